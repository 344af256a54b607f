import { daysBetween } from '../../../workflows/kit/local-date.js';
import { isIn } from '../../../workflows/kit/snapshot.js';
import type { PastLife } from './past-life.js';

/** A stay of a proposal in a state, in calendar days. */
export interface Stay {
  readonly ref: string;
  readonly days: number;
  readonly over: boolean;
}

/** Every stay in a state, each spell of it joined to the one before. */
export function staysIn(lives: readonly PastLife[], state: string): readonly Stay[] {
  return lives.flatMap(({ ref, spells }) => {
    const stays: Stay[] = [];
    let since: string | null = null;
    for (const { snapshot, from, until, ended } of spells) {
      if (!isIn(snapshot.value, state)) {
        since = null;
        continue;
      }
      if (since === null) {
        since = from;
        stays.push({ ref, days: 0, over: false });
      }
      stays[stays.length - 1] = { ref, days: daysBetween(since, until), over: ended !== null };
    }
    return stays;
  });
}
