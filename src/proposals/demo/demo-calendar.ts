import type { Instant, LocalDate } from '../../../workflows/kit/event.js';
import { addDays, dayNumber } from '../../../workflows/kit/local-date.js';
import { closedDays } from '../../platform/closed-days.js';
import { instantOf } from '../../platform/pacific-time.js';

const OPENS = 9 * 60;
const MINUTES = 7 * 60 + 30;

/** When things happen in an office: on weekdays that are no holidays, between nine and half past four. */
export class OfficeCalendar {
  private readonly closed: ReadonlySet<LocalDate>;

  constructor(firstYear: number, lastYear: number) {
    this.closed = new Set(closedDays(firstYear, lastYear));
  }

  /** The date itself, or the next one on which the office is open. */
  openDay(date: LocalDate): LocalDate {
    let day = date;
    while (this.isClosed(day)) day = addDays(day, 1);
    return day;
  }

  /** The date itself, or the one before it on which the office was open. */
  openDayUntil(date: LocalDate): LocalDate {
    let day = date;
    while (this.isClosed(day)) day = addDays(day, -1);
    return day;
  }

  /** Moments for dates in ascending order: those of one day follow each other through it. */
  moments(
    dates: readonly LocalDate[],
    zone: string,
  ): readonly { readonly at: Instant; readonly on: LocalDate }[] {
    const days = dates.map((date) => this.openDay(date));
    return days.map((on, index) => {
      const place = index - days.indexOf(on) + 1;
      const together = days.lastIndexOf(on) - days.indexOf(on) + 2;
      const minute = OPENS + Math.floor((MINUTES * place) / together);
      const time = [Math.floor(minute / 60), minute % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
      // Seconds keep apart what would fall into the same minute of a busy day.
      const at = new Date(instantOf(on, time, zone).getTime() + (place % 60) * 1000);
      return { at: at.toISOString(), on };
    });
  }

  private isClosed(day: LocalDate): boolean {
    // 1 January 1970 was a Thursday.
    const weekday = (dayNumber(day) + 4) % 7;
    return weekday === 0 || weekday === 6 || this.closed.has(day);
  }
}
