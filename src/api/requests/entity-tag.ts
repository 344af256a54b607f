import { ApiHeader } from '@nestjs/swagger';
import { InvalidRequestError, PreconditionRequiredError } from '../problem/request-errors.js';

/** The strong entity tag of a sequence: 17 is `"17"`. */
export function entityTag(sequence: number): string {
  return `"${String(sequence)}"`;
}

/** Describes the answer's header in the documentation of an operation. */
export const ETAG = {
  ETag: { description: 'Sequence it was read at; send it back as If-Match.', schema: { type: 'string' } },
};

/**
 * The sequence that the sender of a request was looking at, from `If-Match`.
 *
 * @throws {PreconditionRequiredError} the header is missing
 * @throws {InvalidRequestError} it is not one strong tag of ours
 */
export function expectedSequence(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw new PreconditionRequiredError();
  const [, digits] = /^"([1-9]\d{0,8})"$/.exec(header.trim()) ?? [];
  if (digits === undefined)
    throw new InvalidRequestError([
      { field: 'If-Match', message: 'must be one strong tag, in quotes, for example "17"' },
    ]);
  return Number(digits);
}

/** Describes the header in the documentation of an operation. */
export const NeedsIfMatch = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'ETag you were looking at',
    schema: { type: 'string', example: '"17"' },
  });
