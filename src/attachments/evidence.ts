import { createHash } from 'node:crypto';

/** A file as evidence names it. */
export interface EvidentFile {
  readonly name: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

const LONGEST = 500;
const MARK = ' sha256:';

/**
 * What the history keeps of the files that show a task is done: their names, and a hash that proves which they were.
 *
 * One file: the hash of its content. Several: the hash of the list that `sha256sum` would print for them, sorted.
 */
export function evidenceOf(files: readonly EvidentFile[]): string {
  const sorted = files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const [only] = sorted;
  const hash =
    sorted.length === 1 && only
      ? only.sha256
      : createHash('sha256')
          .update(sorted.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
          .digest('hex');
  const room = LONGEST - MARK.length - hash.length;
  return `${fitting(files.map(({ name }) => name).join('; '), room)}${MARK}${hash}`;
}

/** The names in such a text, for people; any other text as it is. */
export function shownEvidence(text: string): string {
  return text.replace(/ sha256:[0-9a-f]{64}$/, '');
}

function fitting(names: string, room: number): string {
  return names.length <= room ? names : `${names.slice(0, room - 1)}…`;
}
