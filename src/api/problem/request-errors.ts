import type { FieldProblem } from './problem.js';

/** A request that can't be taken as it is; lists every field that is wrong. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';
  /** What a page answers with, which knows no problems. */
  readonly statusCode = 400;
  constructor(readonly errors: readonly FieldProblem[]) {
    super(errors.map(({ field, message }) => `${field}: ${message}`).join('; '));
  }
}

/** The caller did not say who it is, or the token is not known (any more). */
export class UnauthenticatedError extends Error {
  override readonly name = 'UnauthenticatedError';
  /** @param tokenGiven whether a token came along that is not valid */
  constructor(readonly tokenGiven: boolean) {
    super(
      tokenGiven
        ? 'This token is not valid. It may have been revoked or have expired; make a new one.'
        : 'Send a personal token: Authorization: Bearer echo_…',
    );
  }
}

/** A request that changes something came without saying what its sender was looking at. */
export class PreconditionRequiredError extends Error {
  override readonly name = 'PreconditionRequiredError';
  constructor() {
    super('Send If-Match with the ETag of the proposal you were looking at, for example If-Match: "17".');
  }
}
