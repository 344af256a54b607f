import fc from 'fast-check';
import { addBusinessDays, addDays, dateOf, dayNumber, daysBetween } from './local-date.js';

const DAY = 86_400_000;
const dayCount = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

describe('local dates', () => {
  it('are the same as the platform’s, for every day of three centuries', () => {
    fc.assert(
      fc.property(dayCount, (day) => {
        expect(dateOf(day)).toBe(isoOf(day));
        expect(dayNumber(isoOf(day))).toBe(day);
      }),
    );
  });

  it('count leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(daysBetween('2027-12-31', '2028-12-31')).toBe(366);
  });

  it('come back after going there', () => {
    fc.assert(
      fc.property(dayCount, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(addDays(addDays(dateOf(day), days), -days)).toBe(dateOf(day));
        expect(daysBetween(dateOf(day), addDays(dateOf(day), days))).toBe(days);
      }),
    );
  });
});

describe('business days', () => {
  it('skip weekends and closed days, both ways', () => {
    expect(addBusinessDays('2026-12-24', 1, ['2026-12-25'])).toBe('2026-12-28');
    expect(addBusinessDays('2026-12-28', -1, ['2026-12-25'])).toBe('2026-12-24');
    expect(addBusinessDays('2026-06-22', -10, [])).toBe('2026-06-08');
    expect(addBusinessDays('2026-06-22', 0, [])).toBe('2026-06-22');
  });

  it('never land on a day the office is closed', () => {
    const days = fc.integer({ min: -60, max: 60 }).filter((count) => count !== 0);
    fc.assert(
      fc.property(dayCount, days, fc.array(dayCount, { maxLength: 5 }), (day, count, closed) => {
        const landed = addBusinessDays(dateOf(day), count, closed.map(dateOf));
        expect([0, 6]).not.toContain(new Date(`${landed}T00:00:00Z`).getUTCDay());
        expect(closed.map(dateOf)).not.toContain(landed);
      }),
    );
  });
});
