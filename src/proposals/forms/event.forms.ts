import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsDefined,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  accreditations,
  formats,
  pilotModes,
  templates,
  declineCategories,
  proposalRoles,
  type Accreditation,
  type Format,
  type PilotMode,
  type Template,
  type DeclineCategory,
  type ProposalRole,
} from '../../../workflows/proposal/vocabulary.js';
import { AnswersForm } from './answers.form.js';
import { Choice, Day, Name, Words } from './fields.js';
import { EvidenceForm, PersonForm, ReasonForm } from './shared.forms.js';

export class AnswersChangedForm {
  // Nested validation lets a missing form pass.
  @IsDefined() @ValidateNested() @Type(() => AnswersForm) answers!: AnswersForm;
}

export class DeclinedForm extends ReasonForm {
  @Choice(declineCategories) category!: DeclineCategory;
  @IsOptional() @Words() alternatives?: string;
  @IsOptional() @Day() mayResubmitAfter?: string;
}

export class MergeProposedForm extends ReasonForm {
  /** Reference of the proposal that is to survive, `ECHO-2026-014`. */
  @Name(40) survivor!: string;
}

export class AgreementSignedForm {
  @IsOptional() @ValidateNested() @Type(() => EvidenceForm) evidence?: EvidenceForm;
}

export class AccreditationForm {
  @Choice(accreditations) accreditation!: Accreditation;
}

export class TemplateForm {
  @Choice(templates) template!: Template;
}

export class PilotStartedForm {
  @Choice(pilotModes) mode!: PilotMode;
}

export class PilotCompletedForm {
  @IsInt() @Min(0) @Max(10_000) attended!: number;
  /** Mean satisfaction, 1 to 5. */
  @IsOptional() @IsNumber() @Min(1) @Max(5) satisfaction?: number;
  @IsInt() @Min(0) @Max(100) blockers!: number;
}

export class RedesignForm extends ReasonForm {
  @Choice(['scoping', 'templateSelection']) returnTo!: 'scoping' | 'templateSelection';
}

export class SessionDeliveredForm {
  @IsOptional() @Day() heldOn?: string;
}

export class RenewalForm extends ReasonForm {
  @IsOptional() @Day() startOn?: string;
}

export class ConversionForm extends ReasonForm {
  @Choice(formats) format!: Format;
}

export class TransferForm extends ReasonForm {
  /** The hub that takes the ECHO over. */
  @Words(500) receiver!: string;
}

export class TaskReopenedForm extends ReasonForm {
  @Name(40) task!: string;
}

export class WaiverForm extends ReasonForm {
  @ArrayNotEmpty() @ArrayMaxSize(100) @ArrayUnique() @IsString({ each: true }) tasks!: string[];
  /** Last day on which the waiver holds; without it, for good. */
  @IsOptional() @Day() expiresOn?: string;
}

export class WaiverLiftedForm {
  @Name(40) task!: string;
}

export class LeadChangedForm extends ReasonForm {
  @Name() person!: string;
}

/** Roles that one event gives and another ends; leading is handed over or shared by events of its own. */
export const givenRoles = proposalRoles.filter((role) => role !== 'partnerLead' && role !== 'coLead');

export class RoleGivenForm extends PersonForm {
  @Choice(givenRoles) role!: ProposalRole;
}

export class RoleForm extends PersonForm {
  @Choice(proposalRoles) role!: ProposalRole;
}

export class HoldForm extends ReasonForm {
  @IsOptional() @Day() expectedOn?: string;
}

export class ResumedForm {
  /** A new first session's date; without it, the date moves by the length of the hold. */
  @IsOptional() @Day() startOn?: string;
}

export class WithdrawalForm extends ReasonForm {
  @IsOptional() @IsBoolean() keepResources?: boolean;
}
