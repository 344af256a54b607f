import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { CalendarEntry, CalendarHead } from './calendar-entry.js';

const MINUTE = 60_000;
const REFRESH_SECONDS = 6 * 60 * 60;

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * A calendar as iCalendar text (RFC 5545), published: whoever reads it answers nobody.
 *
 * Days are dates and times are instants in UTC, so that no reader needs zone data, stale or not.
 */
export function calendarText({ name, language }: CalendarHead, entries: readonly CalendarEntry[]): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'BCCPC', product: 'ECHO', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: writable(name),
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return `${calendar.toString()}\r\n`;
}

function eventOf({ uid, sequence, stamp, summary, description, link, when, status }: CalendarEntry) {
  return {
    id: uid,
    sequence,
    stamp: new Date(stamp),
    summary: writable(summary),
    description: writable(description),
    url: link,
    status: statuses[status],
    ...timeOf(when),
  } satisfies ICalEventData;
}

function timeOf(when: CalendarEntry['when']) {
  if ('on' in when)
    // A date without a zone is read in UTC by the library, which gives the same date back.
    return {
      start: new Date(`${when.on}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
    };
  const start = new Date(when.from);
  const end = new Date(start.getTime() + when.minutes * MINUTE);
  return { start, end, transparency: ICalEventTransparency.OPAQUE };
}

/** Without what a line of text may not hold, or what turns the direction of writing. Line breaks stay. */
function writable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu, '');
}
