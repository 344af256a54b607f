import type { LocalDate } from './event.js';

/**
 * Arithmetic on local dates, pure: days are counted from 1 January 1970 in the proleptic Gregorian calendar.
 *
 * Source of the day count: H. Hinnant, "chrono-compatible low-level date algorithms" (days from civil, civil from days).
 */
export function dayNumber(date: LocalDate): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The local date of a day number; the inverse of {@link dayNumber}. */
export function dateOf(dayCount: number): LocalDate {
  const z = dayCount + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A date some calendar days later (or earlier, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}

/** Calendar days from one date to another; negative when the second comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * A date some business days later, or earlier when negative: weekends and the given closed days are not counted.
 *
 * @param closed local dates on which the office is closed, in any order
 */
export function addBusinessDays(date: LocalDate, days: number, closed: readonly LocalDate[]): LocalDate {
  const step = Math.sign(days);
  let day = dayNumber(date);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (isBusinessDay(day, closed)) left -= 1;
  }
  return dateOf(day);
}

function isBusinessDay(dayCount: number, closed: readonly LocalDate[]): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (((dayCount + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !closed.includes(dateOf(dayCount));
}
