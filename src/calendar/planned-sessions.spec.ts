import { plannedSessions, type SessionPlan } from './planned-sessions.js';

const plan = (given: Partial<SessionPlan> = {}): readonly string[] =>
  plannedSessions({
    ...{ format: 'series', startOn: '2027-01-05', endOn: null, sessions: 3, cadence: 'biweekly' },
    ...given,
  }).map(({ number, of, on }) => `${String(number)}/${String(of)} ${on}`);

describe('planned sessions', () => {
  it('follow the first one as often as was asked for', () => {
    expect(plan()).toEqual(['1/3 2027-01-05', '2/3 2027-01-19', '3/3 2027-02-02']);
    expect(plan({ cadence: 'weekly' }).at(-1)).toBe('3/3 2027-01-19');
    expect(plan({ cadence: 'monthly' }).at(-1)).toBe('3/3 2027-03-02');
  });

  it('are one alone for a session, a workshop, and what does not come again', () => {
    expect(plan({ format: 'session' })).toEqual(['1/1 2027-01-05']);
    expect(plan({ format: 'workshop', sessions: 2 })).toEqual(['1/1 2027-01-05']);
    expect(plan({ cadence: 'once' })).toEqual(['1/1 2027-01-05']);
    expect(plan({ cadence: null, sessions: null })).toEqual(['1/1 2027-01-05']);
  });

  it('end with the day on which the ECHO ends', () => {
    expect(plan({ endOn: '2027-01-20' })).toEqual(['1/3 2027-01-05', '2/3 2027-01-19']);
  });
});
