import { instantOf, localDate, localTime, selfTestNode, zoneLabel } from './pacific-time.js';

const PACIFIC = 'America/Vancouver';

describe('Pacific time', () => {
  it.each([
    ['2025-11-02T08:59:00Z', '2025-11-02', '01:59'], // the last hour of summer 2025
    ['2025-11-02T09:00:00Z', '2025-11-02', '01:00'], // turned back, for the last time
    ['2026-03-08T09:59:00Z', '2026-03-08', '01:59'],
    ['2026-03-08T10:00:00Z', '2026-03-08', '03:00'], // turned forward, and kept
    ['2026-07-01T06:59:00Z', '2026-06-30', '23:59'],
    ['2026-11-01T08:59:00Z', '2026-11-01', '01:59'],
    ['2026-11-01T09:00:00Z', '2026-11-01', '02:00'], // not turned back any more
    ['2026-12-15T20:00:00Z', '2026-12-15', '13:00'],
    ['2027-01-01T06:59:00Z', '2026-12-31', '23:59'],
    ['2027-03-14T10:30:00Z', '2027-03-14', '03:30'],
  ])('reads %s as %s %s', (instant, date, time) => {
    expect(`${localDate(instant, PACIFIC)} ${localTime(instant, PACIFIC)}`).toBe(`${date} ${time}`);
  });

  it.each([
    ['2025-12-15', '09:00', '2025-12-15T17:00:00.000Z'],
    ['2026-03-08', '01:30', '2026-03-08T09:30:00.000Z'],
    ['2026-03-08', '02:30', '2026-03-08T10:30:00.000Z'], // skipped: read as an hour later
    ['2025-11-02', '01:30', '2025-11-02T08:30:00.000Z'], // twice: the first
    ['2026-11-01', '01:30', '2026-11-01T08:30:00.000Z'],
    ['2026-11-01', '09:00', '2026-11-01T16:00:00.000Z'],
    ['2026-12-14', '09:00', '2026-12-14T16:00:00.000Z'],
    ['2027-03-14', '02:30', '2027-03-14T09:30:00.000Z'],
  ])('finds the instant of %s %s', (date, time, instant) => {
    expect(instantOf(date, time, PACIFIC).toISOString()).toBe(instant);
  });

  it('leaves zones alone that still change their clocks', () => {
    expect(localTime('2026-12-15T20:00:00Z', 'America/Edmonton')).toBe('13:00');
    expect(localTime('2026-07-15T20:00:00Z', 'America/Edmonton')).toBe('14:00');
    expect(localTime('2026-12-15T20:00:00Z', 'America/Los_Angeles')).toBe('12:00');
    expect(instantOf('2026-12-14', '09:00', 'America/Toronto').toISOString()).toBe(
      '2026-12-14T14:00:00.000Z',
    );
    expect(instantOf('2026-07-14', '09:00', 'America/Toronto').toISOString()).toBe(
      '2026-07-14T13:00:00.000Z',
    );
  });

  it('comes back to the same wall clock for every hour of the years around the change', () => {
    for (let at = Date.parse('2025-10-01T00:00Z'); at < Date.parse('2027-04-01T00:00Z'); at += 3_600_000) {
      const [date, time] = [localDate(new Date(at), PACIFIC), localTime(new Date(at), PACIFIC)];
      const found = instantOf(date, time, PACIFIC).getTime();
      const secondTime = date === '2025-11-02' && time === '01:00';
      expect(secondTime ? [at, at - 3_600_000] : [at]).toContain(found);
    }
  });

  it('has one name all year, in both languages', () => {
    expect(zoneLabel(PACIFIC)).toBe('Pacific time');
    expect(zoneLabel(PACIFIC, 'fr')).toBe('heure du Pacifique');
    expect(zoneLabel('America/Edmonton')).toBe('Mountain Time');
  });

  it('says what this runtime reads, right or wrong', () => {
    const { current, reads } = selfTestNode();
    expect(current).toBe(reads === '13:00');
  });

  it('refuses what is no date', () => {
    expect(() => instantOf('2026-13-01', '09:00', PACIFIC)).toThrow(RangeError);
  });
});
