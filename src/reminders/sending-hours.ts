import type { Instant, LocalDate } from '../../workflows/kit/event.js';
import { addBusinessDays, addDays } from '../../workflows/kit/local-date.js';
import { localDate, localTime } from '../platform/pacific-time.js';

/** From when and until when nudges are sent, by the clock of whoever gets them. */
export const sendingHours = { from: '08:00', until: '17:00' } as const;

/** Whether nudges may go at an instant to somebody in a zone: on a business day, in the hours of the day. */
export function isSendingTime(now: Date | Instant, zone: string, closed: readonly LocalDate[]): boolean {
  const time = localTime(now, zone);
  return (
    isBusinessDay(localDate(now, zone), closed) && time >= sendingHours.from && time < sendingHours.until
  );
}

/** Whether a day is no weekend and nobody's holiday. */
export function isBusinessDay(day: LocalDate, closed: readonly LocalDate[]): boolean {
  return addBusinessDays(addDays(day, -1), 1, closed) === day;
}

/** Whether a day is the first business day of its week: whoever wants one mail a week gets it then. */
export function beginsWeek(day: LocalDate, closed: readonly LocalDate[]): boolean {
  // 1 January 1970 was a Thursday.
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getTime() / 86_400_000 + 3) % 7;
  return isBusinessDay(day, closed) && addBusinessDays(addDays(day, -sinceMonday - 1), 1, closed) === day;
}
