import { closedDays } from './closed-days.js';

describe('closed days', () => {
  it('are the 11 statutory holidays of British Columbia', () => {
    expect(closedDays(2026, 2026)).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-04-03',
      '2026-05-18',
      '2026-07-01',
      '2026-08-03',
      '2026-09-07',
      '2026-09-30',
      '2026-10-12',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('come for each year asked for, ascending, 11 a year', () => {
    const days = closedDays(2025, 2030);
    expect(days).toHaveLength(66);
    expect(days).toEqual([...days].sort());
  });

  it('follow the region', () => {
    expect(closedDays(2026, 2026, 'CA-QC')).toContain('2026-06-24');
  });
});
