import { ApiProperty } from '@nestjs/swagger';
import { stages } from '../../../../workflows/proposal/vocabulary.js';
import { Instant, Nullable, NullableDate, Open, Uuid } from './shared.js';

/** One task of the checklist. */
export class TaskResponse {
  @ApiProperty({ example: 'sc.team' }) readonly key!: string;
  @ApiProperty({ type: 'integer', description: 'Counts up when a redesign asks for it again.' })
  readonly iteration!: number;
  @ApiProperty({ enum: stages }) readonly stage!: string;
  @ApiProperty({ type: [String] }) readonly ownerRoles!: readonly string[];
  @ApiProperty({ enum: ['required', 'optional', 'notApplicable'] }) readonly requirement!: string;
  @ApiProperty({ enum: ['open', 'done', 'waived'] }) readonly status!: string;
  @NullableDate() readonly dueOn!: string | null;
  @NullableDate() readonly closedOn!: string | null;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ['tick', 'file', 'link', 'number'] }) readonly evidenceKind!: string;
  @ApiProperty({ type: [String], description: 'Events that settle it; it is not ticked by hand then.' })
  readonly closedBy!: readonly string[];
  @Open({ description: 'What shows that it is done.', nullable: true }) readonly evidence!: unknown;
  @Open({ description: 'By whom it was waived, why, and until when.', nullable: true })
  readonly waiver!: unknown;
}

class ActorResponse {
  @ApiProperty({ description: 'A person’s id, or `system`.' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

const stateValue = { oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }] };

/** One event, with its place in the chain. */
export class HistoryEntryResponse {
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @ApiProperty({ example: 'SCOPE_APPROVED' }) readonly type!: string;
  @ApiProperty({ example: 'Scope approved' }) readonly label!: string;
  @Instant() readonly at!: string;
  @ApiProperty({ type: () => ActorResponse }) readonly by!: ActorResponse;
  @ApiProperty({ type: [String], description: 'Roles they had at that moment.' })
  readonly as!: readonly string[];
  @ApiProperty({ ...stateValue, nullable: true, description: 'State before; null for the first event.' })
  readonly from!: unknown;
  @ApiProperty({ ...stateValue, description: 'State after.' }) readonly to!: unknown;
  @Open({ description: 'What came with the event; an erased text is null.' }) readonly payload!: unknown;
  @ApiProperty({ description: 'sha256 of the hash before and this event’s text.', pattern: '^[0-9a-f]{64}$' })
  readonly hash!: string;
}

class HandedOutResponse {
  @ApiProperty() readonly key!: string;
  @ApiProperty({ enum: ['template', 'tool', 'document'] }) readonly kind!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly about!: string;
  @ApiProperty({ enum: stages }) readonly stage!: string;
  @ApiProperty({ type: 'integer' }) readonly iteration!: number;
  @ApiProperty({ description: 'Why it was handed out.' }) readonly why!: string;
  @Instant() readonly assignedAt!: string;
}

class SupporterResponse {
  @Uuid() readonly person!: string;
  @Nullable({ type: String }) readonly name!: string | null;
  @Nullable({ type: String }) readonly email!: string | null;
  @Nullable({ type: String }) readonly phone!: string | null;
  @ApiProperty({ example: 'mentor' }) readonly role!: string;
  @ApiProperty({ example: 'Mentor' }) readonly roleName!: string;
  @ApiProperty({ enum: stages }) readonly stage!: string;
  @ApiProperty({ type: 'integer' }) readonly iteration!: number;
  @ApiProperty({ description: 'Why this person.' }) readonly why!: string;
  @Instant() readonly assignedAt!: string;
  @Nullable({ type: String, format: 'date-time' }) readonly releasedAt!: string | null;
}

class StillWaitingResponse {
  @ApiProperty() readonly role!: string;
  @ApiProperty() readonly roleName!: string;
  @ApiProperty({ enum: stages }) readonly stage!: string;
  @Instant() readonly since!: string;
}

/** What the proposal was given to work with, each with why, in the order in which it was given. */
export class SupportResponse {
  @ApiProperty({ type: [SupporterResponse] }) readonly people!: readonly SupporterResponse[];
  @ApiProperty({ type: [HandedOutResponse] }) readonly templates!: readonly HandedOutResponse[];
  @ApiProperty({ type: [HandedOutResponse] }) readonly tools!: readonly HandedOutResponse[];
  @ApiProperty({ type: [HandedOutResponse] }) readonly documents!: readonly HandedOutResponse[];
  @ApiProperty({ type: [StillWaitingResponse], description: 'Roles for which nobody was free.' })
  readonly waiting!: readonly StillWaitingResponse[];
}
