import type { WhyNotTaken } from './accepted-types.js';

/** A file can't be taken. Nothing of what came with it was kept. */
export class AttachmentRefusedError extends Error {
  override readonly name = 'AttachmentRefusedError';
  constructor(
    readonly file: string,
    readonly why: WhyNotTaken | 'infected' | 'tooMany',
  ) {
    super(`The file "${file}" can't be taken: ${why}.`);
  }
}
