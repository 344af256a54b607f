import { ApiExtraModels, ApiProperty, type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';

const movers = ['partner', 'hub', 'nobody'];

const OrNull = (options: ApiPropertyOptions): PropertyDecorator =>
  ApiProperty({ ...options, nullable: true });

/** Something with a key, and its name in the caller's language. */
export interface Named {
  readonly key: string;
  readonly label: string;
}

export class Labelled implements Named {
  @ApiProperty() readonly key!: string;
  @ApiProperty({ description: 'In the caller’s language, as their side knows it.' }) readonly label!: string;
}

/** One version of a workflow. */
export class WorkflowSummary {
  @ApiProperty({ example: 'proposal' }) readonly name!: string;
  @ApiProperty({ type: 'integer', example: 1 }) readonly version!: number;
  @ApiProperty({ description: 'Whether new instances begin with it.' }) readonly current!: boolean;
  @ApiProperty({
    description: 'sha256 of the definition; every event records it.',
    pattern: '^[0-9a-f]{64}$',
  })
  readonly hash!: string;
}

export class StateResponse extends Labelled {
  @ApiProperty({ enum: ['atomic', 'compound', 'parallel', 'final'] }) readonly kind!: string;
  @OrNull({ type: String, description: 'Stage it belongs to.' }) readonly stage!: string | null;
  @ApiProperty({ description: 'Whether the proposal is closed in it.' }) readonly closed!: boolean;
  @OrNull({ enum: movers, description: 'Whose move it is.' }) readonly mover!: string | null;
  @OrNull({ type: 'integer', description: 'Calendar days it may take.' }) readonly days!: number | null;
}

export class WorkflowEffectResponse {
  @ApiProperty({ example: 'sendLetter' }) readonly type!: string;
  @ApiProperty() readonly sentence!: string;
}

/** On EVENT, if CRITERION, go to TARGET, and do EFFECTS. */
export class TransitionResponse {
  @ApiProperty({ description: 'State that defines it; states within inherit it.' }) readonly state!: string;
  @ApiProperty({ example: 'SCOPE_APPROVED' }) readonly event!: string;
  @ApiProperty({ example: 'Approve scoping' }) readonly label!: string;
  @OrNull({ type: () => Labelled }) readonly criterion!: Labelled | null;
  @OrNull({ type: String, description: 'Null when the state stays as it is.' })
  readonly target!: string | null;
  @ApiProperty({ type: [WorkflowEffectResponse] }) readonly effects!: readonly WorkflowEffectResponse[];
  @ApiProperty({ type: [String] }) readonly roles!: readonly string[];
}

export class PermissionResponse {
  @ApiProperty() readonly event!: string;
  @ApiProperty({ type: [String] }) readonly roles!: readonly string[];
  @OrNull({ type: [String], description: 'States it holds in; null for wherever the event is known.' })
  readonly in!: readonly string[] | null;
}

export class WorkflowEventResponse extends Labelled {
  @ApiProperty({ description: 'Recorded beside what people do; it makes nobody’s view stale.' })
  readonly quiet!: boolean;
}

export class DueResponse {
  @ApiProperty({ enum: ['start', 'middle', 'end', 'entry'], description: 'What the days are counted from.' })
  readonly from!: string;
  @ApiProperty({ type: 'integer' }) readonly days!: number;
  @ApiProperty({ description: 'Business days instead of calendar days.' }) readonly business!: boolean;
}

/** What one format asks of an item. */
export class NeedResponse {
  @ApiProperty({ enum: ['required', 'optional', 'conditional', 'notApplicable'] }) readonly need!: string;
  @OrNull({ type: () => DueResponse }) readonly due!: DueResponse | null;
}

@ApiExtraModels(NeedResponse)
export class ChecklistItemResponse extends Labelled {
  @ApiProperty({ type: [String] }) readonly owners!: readonly string[];
  @ApiProperty({ enum: ['tick', 'file', 'link', 'number'] }) readonly evidence!: string;
  @OrNull({ type: String, description: 'What makes a conditional item required.' })
  readonly condition!: string | null;
  @ApiProperty({ type: [String] }) readonly closedBy!: readonly string[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(NeedResponse) },
    description: 'By format.',
  })
  readonly formats!: Readonly<Record<string, NeedResponse>>;
}

export class ChecklistResponse {
  @ApiProperty() readonly stage!: string;
  @ApiProperty({ type: [ChecklistItemResponse] }) readonly items!: readonly ChecklistItemResponse[];
}

/** A definition, whole, in the caller's words. */
export class WorkflowResponse extends WorkflowSummary {
  @ApiProperty({ description: 'Event that starts an instance.' }) readonly startedBy!: string;
  @ApiProperty({ type: [Labelled] }) readonly stages!: readonly Labelled[];
  @ApiProperty({ type: [StateResponse] }) readonly states!: readonly StateResponse[];
  @ApiProperty({ type: [WorkflowEventResponse] }) readonly events!: readonly WorkflowEventResponse[];
  @ApiProperty({ type: [TransitionResponse] }) readonly transitions!: readonly TransitionResponse[];
  @ApiProperty({ type: [PermissionResponse] }) readonly permissions!: readonly PermissionResponse[];
  @ApiProperty({ type: [ChecklistResponse] }) readonly checklists!: readonly ChecklistResponse[];
  @ApiProperty({ type: [Labelled] }) readonly roles!: readonly Labelled[];
}
