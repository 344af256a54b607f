import { ApiProperty } from '@nestjs/swagger';
import { FINDING_KINDS } from '../../engine/verify-finding.js';

class FindingResponse {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null for a checkpoint or a key.',
  })
  readonly instanceId!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Event at which it shows.' })
  readonly sequence!: number | null;
  @ApiProperty({ enum: FINDING_KINDS }) readonly kind!: string;
  @ApiProperty() readonly message!: string;
}

/** The outcome of a verification: everything is well when there are no findings. */
export class VerificationResponse {
  @ApiProperty({ type: 'integer', description: 'Histories looked at.' }) readonly instances!: number;
  @ApiProperty({ type: 'integer', description: 'Events looked at.' }) readonly events!: number;
  @ApiProperty({ type: 'integer', description: 'Histories without a finding.' }) readonly intact!: number;
  @ApiProperty({ type: [FindingResponse] }) readonly findings!: readonly FindingResponse[];
}
