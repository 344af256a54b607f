import type { LocalDate } from '../../../../../workflows/kit/event.js';
import { addDays } from '../../../../../workflows/kit/local-date.js';
import { formats, type Format } from '../../../../../workflows/proposal/vocabulary.js';
import type { GivenAnswers } from '../../../../proposals/given-answers.js';

/** Weeks from the idea to the first session: what is usual, and what it takes at the very least. */
interface LeadTime {
  readonly usual: number;
  readonly least: number;
  /** At the least, where learning credits are applied for. */
  readonly leastWithCredits: number;
}

/** Source: domain.md section 3, recommended total lead time. */
const leadTimes: Readonly<Record<Format, LeadTime>> = {
  series: { usual: 20, least: 14, leastWithCredits: 16 },
  workshop: { usual: 12, least: 10, leastWithCredits: 14 },
  session: { usual: 8, least: 5, leastWithCredits: 12 },
};

/** The days from which a first session is comfortable, and possible at all. */
export interface EarliestStart {
  readonly usual: LocalDate;
  readonly usualWeeks: number;
  readonly least: LocalDate;
  readonly leastWeeks: number;
}

/** Counted from today, by the format and by whether learning credits are wanted. */
export function earliestStart(
  { format, accreditation = 'none' }: GivenAnswers,
  today: LocalDate,
): EarliestStart {
  const { usual, least, leastWithCredits } = leadTimes[formats.find((one) => one === format) ?? 'series'];
  const leastWeeks = accreditation === 'none' ? least : leastWithCredits;
  const usualWeeks = Math.max(usual, leastWeeks);
  return {
    usual: addDays(today, 7 * usualWeeks),
    usualWeeks,
    least: addDays(today, 7 * leastWeeks),
    leastWeeks,
  };
}
