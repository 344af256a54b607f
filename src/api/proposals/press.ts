import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiProblems } from '../problem/problem-responses.js';
import { expectedSequence, NeedsIfMatch } from '../requests/entity-tag.js';
import { idempotencyKey, NeedsIdempotencyKey } from '../requests/idempotency-key.js';

/** What somebody was looking at when they pressed, and the key of the press. */
export interface Pressed {
  readonly expectedSequence: number;
  readonly key: string;
}

/**
 * Parameter: the press, from `If-Match` and `Idempotency-Key`.
 *
 * @throws {PreconditionRequiredError} `If-Match` is missing
 * @throws {InvalidRequestError} one of them can't be taken, or the key is missing
 */
export const Press = createParamDecorator((_: unknown, context: ExecutionContext): Pressed => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    expectedSequence: expectedSequence(headers['if-match']),
    key: idempotencyKey(headers['idempotency-key']),
  };
});

/** Documents a call that moves a proposal: its headers, and why it may be refused. */
export function ApiCommand(): MethodDecorator {
  return applyDecorators(
    NeedsIfMatch(),
    NeedsIdempotencyKey(),
    ApiProblems(
      ...(['invalid', 'malformed', 'not-permitted', 'not-found', 'refused', 'stale', 'too-large'] as const),
      ...(['unsupported-media-type', 'key-reused', 'precondition-required'] as const),
    ),
  );
}
