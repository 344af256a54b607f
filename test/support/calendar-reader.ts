import ICAL from 'ical.js';

/** An event as another program reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly status: string;
  readonly transparency: string;
  /** `2026-12-04` for a whole day, `2026-12-04T20:00:00Z` for a time. */
  readonly start: string;
  /** Null for a whole day: it has none. */
  readonly end: string | null;
}

/** A calendar as another program reads it. */
export interface ReadCalendar {
  readonly method: string;
  readonly name: string;
  readonly program: string;
  readonly events: readonly ReadEvent[];
  /** Octets of the longest line. */
  readonly longestLine: number;
}

/** Reads iCalendar text with a reader that is not ours. @throws {Error} it is not well formed */
export function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const told = (name: string): string => String(calendar.getFirstPropertyValue(name));
  return {
    method: told('method'),
    name: told('x-wr-calname'),
    program: told('prodid'),
    events: calendar.getAllSubcomponents('vevent').map(eventIn),
    longestLine: Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line))),
  };
}

function eventIn(event: ICAL.Component): ReadEvent {
  const told = (name: string): string => String(event.getFirstPropertyValue(name) ?? '');
  return {
    uid: told('uid'),
    sequence: Number(told('sequence')),
    stamp: told('dtstamp'),
    summary: told('summary'),
    description: told('description'),
    url: told('url'),
    status: told('status'),
    transparency: told('transp'),
    start: told('dtstart'),
    end: event.hasProperty('dtend') ? told('dtend') : null,
  };
}
