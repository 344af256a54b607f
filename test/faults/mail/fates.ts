import type { Random } from '../random.js';

/** What the relay does with the letters to somebody, and how often before it takes one as it should. */
export interface Fate {
  readonly kind: FateKind;
  readonly times: number;
}

export type FateKind =
  | 'taken'
  /** Every answer comes late. */
  | 'slow'
  /** 451 as the recipient is named, as relays do that want to see whether somebody tries again. */
  | 'notYet'
  /** 452 once the whole letter has come. */
  | 'full'
  /** The connection ends in the middle of the letter. */
  | 'cutBefore'
  /** The connection ends when the letter has been taken, before the relay says so: whoever sends can't know. */
  | 'cutAfter'
  /** 550 5.1.1: there is nobody of that name. */
  | 'nobody'
  /** 554 once the whole letter has come: its contents are refused. */
  | 'refused'
  /** 451 for ever. */
  | 'never';

const PERCENT: readonly (readonly [FateKind, number])[] = [
  ...([
    ['slow', 4],
    ['notYet', 12],
    ['full', 6],
    ['cutBefore', 6],
    ['cutAfter', 6],
  ] as const),
  ...([
    ['nobody', 2],
    ['refused', 1],
    ['never', 1],
  ] as const),
];

/** Draws what is in store for the letters to one person. */
export function fateOf(random: Random): Fate {
  let left = random.next() * 100;
  const times = random.between(1, 4);
  for (const [kind, percent] of PERCENT) {
    if (left < percent) return { kind, times };
    left -= percent;
  }
  return { kind: 'taken', times: 0 };
}

/** Whether a letter with this fate can be delivered at all. */
export const arrives = ({ kind }: Fate): boolean => !['nobody', 'refused', 'never'].includes(kind);
