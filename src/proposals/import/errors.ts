/**
 * A file can't be imported at all: names the thing, the reason and the next step.
 *
 * About single rows see {@link RefusedRow}: they never keep the others from landing.
 */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
  constructor(
    readonly thing: string,
    readonly reason: string,
    readonly next: string,
  ) {
    super(`${thing} ${reason}. ${next}`);
  }
}
