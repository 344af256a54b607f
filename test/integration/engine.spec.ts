import { seal } from '../../src/engine/command.js';
import { Engine } from '../../src/engine/engine.js';
import { WorkflowRegistry } from '../../src/engine/registry.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { kettle, kettleReadModel } from '../support/kettle.workflow.js';
import { cook, guest, machine, ON, TABLES, useKitchen } from '../support/tea.js';

describe('the engine', () => {
  const kitchen = useKitchen();

  it('starts an instance, its history, its tasks and its read model at once', async () => {
    const id = await kitchen().bought();
    const instance = await kitchen().engine.load(id);
    expect(instance).toMatchObject({
      workflow: 'kettle',
      version: 1,
      sequence: 1,
      decisiveSequence: 1,
      mover: 'partner',
    });
    expect(
      await kitchen().rows('select key, status from task where instance_id = $1 order by position', [id]),
    ).toEqual([
      { key: 'fill', status: 'open' },
      { key: 'choose', status: 'open' },
    ]);
    expect(
      await kitchen().rows('select owner, litres, drinkers, made from kettle where instance_id = $1', [id]),
    ).toEqual([{ owner: cook.id, litres: 0, drinkers: [], made: { leaves: null } }]);
  });

  it('goes through nested, parallel and history states, stored and restored between any two events', async () => {
    const id = await kitchen().bought();
    const { ref, text } = seal('From the mountain spring');
    await kitchen().send(id, { type: 'WATER_FILLED', litres: 0.8, note: ref }, { texts: [text] });
    await kitchen().send(id, { type: 'WATER_BOILED' }, { actor: machine });
    const before = await kitchen().engine.load(id);
    expect(before.state).toEqual({ plugged: { brewing: { boiler: 'boiled', pot: 'empty' } } });
    await kitchen().send(id, { type: 'UNPLUGGED' });
    expect(await kitchen().engine.load(id)).toMatchObject({ status: 'onHold', state: 'unplugged' });
    await kitchen().send(id, { type: 'PLUGGED_IN' });
    expect((await kitchen().engine.load(id)).state).toEqual(before.state);
    await kitchen().send(id, { type: 'LEAVES_CHOSEN', leaves: 'oolong' }, { actor: guest });
    const poured = await kitchen().send(id, { type: 'TEA_POURED' });
    expect(poured).toMatchObject({ sequence: 7, replayed: false, snapshot: { value: 'poured' } });
    expect(await kitchen().rows('select drinkers, places from kettle where instance_id = $1', [id])).toEqual([
      { drinkers: [guest.id], places: ['poured'] },
    ]);
    expect(await kitchen().verifier.verifyInstance(id)).toEqual({
      instances: 1,
      events: 7,
      intact: 1,
      findings: [],
    });
  });

  it('keeps a task that is no longer asked for, as not applicable', async () => {
    const id = await kitchen().filled();
    await kitchen().send(id, { type: 'LEAVES_CHOSEN', leaves: 'assam' });
    const tasks = await kitchen().rows(
      'select key, requirement, status from task where instance_id = $1 order by key',
      [id],
    );
    expect(tasks).toEqual([
      { key: 'choose', requirement: 'notApplicable', status: 'open' },
      { key: 'fill', requirement: 'required', status: 'done' },
    ]);
  });

  it('puts effects into the outbox, once each, in order', async () => {
    const id = await kitchen().filled();
    await kitchen().send(id, { type: 'WATER_BOILED' });
    const rows = await kitchen().rows(
      'select kind, payload, sequence, dedupe_key from outbox where instance_id = $1',
      [id],
    );
    expect(rows).toEqual([
      { kind: 'kettle.whistle', payload: { times: 3 }, sequence: 3, dedupe_key: `${id}:3:0` },
    ]);
  });

  it('keeps free text apart from the event, which holds its id and digest', async () => {
    const id = await kitchen().bought();
    const { ref, text } = seal('Grandmother likes it strong');
    await kitchen().send(id, { type: 'WATER_FILLED', litres: 1, note: ref }, { texts: [text] });
    const [event] = await kitchen().rows(
      'select event from history_event where instance_id = $1 and sequence = 2',
      [id],
    );
    expect(event?.event).not.toContain('Grandmother');
    expect(event?.event).toContain(ref.sha256);
    expect(await kitchen().rows('select body from sealed_text where id = $1', [ref.text])).toEqual([
      { body: text.body },
    ]);
    await expect(
      kitchen().send(id, { type: 'WATER_BOILED' }, { texts: [seal('Nobody mentions me').text] }),
    ).rejects.toThrow('not mentioned');
  });

  it('shows any past moment, by sequence and by time', async () => {
    const id = await kitchen().bought();
    await kitchen().send(id, { type: 'WATER_FILLED', litres: 1 }, { at: '2026-11-23T19:00:00.000Z' });
    await kitchen().send(id, { type: 'WATER_BOILED' }, { at: '2026-11-23T20:00:00.000Z' });
    const filled = await kitchen().engine.at(id, { sequence: 2 });
    expect(filled).toMatchObject({ sequence: 2, state: { plugged: { brewing: { boiler: 'heating' } } } });
    expect(await kitchen().engine.at(id, { at: '2026-11-23T19:59:59.000Z' })).toEqual(filled);
    expect(await kitchen().engine.at(id, { sequence: 3 })).toEqual(await kitchen().engine.load(id));
    await expect(kitchen().engine.at(id, { at: '2026-11-22T00:00:00.000Z' })).rejects.toThrow(
      'There is no instance',
    );
  });

  it('previews what an event would do, and writes nothing', async () => {
    const id = await kitchen().filled();
    const before = await kitchen().counts();
    const { decision, current } = await kitchen().engine.preview({
      instanceId: id,
      event: { type: 'WATER_BOILED' },
      actor: cook,
      on: ON,
    });
    expect(decision).toMatchObject({ kind: 'accepted', effects: [{ type: 'whistle', times: 3 }] });
    expect(current.sequence).toBe(2);
    expect(await kitchen().counts()).toEqual(before);
  });

  it('refuses with everything that is unmet, and writes nothing to any table', async () => {
    const id = await kitchen().filled();
    const before = await kitchen().counts();
    expect(Object.keys(before)).toEqual([...TABLES]);
    await expect(kitchen().send(id, { type: 'TEA_POURED' })).rejects.toMatchObject({
      name: 'TransitionRefusedError',
      refused: {
        reason: 'unmet',
        unmet: [{ criterion: 'leavesAreIn', owner: 'guest', fix: { event: 'LEAVES_CHOSEN' } }],
      },
    });
    await expect(kitchen().send(id, { type: 'UNPLUGGED' }, { actor: guest })).rejects.toMatchObject({
      refused: { reason: 'notPermitted' },
    });
    expect(await kitchen().counts()).toEqual(before);
    expect((await kitchen().engine.load(id)).sequence).toBe(2);
  });

  it('takes no event of XState’s own, no unknown one, and starts with the starting event only', async () => {
    const id = await kitchen().filled();
    for (const type of ['xstate.stop', 'xstate.done.state.kettle', 'NOBODY_KNOWS'])
      await expect(kitchen().send(id, { type })).rejects.toMatchObject({
        refused: { reason: 'unknownEvent' },
      });
    const wrong = {
      workflow: 'kettle',
      instanceId: uuidv7(),
      event: { type: 'TEA_POURED' },
      actor: cook,
      key: uuidv7(),
      on: ON,
    };
    await expect(kitchen().engine.start(wrong)).rejects.toMatchObject({
      refused: { allowedEvents: ['KETTLE_BOUGHT'] },
    });
  });

  it('takes no event of XState’s own, even when a definition lists one', async () => {
    const registry = new WorkflowRegistry();
    const careless = { ...kettle, events: [...kettle.events, 'xstate.stop' as 'STEAM_SEEN'] };
    registry.register({ definition: careless, readModel: kettleReadModel });
    const engine = new Engine(kitchen().source, registry, kitchen().clock);
    const instanceId = uuidv7();
    const event = { type: 'KETTLE_BOUGHT', owner: cook.id };
    await engine.start({ workflow: 'kettle', instanceId, event, actor: cook, key: uuidv7(), on: ON });
    const command = { instanceId, event: { type: 'xstate.stop' }, actor: cook, on: ON };
    await expect(engine.preview(command)).rejects.toMatchObject({ name: 'TransitionRefusedError' });
    await expect(
      engine.dispatch({ ...command, expectedSequence: null, key: uuidv7() }),
    ).rejects.toMatchObject({ refused: { reason: 'unknownEvent' } });
  });

  it('says so when there is no such instance', async () => {
    await expect(kitchen().send(uuidv7(), { type: 'WATER_BOILED' })).rejects.toMatchObject({
      name: 'InstanceNotFoundError',
    });
    await expect(kitchen().engine.load(uuidv7())).rejects.toMatchObject({ name: 'InstanceNotFoundError' });
  });
});
