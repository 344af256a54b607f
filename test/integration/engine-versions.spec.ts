import { seal, type Committed } from '../../src/engine/command.js';
import { linkedHash } from '../../src/engine/history-text.js';
import { cook, guest, ON, useKitchen } from '../support/tea.js';
import { kettle2, kettleReadModel } from '../support/kettle.workflow.js';

describe('an instance whose workflow has a new version', () => {
  const kitchen = useKitchen();

  function change(instanceId: string, to: number): Promise<Committed> {
    const { ref, text } = seal('The pot must be warm.');
    return kitchen().versions.change({ instanceId, to, actor: cook, on: ON, reason: ref, texts: [text] });
  }

  const tasksOf = (id: string): Promise<Record<string, unknown>[]> =>
    kitchen().rows(
      `select key, requirement, status from task where instance_id = $1 order by position, key`,
      [id],
    );

  let old: string;
  let wanted: string;
  let poured: string;
  let full: string;
  beforeAll(async () => {
    [old, wanted, poured] = [await kitchen().filled(), await kitchen().filled(), await kitchen().filled()];
    await kitchen().send(poured, { type: 'LEAVES_CHOSEN', leaves: 'green' }, { actor: guest });
    await kitchen().send(poured, { type: 'TEA_POURED' });
    full = await kitchen().bought();
    await kitchen().send(full, { type: 'WATER_FILLED', litres: 3 });
    kitchen().registry.register({ definition: kettle2, readModel: kettleReadModel });
  });

  it('stays pinned until it is moved', async () => {
    expect(await kitchen().engine.load(old)).toMatchObject({ version: 1, sequence: 2 });
    expect((await kitchen().verifier.verifyInstance(old)).findings).toEqual([]);
  });

  it('shows what a move would do, and writes nothing', async () => {
    const before = await kitchen().counts();
    const instance = await kitchen().engine.load(old);
    expect(kitchen().versions.foreseen(instance, 2, ON)).toMatchObject({
      kind: 'moves',
      snapshot: { context: { potIsWarm: false, litres: 1 } },
    });
    expect(await kitchen().versions.replayed(instance, 2)).toEqual({
      events: 2,
      isWhole: true,
      unplaced: null,
    });
    expect(await kitchen().counts()).toEqual(before);
  });

  it('moves by one event with its reason: snapshot, tasks and version change, and all is proved', async () => {
    const committed = await change(old, 2);
    expect(committed).toMatchObject({ version: 2, sequence: 3, event: { from: 1, to: 2 } });
    expect(await kitchen().engine.load(old)).toMatchObject({
      version: 2,
      decisiveSequence: 3,
      snapshot: { context: { potIsWarm: false } },
    });
    expect(await tasksOf(old)).toContainEqual({ key: 'warmPot', requirement: 'required', status: 'open' });
    expect((await kitchen().verifier.verifyInstance(old)).findings).toEqual([]);
  });

  it('is shown as it was before the move, by the version it had then', async () => {
    const then = await kitchen().engine.at(old, { sequence: 2 });
    expect(then.version).toBe(1);
    expect(then.snapshot.context).not.toHaveProperty('potIsWarm');
  });

  it('is refused a second time: it is there already', async () => {
    await expect(change(old, 2)).rejects.toThrow('it is there already');
  });

  it('goes back while nothing has happened since, and is to the letter what it was', async () => {
    const before = await kitchen().engine.at(old, { sequence: 2 });
    await change(old, 1);
    const back = await kitchen().engine.load(old);
    expect(back.snapshot).toEqual(before.snapshot);
    expect(back.version).toBe(1);
    expect(await tasksOf(old)).toContainEqual({
      key: 'warmPot',
      requirement: 'notApplicable',
      status: 'open',
    });
    expect((await kitchen().verifier.verifyInstance(old)).findings).toEqual([]);
  });

  it('does not go back once something has happened', async () => {
    await change(old, 2);
    await kitchen().send(old, { type: 'WATER_BOILED' });
    await expect(change(old, 1)).rejects.toThrow('something has happened since it came');
  });

  it('stays, or is blocked, where the step says so; nothing is written', async () => {
    const before = await kitchen().counts();
    await expect(change(poured, 2)).rejects.toMatchObject({
      outcome: { kind: 'stays', why: { key: 'poured' } },
    });
    await expect(change(full, 2)).rejects.toMatchObject({
      outcome: { kind: 'blocked', unmet: [{ message: { key: 'tooFull' } }] },
    });
    await expect(change(full, 3)).rejects.toThrow('no version 3');
    expect(await kitchen().counts()).toEqual(before);
  });

  it('moves once, whoever asks at the same time', async () => {
    const asked = await Promise.allSettled([1, 2, 3, 4].map(() => change(wanted, 2)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await kitchen().engine.load(wanted)).toMatchObject({ version: 2, sequence: 3 });
  });

  it('is what new ones begin with', async () => {
    expect(await kitchen().engine.load(await kitchen().bought())).toMatchObject({ version: 2 });
  });

  it('shows a change of version that is there twice, each link right', async () => {
    const { database, verifier } = kitchen();
    const [last] = await kitchen().rows(
      'select sequence, event, hash from history_event where instance_id = $1 order by sequence desc limit 1',
      [wanted],
    );
    const { sequence, event, hash } = last as { sequence: number; event: string; hash: Buffer };
    const again = event.replace(`"sequence":${sequence}`, `"sequence":${sequence + 1}`);
    const head = linkedHash(hash, again);
    await database.tamper(
      `insert into history_event (instance_id, sequence, event, prev_hash, hash, type, actor_id, occurred_at, quiet)
       select instance_id, sequence + 1, $2, hash, $3, type, actor_id, occurred_at, quiet from history_event
        where instance_id = $1 and sequence = $4`,
      [wanted, again, head, sequence],
    );
    await database.tamper(
      'update workflow_instance set sequence = sequence + 1, decisive_sequence = sequence + 1, head = $2 where id = $1',
      [wanted, head],
    );
    expect((await verifier.verifyInstance(wanted)).findings).toMatchObject([
      {
        kind: 'replay',
        sequence: sequence + 1,
        message: expect.stringContaining('does not follow') as string,
      },
    ]);
  });

  it('shows an event that says another version than it leads to', async () => {
    await kitchen().database.tamper(
      `update history_event set event = replace(event, '"to":2', '"to":1') where instance_id = $1 and sequence = 3`,
      [old],
    );
    const { findings } = await kitchen().verifier.verifyInstance(old);
    expect(findings.map(({ kind }) => kind)).toContain('chain');
  });
});
