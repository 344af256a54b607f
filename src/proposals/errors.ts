import type { FieldProblem } from './forms/field-problems.js';

/** There is no such proposal, or not for this person. The two are not told apart. */
export class ProposalNotFoundError extends Error {
  override readonly name = 'ProposalNotFoundError';
  constructor(readonly ref: string) {
    super(`There is no proposal ${ref} that you may see.`);
  }
}

/** What was sent can't be taken as it is; names every field that is wrong or unknown. */
export class InvalidFormError extends Error {
  override readonly name = 'InvalidFormError';
  constructor(readonly problems: readonly FieldProblem[]) {
    super(problems.map(({ field, message }) => `${field} ${message}`).join('; '));
  }
}
