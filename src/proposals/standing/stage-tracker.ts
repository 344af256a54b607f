import type { LocalDate } from '../../../workflows/kit/event.js';
import { stages, type Stage } from '../../../workflows/proposal/vocabulary.js';
import type { Stay } from '../proposal-way.js';

/** One of the six stages, as far as a proposal has come. A skipped one was passed by on a shorter road. */
export interface TrackedStage {
  readonly stage: Stage;
  readonly progress: 'done' | 'skipped' | 'current' | 'ahead';
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/**
 * The six stages with the days they were entered and left.
 *
 * @param current the stage it is in, or was in when it was paused or ended
 * @param ended whether it has come to the end of its last stage
 */
export function trackStages(
  stays: readonly Stay[],
  current: string,
  ended: boolean,
): readonly TrackedStage[] {
  const now = stages.indexOf(current as Stage);
  return stages.map((stage, index) => {
    const own = stays.filter(({ state }) => state === `open.${stage}`);
    const [first, last] = [own[0], own.at(-1)];
    if (index > now) return { stage, progress: 'ahead', from: null, until: null };
    // A redesign enters a stage anew: what counts is the latest time.
    if (index === now && !ended) return { stage, progress: 'current', from: last?.from ?? null, until: null };
    const [from, until] = [first?.from ?? null, last?.until ?? null];
    return { stage, progress: own.length > 0 ? 'done' : 'skipped', from, until };
  });
}
