import { isAtRisk, latestAnchor, mailDay, plannedOn, reminderRules, ruleOf, weightOf } from './rules.js';

// Remembrance Day 2026 is a Wednesday.
const closed = ['2026-11-11', '2026-12-25', '2027-01-01'];

describe('the day of a nudge', () => {
  it('is seven business days before a due date, over weekends and holidays', () => {
    expect(plannedOn(ruleOf('dueSoon'), '2026-11-20', closed)).toBe('2026-11-10');
    expect(plannedOn(ruleOf('dueSoon'), '2026-11-19', closed)).toBe('2026-11-09');
  });

  it('is three, seven and fourteen calendar days after it', () => {
    expect(['late3', 'late7', 'atRisk'].map((key) => plannedOn(ruleOf(key), '2026-11-20', closed))).toEqual([
      '2026-11-23',
      '2026-11-27',
      '2026-12-04',
    ]);
  });

  it('makes a proposal one at risk on the day on which the last reminder of a late task comes', () => {
    expect(isAtRisk('2026-11-20', '2026-12-03')).toBe(false);
    expect(isAtRisk('2026-11-20', '2026-12-04')).toBe(true);
  });

  it('counts an accreditation down to the first session, ten business days before it for the last time', () => {
    expect(plannedOn(ruleOf('accreditation9w'), '2027-02-16', closed)).toBe('2026-12-15');
    expect(plannedOn(ruleOf('accreditationOver'), '2027-01-08', closed)).toBe('2026-12-23');
  });

  it('moves mail to the next business day', () => {
    expect(mailDay('2026-11-11', closed)).toBe('2026-11-12');
    expect(mailDay('2026-11-14', closed)).toBe('2026-11-16');
    expect(mailDay('2026-11-16', closed)).toBe('2026-11-16');
  });
});

it('a rule has come for exactly the anchors up to the latest', () => {
  for (const rule of reminderRules)
    for (const today of ['2026-11-09', '2026-11-10', '2026-11-13', '2026-12-24', '2027-01-04']) {
      const latest = latestAnchor(rule, today, closed);
      expect(plannedOn(rule, latest, closed) <= today).toBe(true);
      const next = new Date(Date.parse(`${latest}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      expect(plannedOn(rule, next, closed) > today).toBe(true);
    }
});

it('rules have names of their own, and the later is the more pressing', () => {
  expect(new Set(reminderRules.map(({ key }) => key)).size).toBe(reminderRules.length);
  expect(weightOf('late7')).toBeGreaterThan(weightOf('dueToday'));
  expect(() => ruleOf('never')).toThrow('there is no rule');
});
