import type { Instant, LocalDate } from '../../workflows/kit/event.js';

/** What stands in somebody's calendar, as a file tells their calendar program. */
export interface CalendarEntry {
  /** Stays with the thing for good: what comes later under it takes the place of what came before. */
  readonly uid: string;
  /** Rises with each change: of two versions the higher counts. */
  readonly sequence: number;
  /** When this version was made. */
  readonly stamp: Instant;
  readonly summary: string;
  readonly description: string;
  /** Address of its page. */
  readonly link: string;
  readonly when: WholeDay | TimeOfDay;
  /** `tentative` is planned and not settled; `cancelled` takes it out of a calendar that has it. */
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
}

/** A local date that is the same day wherever one is; it leaves people free. */
export interface WholeDay {
  readonly on: LocalDate;
}

/** A stretch of time that keeps people busy. */
export interface TimeOfDay {
  readonly from: Instant;
  readonly minutes: number;
}

/** A calendar as it is written. */
export interface CalendarHead {
  readonly name: string;
  readonly language: 'en' | 'fr';
}
