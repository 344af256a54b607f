import { staysOf } from './proposal-way.js';

describe('the way of a proposal', () => {
  it('is a stay for each state, and for each state that holds it', () => {
    const stays = staysOf([
      { on: '2026-10-01', value: { open: { idea: 'draft' } } },
      { on: '2026-10-05', value: { open: { idea: 'submitted' } } },
      { on: '2026-10-20', value: { open: { pilot: 'preparing' } } },
    ]);
    expect(stays).toEqual([
      { state: 'open', from: '2026-10-01', until: null },
      { state: 'open.idea', from: '2026-10-01', until: '2026-10-20' },
      { state: 'open.idea.draft', from: '2026-10-01', until: '2026-10-05' },
      { state: 'open.idea.submitted', from: '2026-10-05', until: '2026-10-20' },
      { state: 'open.pilot', from: '2026-10-20', until: null },
      { state: 'open.pilot.preparing', from: '2026-10-20', until: null },
    ]);
  });

  it('comes back to a state as a stay of its own, and stays put through what changes no state', () => {
    const [running, held] = [{ open: { pilot: 'running' } }, 'onHold'];
    const stays = staysOf([
      { on: '2026-10-01', value: running },
      { on: '2026-10-02', value: running },
      { on: '2026-10-03', value: held },
      { on: '2026-10-09', value: running },
    ]);
    expect(stays.filter(({ state }) => state === 'open.pilot.running')).toEqual([
      { state: 'open.pilot.running', from: '2026-10-01', until: '2026-10-03' },
      { state: 'open.pilot.running', from: '2026-10-09', until: null },
    ]);
  });

  it('goes side by side through regions that are active at once', () => {
    const both = { open: { scoping: { working: { planning: 'inProgress', agreement: 'sent' } } } };
    const states = staysOf([{ on: '2026-10-01', value: both }]).map(({ state }) => state);
    expect(states).toContain('open.scoping.working.planning.inProgress');
    expect(states).toContain('open.scoping.working.agreement.sent');
  });
});
