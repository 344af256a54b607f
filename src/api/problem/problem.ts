import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One field of a request that can't be taken as it is. */
export class FieldProblem {
  /** Dotted path in the body, or the name of the parameter. */
  @ApiProperty({ example: 'lead.email' }) readonly field!: string;
  @ApiProperty({ example: 'must be an e-mail address' }) readonly message!: string;
}

/** One thing that stands in the way of an event, who owns it and what would mend it. */
export class UnmetCriterion {
  @ApiProperty({ example: 'scopeIsComplete' }) readonly criterion!: string;
  @ApiProperty({ example: 'The partnership agreement is not signed yet.' }) readonly message!: string;
  @ApiProperty({ type: String, nullable: true, example: 'hubLead' }) readonly owner!: string | null;
  @ApiProperty({ type: Object, nullable: true, example: { task: 'scoping.agreement' } }) readonly fix!:
    object | null;
}

/** Who moved a proposal meanwhile. */
export class ChangedBy {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly name!: string;
}

/**
 * What every error of the interface looks like: RFC 9457 problem details, sent as `application/problem+json`.
 *
 * Members after `instance` are extensions; which ones there are depends on the type.
 */
export class Problem {
  @ApiProperty({ example: '/problems/stale', description: 'Stable name of the kind of problem.' })
  readonly type!: string;
  @ApiProperty({ example: 'Changed since you looked' }) readonly title!: string;
  @ApiProperty({ example: 412 }) readonly status!: number;
  @ApiProperty() readonly detail!: string;
  @ApiPropertyOptional({ description: 'Path of the request.' }) readonly instance?: string;
  @ApiPropertyOptional({ type: [FieldProblem], description: '/problems/invalid' })
  readonly errors?: readonly FieldProblem[];
  @ApiPropertyOptional({ type: [UnmetCriterion], description: '/problems/refused' })
  readonly unmet?: readonly UnmetCriterion[];
  @ApiPropertyOptional({ type: [String], description: 'Events this person could send now.' })
  readonly allowedEvents?: readonly string[];
  @ApiPropertyOptional({ enum: ['closed', 'unknownEvent', 'unknownHere', 'notPermitted', 'unmet'] })
  readonly reason?: string;
  @ApiPropertyOptional({ type: ChangedBy, description: '/problems/stale' }) readonly changedBy?: ChangedBy;
  @ApiPropertyOptional({ format: 'date-time', description: '/problems/stale' }) readonly changedAt?: string;
  @ApiPropertyOptional({ type: Number, nullable: true, description: '/problems/stale' })
  readonly expectedSequence?: number | null;
  @ApiPropertyOptional({ description: '/problems/stale' }) readonly actualSequence?: number;
  @ApiPropertyOptional({ description: 'Event that was sent meanwhile, or that was refused.' })
  readonly eventType?: string;
  @ApiPropertyOptional({ description: '/problems/unforeseen: give this to whoever runs the program.' })
  readonly reference?: string;
}
