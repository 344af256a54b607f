import { ApiProperty } from '@nestjs/swagger';
import {
  escalationRules,
  formats,
  pilotModes,
  stages,
  templates,
} from '../../../../workflows/proposal/vocabulary.js';
import { Instant, NamedResponse, Nullable, NullableDate, Open, Uuid } from './shared.js';

const movers = ['partner', 'hub', 'nobody'];

class WorkflowReference {
  @ApiProperty({ example: 'proposal' }) readonly name!: string;
  @ApiProperty({ type: 'integer', example: 1 }) readonly version!: number;
}

class ParentResponse {
  @Uuid() readonly proposal!: string;
  @ApiProperty({ enum: ['renewal', 'conversion'] }) readonly relation!: string;
}

class PilotResponse {
  @ApiProperty({ enum: pilotModes }) readonly mode!: string;
  @Nullable({ type: 'integer' }) readonly attended!: number | null;
  @Nullable({ type: Number, description: 'Mean, 1 to 5.' }) readonly satisfaction!: number | null;
  @ApiProperty({ type: 'integer' }) readonly blockers!: number;
}

class HoldResponse {
  @ApiProperty({ format: 'date' }) readonly since!: string;
  @Nullable({ type: String }) readonly reason!: string | null;
  @NullableDate() readonly expectedOn!: string | null;
}

class HoldRequestResponse {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty() readonly by!: string;
  @Nullable({ type: String }) readonly reason!: string | null;
}

class MergeResponse {
  @Uuid() readonly survivor!: string;
  @Uuid() readonly survivorLead!: string;
  @ApiProperty({ type: [String] }) readonly consents!: readonly string[];
}

class OutcomeResponse {
  @ApiProperty({ example: 'completed' }) readonly kind!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @Nullable({ type: String }) readonly reason!: string | null;
  @ApiProperty({ required: false }) readonly category?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The proposal that carries on.' })
  readonly successor?: string;
}

class EscalationResponse {
  @ApiProperty({ enum: escalationRules }) readonly rule!: string;
  @Nullable({ type: String, description: 'Key of the task; null for the proposal itself.' })
  readonly about!: string | null;
  @ApiProperty({ format: 'date', description: 'The day that it is counted from.' }) readonly anchor!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}

class SupportedPerson {
  @Uuid() readonly person!: string;
  @ApiProperty() readonly role!: string;
}

class SupportGiven {
  @ApiProperty({ enum: stages }) readonly stage!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: [String] }) readonly resources!: readonly string[];
  @ApiProperty({ type: [SupportedPerson] }) readonly people!: readonly SupportedPerson[];
  @ApiProperty({ type: [String] }) readonly waiting!: readonly string[];
}

/** One proposal, whole. Dates are local; a text that was erased is null. */
export class ProposalResponse {
  @Uuid() readonly id!: string;
  @ApiProperty({ example: 'ECHO-2026-014' }) readonly ref!: string;
  @Nullable({ type: String }) readonly title!: string | null;
  @ApiProperty({ enum: stages }) readonly stage!: string;
  @ApiProperty({ enum: ['open', 'onHold', 'closed'] }) readonly status!: string;
  @ApiProperty({ enum: movers }) readonly waitingOn!: string;
  @ApiProperty({ type: [String], example: ['open.idea.draft'] }) readonly states!: readonly string[];
  @Nullable({ type: () => NamedResponse }) readonly organisation!: NamedResponse | null;
  @Nullable({ type: () => NamedResponse }) readonly lead!: NamedResponse | null;
  @Nullable({ type: () => NamedResponse }) readonly coLead!: NamedResponse | null;
  @Nullable({ type: () => NamedResponse }) readonly coordinator!: NamedResponse | null;
  @ApiProperty({ type: 'integer', description: 'Number of events so far; the ETag holds it.' })
  readonly sequence!: number;
  @Instant() readonly updatedAt!: string;
  @ApiProperty({ type: () => WorkflowReference }) readonly workflow!: WorkflowReference;

  @ApiProperty({ enum: formats }) readonly format!: string;
  @Open({ description: 'Answers of the idea form, by key.' }) readonly answers!: object;
  @Nullable({ type: String, format: 'uuid' }) readonly programme!: string | null;
  @Nullable({ type: () => ParentResponse }) readonly parent!: ParentResponse | null;
  @Nullable({ type: String, description: 'Of an imported row: sha256 of its natural key.' })
  readonly source!: string | null;
  @Open({ description: 'Ids of people, by the role they have in this proposal.' }) readonly people!: object;
  @NullableDate('First session.') readonly startOn!: string | null;
  @NullableDate('Last session.') readonly endOn!: string | null;
  @ApiProperty({ type: [String], description: 'Days near the start on which the office is closed.' })
  readonly closedDays!: readonly string[];
  @ApiProperty({ format: 'date' }) readonly stageEnteredOn!: string;
  @Open({ description: 'Rounds of changes asked for, by stage.' }) readonly rounds!: object;
  @ApiProperty({ type: 'integer' }) readonly iteration!: number;
  @Nullable({ type: 'integer' }) readonly score!: number | null;
  @Nullable({ type: String }) readonly accreditation!: string | null;
  @NullableDate() readonly planningCompletedOn!: string | null;
  @NullableDate() readonly agreementSentOn!: string | null;
  @Nullable({ enum: templates }) readonly template!: string | null;
  @Nullable({ type: () => PilotResponse }) readonly pilot!: PilotResponse | null;
  @ApiProperty({ type: 'integer' }) readonly sessionsDelivered!: number;
  @ApiProperty() readonly partial!: boolean;
  @Nullable({ type: () => HoldResponse }) readonly hold!: HoldResponse | null;
  @Nullable({ type: () => HoldRequestResponse }) readonly holdRequest!: HoldRequestResponse | null;
  @Nullable({ type: () => MergeResponse }) readonly merge!: MergeResponse | null;
  @ApiProperty({ type: [String] }) readonly absorbed!: readonly string[];
  @Nullable({ type: () => OutcomeResponse }) readonly outcome!: OutcomeResponse | null;
  @ApiProperty({ type: [SupportGiven] }) readonly support!: readonly SupportGiven[];
  @Nullable({ format: 'date', type: String, required: false, description: 'From version 2 on.' })
  readonly registrationOpenedOn?: string | null;
  @ApiProperty({ type: [EscalationResponse], required: false, description: 'From version 2 on.' })
  readonly escalations?: readonly EscalationResponse[];
}

/** One line of a list. */
export class ListedProposalResponse {
  @Uuid() readonly id!: string;
  @ApiProperty({ example: 'ECHO-2026-014' }) readonly ref!: string;
  @Nullable({ type: String }) readonly title!: string | null;
  @ApiProperty({ enum: formats }) readonly format!: string;
  @ApiProperty({ enum: stages }) readonly stage!: string;
  @ApiProperty({ enum: ['open', 'onHold', 'closed'] }) readonly status!: string;
  @ApiProperty({ type: [String], example: ['open.idea.draft'] }) readonly states!: readonly string[];
  @ApiProperty({ enum: movers }) readonly waitingOn!: string;
  @Nullable({ type: String }) readonly outcome!: string | null;
  @Nullable({ type: String, description: 'Its name.' }) readonly organisation!: string | null;
  @Nullable({ type: String, description: 'Their name.' }) readonly lead!: string | null;
  @Nullable({ type: String, description: 'Their name.' }) readonly coordinator!: string | null;
  @NullableDate() readonly startOn!: string | null;
  @NullableDate('When the next required task falls due.') readonly nextDueOn!: string | null;
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @Instant() readonly updatedAt!: string;
}
