import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { stages } from '../../../workflows/proposal/v1/context.js';
import { AnswersForm } from '../../proposals/forms/answers.form.js';
import { Name, Words } from '../../proposals/forms/fields.js';
import { EvidenceForm } from '../../proposals/forms/shared.forms.js';
import { listOrders, type ListOrder } from '../../proposals/proposal-list.js';

/** A new draft. Without `organisation` and `lead`: the sender's own. */
export class NewProposalRequest {
  @ValidateNested() @Type(() => AnswersForm) answers: AnswersForm = new AnswersForm();
  @IsOptional() @IsUUID() organisation?: string;
  /** A person, by id or e-mail address. */
  @IsOptional() @Name() lead?: string;
}

/** Which proposals, in which order, and which page of them. */
export class ProposalListRequest {
  @IsOptional() @IsIn(stages) stage?: string;
  @IsOptional() @IsIn(['open', 'onHold', 'closed']) status?: string;
  @IsOptional() @IsUUID() organisation?: string;
  /** A person's id, or `me`. */
  @IsOptional() @Matches(/^(me|[0-9a-f-]{36})$/i, { message: 'owner must be a person’s id, or me' }) owner?: string;
  @IsOptional() @IsIn(['partner', 'hub', 'nobody']) waitingOn?: string;
  /** `overdue`, or a local date by which something falls due. */
  @IsOptional() @Matches(/^(overdue|\d{4}-\d{2}-\d{2})$/, { message: 'due must be overdue, or a date written 2027-01-28' }) due?: string;
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsIn(listOrders) sort: ListOrder = 'updated';
  @IsOptional() @IsString() @MaxLength(2000) cursor?: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

/** A moment of the past: an instant, or the sequence of an event. */
export class MomentRequest {
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/, {
    message: 'at must be an instant with its offset, for example 2026-11-23T18:00:00Z',
  })
  at?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) sequence?: number;
}

/** A page of a history. */
export class HistoryRequest {
  @IsOptional() @IsString() @MaxLength(2000) cursor?: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(500) limit = 100;
}

/** A task done, with what shows it; or not done after all, with a reason. */
export class TaskRequest {
  @IsBoolean() done!: boolean;
  @IsOptional() @ValidateNested() @Type(() => EvidenceForm) evidence?: EvidenceForm;
  @IsOptional() @Words() reason?: string;
}
