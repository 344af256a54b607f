import { ApiProperty } from '@nestjs/swagger';
import { Nullable, Open, UnmetResponse } from './shared.js';

class FormFieldResponse {
  @ApiProperty({ example: 'reason' }) readonly name!: string;
  @ApiProperty() readonly required!: boolean;
  @Nullable({ type: [String], description: 'What it is chosen from; null when it is free.' })
  readonly choices!: readonly string[] | null;
}

/** An event that is possible here, or what it waits for. */
export class MoveResponse {
  @ApiProperty({ example: 'SCOPE_APPROVED' }) readonly type!: string;
  @ApiProperty({ example: 'Approve scoping' }) readonly label!: string;
  @ApiProperty() readonly allowed!: boolean;
  @ApiProperty({ type: [UnmetResponse] }) readonly unmet!: readonly UnmetResponse[];
  @ApiProperty({ type: [FormFieldResponse] }) readonly fields!: readonly FormFieldResponse[];
}

class CriterionResponse {
  @ApiProperty({ example: 'scopeIsComplete' }) readonly criterion!: string;
  @ApiProperty() readonly met!: boolean;
  @ApiProperty({ type: [UnmetResponse] }) readonly unmet!: readonly UnmetResponse[];
}

class EffectResponse {
  @ApiProperty({ example: 'sendLetter' }) readonly type!: string;
  @ApiProperty() readonly sentence!: string;
}

class OpenedTask {
  @ApiProperty({ example: 'sc.team' }) readonly key!: string;
  @ApiProperty() readonly title!: string;
  @Nullable({ type: String, format: 'date' }) readonly dueOn!: string | null;
  @ApiProperty({ enum: ['required', 'optional', 'notApplicable'] }) readonly requirement!: string;
}

class MovedDate {
  @ApiProperty({ example: 'sc.team' }) readonly task!: string;
  @ApiProperty() readonly title!: string;
  @Nullable({ type: String, format: 'date' }) readonly from!: string | null;
  @Nullable({ type: String, format: 'date' }) readonly to!: string | null;
}

class WaitingOnResponse {
  @ApiProperty({ enum: ['partner', 'hub', 'nobody'] }) readonly now!: string;
  @Nullable({ enum: ['partner', 'hub', 'nobody'] }) readonly next!: string | null;
}

class ConsequenceResponse {
  @ApiProperty({ example: 'supporterAssigned' }) readonly kind!: string;
  @ApiProperty({
    enum: ['here', 'successor', 'survivor'],
    description: 'In this proposal, in one that is started, or in one that takes it in.',
  })
  readonly place!: string;
  @ApiProperty({ description: 'In the caller’s language.' }) readonly sentence!: string;
  @ApiProperty({ description: 'The task, letter, resource or state, by name; may be empty.' })
  readonly what!: string;
  @ApiProperty({ description: 'The person or the roles, by name; may be empty.' }) readonly who!: string;
  @Open({ description: 'The same as ids, keys and dates.' }) readonly data!: object;
}

/** What an event would do. */
export class PreviewResponse {
  @ApiProperty({ example: 'SCOPE_APPROVED' }) readonly type!: string;
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @ApiProperty() readonly accepted!: boolean;
  @Nullable({ enum: ['closed', 'unknownEvent', 'unknownHere', 'notPermitted', 'unmet'] })
  readonly reason!: string | null;
  @ApiProperty({ type: [String] }) readonly from!: readonly string[];
  @Nullable({ type: [String] }) readonly to!: readonly string[] | null;
  @ApiProperty({ type: () => WaitingOnResponse }) readonly waitingOn!: WaitingOnResponse;
  @ApiProperty({ type: [CriterionResponse] }) readonly criteria!: readonly CriterionResponse[];
  @ApiProperty({ type: [EffectResponse] }) readonly effects!: readonly EffectResponse[];
  @ApiProperty({ type: [OpenedTask] }) readonly tasksOpened!: readonly OpenedTask[];
  @ApiProperty({ type: [MovedDate] }) readonly datesMoved!: readonly MovedDate[];
  @ApiProperty({ type: [ConsequenceResponse] }) readonly consequences!: readonly ConsequenceResponse[];
  @ApiProperty({ description: 'sha256 of the outcome: the same digest, the same outcome.' })
  readonly digest!: string;
}
