/** A piece of two texts: in both, only in the first, or only in the second. */
export interface TextPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

const TOKEN = /\s+|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Most comparisons of words with words; beyond it a text counts as rewritten. */
const LIMIT = 4_000_000;

/**
 * How one text became another, word by word.
 *
 * Both can be put together again: the first from what is the same and what is gone, the second from what is the same
 * and what is new. Where words were replaced, the old ones come first.
 */
export function wordDifferences(before: string, after: string): readonly TextPiece[] {
  const old = before.match(TOKEN) ?? [];
  const now = after.match(TOKEN) ?? [];
  const start = alike(old, now, (index) => [old[index], now[index]]);
  const end = alike(old.slice(start), now.slice(start), (index) => [old.at(-1 - index), now.at(-1 - index)]);
  const middle = changesBetween(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const same = (words: readonly string[]): TextPiece[] => words.map((text) => ({ kind: 'same', text }));
  const pieces = [...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))];
  return gathered(gathered(pieces).flatMap(loosened));
}

/** How many words from one end on are alike. */
function alike(
  old: readonly string[],
  now: readonly string[],
  at: (index: number) => readonly [string | undefined, string | undefined],
): number {
  const most = Math.min(old.length, now.length);
  for (let index = 0; index < most; index += 1) {
    const [one, other] = at(index);
    if (one !== other) return index;
  }
  return most;
}

/** By the longest row of words that both have in common. */
function changesBetween(old: readonly string[], now: readonly string[]): TextPiece[] {
  const gone = (text: string): TextPiece => ({ kind: 'gone', text });
  const fresh = (text: string): TextPiece => ({ kind: 'new', text });
  if (old.length * now.length > LIMIT) return [...old.map(gone), ...now.map(fresh)];
  const longest = longestFrom(old, now);
  const width = now.length + 1;
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const [word = '', other = ''] = [old[i], now[j]];
    if (word === other) {
      pieces.push({ kind: 'same', text: word });
      [i, j] = [i + 1, j + 1];
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) {
      pieces.push(gone(word));
      i += 1;
    } else {
      pieces.push(fresh(other));
      j += 1;
    }
  }
  return [...pieces, ...old.slice(i).map(gone), ...now.slice(j).map(fresh)];
}

/** For each place in both texts, how many words they still have in common from there on. */
function longestFrom(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === now[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  return longest;
}

/** A gap that stayed between two changed words would cut a phrase to pieces: it is told as changed with them. */
function loosened(piece: TextPiece, index: number, all: readonly TextPiece[]): readonly TextPiece[] {
  const between = index > 0 && index < all.length - 1;
  if (piece.kind !== 'same' || !between || /\S/.test(piece.text)) return [piece];
  return [
    { kind: 'gone', text: piece.text },
    { kind: 'new', text: piece.text },
  ];
}

/** Neighbours of one kind as one piece; what is gone before what is new. */
function gathered(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  let [gone, fresh, same] = ['', '', ''];
  const flush = (): void => {
    if (same) result.push({ kind: 'same', text: same });
    if (gone) result.push({ kind: 'gone', text: gone });
    if (fresh) result.push({ kind: 'new', text: fresh });
    [gone, fresh, same] = ['', '', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      if (gone || fresh) flush();
      same += text;
    } else {
      if (same) flush();
      if (kind === 'gone') gone += text;
      else fresh += text;
    }
  }
  flush();
  return result;
}
