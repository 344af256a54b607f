import { readCalendar } from '../../test/support/calendar-reader.js';
import type { CalendarEntry } from './calendar-entry.js';
import { calendarText } from './calendar-text.js';

const head = { name: 'Tasks and sessions', language: 'en' } as const;

const due: CalendarEntry = {
  uid: 'task.0190aaaa-0000-7000-8000-000000000001.sc.team.1',
  sequence: 7,
  stamp: '2026-11-26T18:00:00.000Z',
  summary: 'Name the planning team (ECHO-2026-014)',
  description: 'Open it:',
  link: 'https://echo.example.org/p/ECHO-2026-014/t/sc.team',
  when: { on: '2026-12-04' },
  status: 'confirmed',
};

const read = (entry: Partial<CalendarEntry>) =>
  readCalendar(calendarText(head, [{ ...due, ...entry }])).events[0]!;

describe('a calendar, as another program reads it', () => {
  it('holds a due date as a whole day that leaves people free', () => {
    const { method, name, program, events } = readCalendar(calendarText(head, [due]));
    expect([method, name, program]).toEqual(['PUBLISH', 'Tasks and sessions', '-//BCCPC//ECHO//EN']);
    expect(events).toEqual([
      {
        ...{ uid: due.uid, sequence: 7, stamp: '2026-11-26T18:00:00Z' },
        ...{ summary: due.summary, description: due.description, url: due.link },
        ...{ start: '2026-12-04', end: null, status: 'CONFIRMED', transparency: 'TRANSPARENT' },
      },
    ]);
  });

  it('holds a session as instants that keep people busy, without any zone data', () => {
    const when = { from: '2026-12-04T20:00:00.000Z', minutes: 90 };
    expect(read({ when, status: 'tentative' })).toMatchObject({
      ...{ start: '2026-12-04T20:00:00Z', end: '2026-12-04T21:30:00Z' },
      ...{ status: 'TENTATIVE', transparency: 'OPAQUE' },
    });
    expect(calendarText(head, [{ ...due, when }])).not.toMatch(/VTIMEZONE|TZID/);
  });

  it('takes out what is cancelled', () => {
    expect(read({ status: 'cancelled', sequence: 8 })).toMatchObject({ status: 'CANCELLED', sequence: 8 });
  });

  it('may be empty', () => {
    expect(readCalendar(calendarText({ ...head, language: 'fr' }, []))).toMatchObject({
      program: '-//BCCPC//ECHO//FR',
      events: [],
    });
  });

  it.each([
    ['a comma, a semicolon, a backslash and a colon', 'a, b; c\\n d: e'],
    ['letters of French', 'Équipe à réunir : « été »'],
    ['emoji of several parts, at every place of a line', `${'x'.repeat(53)}👩‍⚕️🇨🇦`.repeat(9)],
    ['ten thousand letters', 'é'.repeat(10_000)],
    ['what looks like another event', 'END:VEVENT BEGIN:VEVENT'],
  ])('survives %s', (_, summary) => {
    const text = calendarText(head, [{ ...due, summary }]);
    const calendar = readCalendar(text);
    expect(calendar.events.map((event) => event.summary)).toEqual([summary]);
    expect(calendar.longestLine).toBeLessThanOrEqual(75);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it.each([
    ['line breaks', 'a\r\nATTENDEE:mailto:x@example.org\rb\u2028c', 'a\nATTENDEE:mailto:x@example.org\nb\nc'],
    ['control characters', 'a\u0000b\u0007c\u001b[0md\u0085e', 'abc[0mde'],
    ['marks that turn the direction', 'a\u202Efdp.exe', 'afdp.exe'],
    ['half of a letter', 'a\ud83d b', 'a\uFFFD b'],
  ])('is no way in for %s', (_, summary, expected) => {
    const calendar = readCalendar(calendarText(head, [{ ...due, summary }]));
    expect(calendar.events).toHaveLength(1);
    expect(calendar.events[0]?.summary).toBe(expected);
  });
});
