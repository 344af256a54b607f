import { kettle } from '../../test/support/kettle.workflow.js';
import { decide, start } from './decide.js';
import type { Occurred } from './event.js';
import { preview } from './preview.js';
import { replay } from './replay.js';
import type { StoredSnapshot } from './snapshot.js';

const moment = { at: '2026-11-23T18:00:00.000Z', on: '2026-11-23' };
const cook = { ...moment, by: 'amina', as: ['cook'] };
const guest = { ...moment, by: 'leo', as: ['guest'] };
const bought: Occurred = { ...cook, type: 'KETTLE_BOUGHT', owner: 'amina' } as Occurred;
const filled = (litres: number): Occurred => ({ ...cook, type: 'WATER_FILLED', litres }) as Occurred;
const leavesChosen = { ...guest, type: 'LEAVES_CHOSEN', leaves: 'oolong' } as Occurred;

const cold = start(kettle, bought).snapshot;

function after(...events: readonly Occurred[]): StoredSnapshot<never> {
  return [...replay(kettle, [bought, ...events])].at(-1) as StoredSnapshot<never>;
}

describe('deciding', () => {
  it('takes an event, and gives its effects as data', () => {
    const decision = decide(kettle, after(filled(1)), { ...cook, type: 'WATER_BOILED' });
    expect(decision).toMatchObject({ kind: 'accepted', effects: [{ type: 'whistle', times: 3 }] });
  });

  it('adds the roles an actor has in this instance', () => {
    const decision = decide(kettle, cold, { ...filled(1), as: [] });
    expect(decision).toMatchObject({ kind: 'accepted', event: { as: ['cook'] } });
  });

  it('refuses what is unmet, and says what, whose it is and how to mend it', () => {
    expect(decide(kettle, cold, filled(0.1))).toMatchObject({
      kind: 'refused',
      reason: 'unmet',
      unmet: [
        { criterion: 'enoughWater', message: { key: 'moreWater' }, owner: 'cook', fix: { answer: 'litres' } },
      ],
    });
  });

  it('tells an event that no version knows', () => {
    expect(decide(kettle, cold, { ...cook, type: 'MILK_ADDED' })).toMatchObject({ reason: 'unknownEvent' });
  });

  it('tells an event that this state does not take', () => {
    expect(decide(kettle, cold, { ...cook, type: 'TEA_POURED' })).toMatchObject({
      reason: 'unknownHere',
      unmet: [],
    });
  });

  it('tells an event that this actor may not send', () => {
    expect(decide(kettle, cold, { ...filled(1), by: 'leo', as: ['guest'] })).toMatchObject({
      reason: 'notPermitted',
    });
  });

  it('tells a closed instance', () => {
    const poured = after(filled(1), leavesChosen, { ...cook, type: 'TEA_POURED' });
    expect(decide(kettle, poured, { ...cook, type: 'UNPLUGGED' })).toMatchObject({ reason: 'closed' });
  });

  it('never takes an event of the machine’s own', () => {
    expect(decide(kettle, cold, { ...cook, type: 'xstate.done.state.kettle' })).toMatchObject({
      reason: 'unknownEvent',
    });
  });

  it('lists what the actor could send instead', () => {
    expect(decide(kettle, after(filled(1)), { ...guest, type: 'MILK_ADDED' })).toMatchObject({
      allowedEvents: ['LEAVES_CHOSEN'],
    });
  });

  it('refuses to run an action that is no declared effect', () => {
    const silent = { ...kettle, effectTypes: ['washUp'] as const };
    expect(() => decide(silent as never, after(filled(1)), { ...cook, type: 'WATER_BOILED' })).toThrow(
      /"whistle"/,
    );
  });
});

describe('a preview', () => {
  it('shows where an event leads, and changes nothing', () => {
    const before = JSON.stringify(cold);
    expect(preview(kettle, cold, filled(1))).toMatchObject({
      decision: { kind: 'accepted' },
      criteria: [{ criterion: 'enoughWater', met: true }],
      from: { plugged: 'cold' },
      to: { plugged: { brewing: { boiler: 'heating', pot: 'empty' } } },
      mover: { now: 'partner', next: 'hub' },
    });
    expect(JSON.stringify(cold)).toBe(before);
  });

  it('shows what is unmet and leads nowhere', () => {
    expect(preview(kettle, cold, filled(0))).toMatchObject({
      criteria: [{ criterion: 'enoughWater', met: false, unmet: [{ message: { key: 'moreWater' } }] }],
      to: null,
      mover: { now: 'partner', next: null },
    });
  });
});

describe('a replay', () => {
  const log = [
    bought,
    filled(1),
    leavesChosen,
    { ...cook, type: 'UNPLUGGED' },
    { ...cook, type: 'PLUGGED_IN' },
  ];

  it('ends where deciding ended, step by step', () => {
    const decided = log.slice(1).reduce<StoredSnapshot<never>[]>(
      (snapshots, event) => {
        const decision = decide(kettle, snapshots.at(-1)!, event);
        return decision.kind === 'accepted' ? [...snapshots, decision.snapshot as never] : snapshots;
      },
      [cold as StoredSnapshot<never>],
    );
    expect([...replay(kettle, log)]).toEqual(decided);
    expect(decided.at(-1)?.value).toEqual({ plugged: { brewing: { boiler: 'heating', pot: 'steeping' } } });
  });

  it('says where a log was changed', () => {
    expect(() => [...replay(kettle, [bought, { ...cook, type: 'TEA_POURED' }])]).toThrow(
      'TEA_POURED is not possible in {"plugged":"cold"}',
    );
  });
});
