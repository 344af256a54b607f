import fc from 'fast-check';
import { addBusinessDays, addDays, dateOf, dayNumber } from '../../workflows/kit/local-date.js';
import { dueDate, checklist, type ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { closedDays, holidays } from '../../src/platform/closed-days.js';
import { latestAnchor, mailDay, plannedOn, reminderRules } from '../../src/reminders/rules.js';
import { CaseCount } from '../support/case-count.js';
import { useDatabase } from '../support/database.js';
import { keptOffset, withZoneData, zoneData } from '../support/zone-data.js';

const PACIFIC = 'America/Vancouver';
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const [FIRST, LAST] = ['2026-01-01', '2035-12-31'];

// With the years around, for what is counted from their days.
const closed = closedDays(2025, 2036);

/** Days on which something is different: clocks, leap days, turns of the year, holidays beside weekends. */
const oddDays = [
  ...['2026-03-07', '2026-03-08', '2026-03-09', '2026-10-31', '2026-11-01', '2026-11-02', '2027-03-14'],
  ...['2027-11-07', '2028-02-28', '2028-02-29', '2028-03-01', '2032-02-29', '2026-12-24', '2026-12-25'],
  ...['2026-12-31', '2027-01-01', '2029-12-31', '2035-12-31', '2026-04-02', '2026-04-06', '2028-09-30'],
];

const days = fc.integer({ min: dayNumber(FIRST), max: dayNumber(LAST) }).map(dateOf);
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const instants = fc
  .integer({ min: Date.parse('2026-01-01T08:00Z') / MINUTE, max: Date.parse('2036-01-01T06:59Z') / MINUTE })
  .map((minute) => minute * MINUTE);
const oddInstants = oddDays.flatMap((day) =>
  [0, 7, 8, 9, 10, 15, 16, 20].flatMap((hour) =>
    [-1, 0, 1].map((by) => Date.parse(day) + hour * HOUR + by * MINUTE),
  ),
);

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

// The same questions asked without our code: by the truth about the clocks, and by the platform's own dates.
const wallClock = (instant: number): string => new Date(instant + keptOffset(instant)).toISOString();
const isOpen = (day: string): boolean => new Date(day).getUTCDay() % 6 !== 0 && !closed.includes(day);
const next = (day: string, by = 1): string => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);

async function loaded() {
  const [zone, hours] = await Promise.all([
    import('../../src/platform/pacific-time.js'),
    import('../../src/reminders/sending-hours.js'),
  ]);
  return { ...zone, ...hours };
}

describe.each(zoneData)('dates of 2026 to 2035, with zone data $name', (data) => {
  const count = new CaseCount();
  let time: Awaited<ReturnType<typeof loaded>>;

  beforeAll(() =>
    withZoneData(data, () =>
      jest.isolateModulesAsync(async () => {
        time = await loaded();
        // What was made for a zone is kept, and made while the data are there.
        for (const zone of [PACIFIC, 'America/Whitehorse']) time.localTime(new Date(0), zone);
      }),
    ),
  );

  afterAll(() => process.stdout.write(`zone data ${data.name}: ${count.toString()}\n`));

  it('know whether they are to be relied on', () => {
    const { current, reads } = time.selfTestNode();
    expect(current).toBe(reads === '13:00');
    if (data.offset !== null) expect(current).toBe(data.offset === keptOffset);
  });

  it('read every instant as the clocks on the wall do', () => {
    count.try(3000, instants, oddInstants, (instant) => {
      const [day, clockTime] = [wallClock(instant).slice(0, 10), wallClock(instant).slice(11, 16)];
      const at = new Date(instant);
      expect([time.localDate(at, PACIFIC), time.localTime(at, PACIFIC)]).toEqual([day, clockTime]);
    });
  });

  it('come back: from a day and a time to the instant, and to the same day and time', () => {
    const always = oddDays.flatMap((day) => [0, 90, 150, 480, 1020, 1439].map((at) => [day, at] as const));
    count.try(3000, fc.tuple(days, minutes), always, ([day, minute]) => {
      const instant = time.instantOf(day, clock(minute), PACIFIC);
      // The one hour that the clocks leave out in these years is read as the hour after it.
      const skipped = day === '2026-03-08' && minute >= 120 && minute < 180;
      const expected = clock(skipped ? minute + 60 : minute);
      expect([time.localDate(instant, PACIFIC), time.localTime(instant, PACIFIC)]).toEqual([day, expected]);
    });
  });

  it('come back: from an instant to its day and time, and to the same instant', () => {
    count.try(2000, instants, oddInstants, (instant) => {
      const at = new Date(instant);
      const found = time.instantOf(time.localDate(at, PACIFIC), time.localTime(at, PACIFIC), PACIFIC);
      expect(found.getTime()).toBe(instant);
    });
  });

  it('let mail go from 8:00 to 17:00 of a business day, and at no other time', () => {
    const edges = oddDays.flatMap((day) => ['07:59', '08:00', '16:59', '17:00'].map((at) => `${day}T${at}Z`));
    const always = edges.map((edge) => Date.parse(edge) - keptOffset(Date.parse(edge)));
    count.try(3000, instants, always, (instant) => {
      const [day, at] = [wallClock(instant).slice(0, 10), wallClock(instant).slice(11, 16)];
      const expected = isOpen(day) && at >= '08:00' && at < '17:00';
      expect(time.isSendingTime(new Date(instant), PACIFIC, closed)).toBe(expected);
    });
  });

  it('leave one letter a day: however often one looks, each business day has one date, and no other day any', () => {
    const always = oddDays.map((day): [string, number, number] => [day, 0, 15]);
    const looks = fc.tuple(days, fc.integer({ min: 0, max: 59 }), fc.integer({ min: 7, max: 60 }));
    count.try(300, looks, always, ([day, offset, every]) => {
      const began = Date.parse(day) + 8 * HOUR + offset * MINUTE;
      const letters = new Set<string>();
      for (let at = began; at < began + 3 * DAY; at += every * MINUTE)
        if (time.isSendingTime(new Date(at), PACIFIC, closed))
          letters.add(time.localDate(new Date(at), PACIFIC));
      expect([...letters]).toEqual([0, 1, 2].map((by) => next(day, by)).filter(isOpen));
    });
  });

  it('count business days forth and back to where one was', () => {
    const always = oddDays.flatMap((day) => [-10, -1, 1, 10].map((by) => [day, by] as const));
    count.try(2000, fc.tuple(days, fc.integer({ min: -60, max: 60 })), always, ([day, by]) => {
      const there = addBusinessDays(day, by, closed);
      const [from, to] = by < 0 ? [there, next(day, -1)] : [next(day), there];
      let counted = 0;
      for (let one = from; one <= to; one = next(one)) counted += isOpen(one) ? 1 : 0;
      expect([counted, by === 0 || isOpen(there)]).toEqual([Math.abs(by), true]);
      // Only from a business day: whoever starts on a weekend comes back to its edge.
      if (isOpen(day)) expect(addBusinessDays(there, -by, closed)).toBe(day);
      if (by !== 0) expect(addBusinessDays(addBusinessDays(there, by, closed), -by, closed)).toBe(there);
    });
  });

  it('make tasks due on the day that their checklist says', () => {
    const lines = fc.constantFrom(...checklist.filter(({ due: { series } }) => series?.from === 'start'));
    count.try(1000, fc.tuple(days, lines), [], ([startOn, { due }]) => {
      const context = { startOn, endOn: null, closedDays: closed } as unknown as ProposalContext;
      const due1 = due.series!;
      const expected = due1.business ? addBusinessDays(startOn, due1.days, closed) : next(startOn, due1.days);
      expect(dueDate(due1, context)).toBe(expected);
    });
  });

  it('find for each reminder the last day from which it has come, and the first on which mail goes', () => {
    const rules = fc.constantFrom(...reminderRules);
    const always = oddDays.flatMap((day) => reminderRules.map((rule) => [day, rule] as const));
    count.try(1000, fc.tuple(days, rules), always, ([today, rule]) => {
      const anchor = latestAnchor(rule, today, closed);
      expect(plannedOn(rule, anchor, closed) <= today).toBe(true);
      expect(plannedOn(rule, addDays(anchor, 1), closed) > today).toBe(true);
      const goes = mailDay(today, closed);
      for (let one = today; one < goes; one = next(one)) expect(isOpen(one)).toBe(false);
      expect([goes >= today, isOpen(goes)]).toEqual([true, true]);
    });
  });

  it('are ten thousand cases and more', () => {
    expect(count.cases).toBeGreaterThanOrEqual(10_000);
    expect(count.failures).toBe(0);
  });
});

describe('the holidays of British Columbia, 2026 to 2035', () => {
  it.each(Array.from({ length: 10 }, (_, index) => 2026 + index))(
    'are the eleven of the law in %i',
    (year) => {
      const weekday = (month: number, which: number, from = 1): string => {
        const first = new Date(Date.UTC(year, month - 1, from));
        return next(first.toISOString().slice(0, 10), ((8 - first.getUTCDay()) % 7) + (which - 1) * 7);
      };
      const on = (day: string): string => `${String(year)}-${day}`;
      expect(holidays(year, year).map(({ day }) => day)).toEqual([
        on('01-01'),
        weekday(2, 3),
        next(easter(year), -2),
        weekday(5, 1, 18),
        on('07-01'),
        weekday(8, 1),
        weekday(9, 1),
        on('09-30'),
        weekday(10, 2),
        on('11-11'),
        on('12-25'),
      ]);
    },
  );
});

describe('the truth about the clocks', () => {
  const database = useDatabase();

  it('is what the zone data of PostgreSQL say, for every hour of the ten years', async () => {
    const { rows } = await database.pool.query<{ from: number; hours: number }>(
      `select distinct on (1) min(extract(epoch from at)) over (partition by hours)::float8 * 1000 as from, hours::integer
         from (select at, extract(epoch from (at at time zone '${PACIFIC}') - (at at time zone 'UTC')) / 3600 as hours
                 from generate_series('2026-01-01'::timestamptz, '2036-01-01', '1 hour') at) told order by 1`,
    );
    expect(rows).toEqual([
      { from: Date.parse('2026-01-01T00:00Z'), hours: -8 },
      { from: Date.parse('2026-03-08T10:00Z'), hours: -7 },
    ]);
  });
});

/** Easter Sunday. Source: the anonymous Gregorian computus, Nature, 1876. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const [month, day] = [Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1];
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
