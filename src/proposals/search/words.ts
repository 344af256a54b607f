/** A text as it is compared: small letters, without accents. The database's `folded` does the same. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

const MOST_WORDS = 8;

/** The words of a question, folded; at most eight, for nobody needs more to find something. */
export function wordsIn(question: string): readonly string[] {
  const words = folded(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** A part of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Letters shown before the first hit and after it. */
const BEFORE = 60;
const AFTER = 120;

/** The part of a text around the first word that begins with one of those looked for, hits marked. */
export function excerptOf(body: string, words: readonly string[]): readonly Piece[] {
  const pieces = [...body.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const isHit = (word: string): boolean => words.some((one) => folded(word).startsWith(one));
  const first = pieces.find(([word]) => isHit(word))?.index ?? 0;
  const from = first <= BEFORE ? 0 : body.lastIndexOf(' ', first - BEFORE) + 1;
  const end = body.indexOf(' ', first + AFTER);
  const to = end === -1 ? body.length : end;
  const shown = body.slice(from, to).split(/([\p{L}\p{M}\p{N}]+)/u);
  const marked = shown.filter((text) => text !== '').map((text) => ({ text, hit: isHit(text) }));
  const [before, after] = [from > 0, to < body.length].map((cut) => (cut ? [{ text: '…', hit: false }] : []));
  return [...(before ?? []), ...marked, ...(after ?? [])];
}
