import { ApiHeader } from '@nestjs/swagger';
import { InvalidRequestError } from '../problem/request-errors.js';

/**
 * One key per intention, from `Idempotency-Key`: repeating a request with the same key is answered, not done again.
 *
 * @throws {InvalidRequestError} missing, longer than 200 characters, or not visible ASCII
 */
export function idempotencyKey(header: string | string[] | undefined): string {
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  const message =
    header === undefined
      ? 'is required: any text that is new for each intention'
      : 'must be 1 to 200 visible ASCII characters';
  throw new InvalidRequestError([{ field: 'Idempotency-Key', message }]);
}

/** Describes the header in the documentation of an operation. */
export const NeedsIdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'New for each intention',
    schema: { type: 'string', maxLength: 200 },
  });
