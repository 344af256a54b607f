import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** A property that may be null. */
export function Nullable(options: ApiPropertyOptions): PropertyDecorator {
  return ApiProperty({ ...options, nullable: true });
}

/** A local date, or null while there is none. */
export const NullableDate = (description?: string): PropertyDecorator =>
  Nullable({ type: String, format: 'date', ...(description !== undefined && { description }) });

export const Uuid = (): PropertyDecorator => ApiProperty({ format: 'uuid' });
export const Instant = (): PropertyDecorator => ApiProperty({ format: 'date-time' });

/** An object whose names are not known beforehand. */
export const Open = (options: { description: string; nullable?: boolean }): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: true, ...options });

/** A person, an organisation or a proposal as others see it. */
export class NamedResponse {
  @Uuid() readonly id!: string;
  @ApiProperty() readonly name!: string;
}

/** What stands in the way, in a sentence; who owns it, and what would mend it. */
export class UnmetResponse {
  @ApiProperty({ example: 'scopeIsComplete' }) readonly criterion!: string;
  @ApiProperty({ description: 'In the caller’s language.' }) readonly message!: string;
  @Nullable({ type: String, example: 'hubLead', description: 'Role that can mend it.' })
  readonly owner!: string | null;
  @Open({ description: 'A task, an event or an answer: `{task}`, `{event}` or `{answer}`.', nullable: true })
  readonly fix!: object | null;
}
