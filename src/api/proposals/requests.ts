import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { stages } from '../../../workflows/proposal/vocabulary.js';
import { isUuid } from '../../platform/ids.js';
import { AnswersForm } from '../../proposals/forms/answers.form.js';
import { isDay, Name, Words } from '../../proposals/forms/fields.js';
import { EvidenceForm } from '../../proposals/forms/shared.forms.js';
import { listOrders, type ListOrder } from '../../proposals/proposal-list.js';
import { formSchema } from './form-schema.js';

const statuses = ['open', 'onHold', 'closed'] as const;
const movers = ['partner', 'hub', 'nobody'] as const;

/** A rule of one field, in a sentence that reads on from its name. */
function Rule(name: string, message: string, validate: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => `$property ${message}` } });
}

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));

/** A new draft. Without `organisation` and `lead`: the sender's own. */
export class NewProposalRequest {
  @ApiPropertyOptional({ allOf: [formSchema(AnswersForm)] })
  @ValidateNested()
  @Type(() => AnswersForm)
  answers: AnswersForm = new AnswersForm();

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() organisation?: string;

  @ApiPropertyOptional({ description: 'A person, by id or e-mail address; the hub alone may name one.' })
  @IsOptional()
  @Name()
  lead?: string;
}

/** Which proposals, in which order, and which page of them. */
export class ProposalListRequest {
  @ApiPropertyOptional({ enum: stages }) @IsOptional() @IsIn(stages) stage?: string;
  @ApiPropertyOptional({ enum: statuses }) @IsOptional() @IsIn(statuses) status?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() organisation?: string;

  @ApiPropertyOptional({ description: 'Lead or coordinator: a person’s id, or `me`.' })
  @IsOptional()
  @Rule('owner', 'must be a person’s id, or me', (value) => value === 'me' || isUuid(String(value)))
  owner?: string;

  @ApiPropertyOptional({ enum: movers }) @IsOptional() @IsIn(movers) waitingOn?: string;

  @ApiPropertyOptional({ description: '`overdue`, or a local date by which a required task falls due.' })
  @IsOptional()
  @Rule(
    'due',
    'must be overdue, or a date that exists, written 2027-01-28',
    (value) => value === 'overdue' || isDay(value),
  )
  due?: string;

  @ApiPropertyOptional({
    maxLength: 200,
    description: 'Words in the title, the reference or the organisation.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: listOrders, default: 'updated' }) @IsIn(listOrders) sort: ListOrder =
    'updated';

  @ApiPropertyOptional({ description: '`next` of the page before, in the same order.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;
}

/** A moment of the past: an instant, or the sequence of an event; not both. */
export class MomentRequest {
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @Rule('instant', 'must be an instant with its offset, for example 2026-11-23T18:00:00Z', isInstant)
  at?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  sequence?: number;
}

/** A page of a history. */
export class HistoryRequest {
  @ApiPropertyOptional({ description: '`next` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 500, default: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 100;
}

/** A task done, with what shows it; or not done after all, with a reason. */
export class TaskRequest {
  @ApiProperty() @IsBoolean() done!: boolean;

  @ApiPropertyOptional({
    allOf: [formSchema(EvidenceForm)],
    description: 'With `done`: what shows it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceForm)
  evidence?: EvidenceForm;

  @ApiPropertyOptional({ description: 'With `done: false`: why.' }) @IsOptional() @Words() reason?: string;
}
