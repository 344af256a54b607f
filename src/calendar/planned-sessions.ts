import type { LocalDate } from '../../workflows/kit/event.js';
import { addDays } from '../../workflows/kit/local-date.js';
import type { Answers, Format } from '../../workflows/proposal/vocabulary.js';

/** What is known of the sessions of an ECHO. */
export interface SessionPlan {
  readonly format: Format;
  readonly startOn: LocalDate;
  /** The last day of it, where one was given. */
  readonly endOn: LocalDate | null;
  readonly sessions: number | null;
  readonly cadence: Answers['cadence'] | null;
}

/** One session as it is planned, counted from 1. */
export interface PlannedSession {
  readonly number: number;
  readonly of: number;
  readonly on: LocalDate;
}

// As the due dates of an ECHO's middle and end are counted from.
const daysPerCadence = { once: 0, weekly: 7, biweekly: 14, monthly: 28 } as const;

/** The sessions of an ECHO, the first on its start date and the others as often as it was asked for. */
export function plannedSessions({
  format,
  startOn,
  endOn,
  sessions,
  cadence,
}: SessionPlan): readonly PlannedSession[] {
  const step = daysPerCadence[cadence ?? 'once'];
  const of = format === 'series' && step > 0 ? (sessions ?? 1) : 1;
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    on: addDays(startOn, index * step),
  })).filter(({ number, on }) => number === 1 || endOn === null || on <= endOn);
}
