import { seal } from '../../src/engine/command.js';
import { eraseTexts } from '../../src/engine/erase.js';
import { WorkflowRegistry } from '../../src/engine/registry.js';
import { Engine } from '../../src/engine/engine.js';
import { Verifier } from '../../src/engine/verify.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { kettle, kettleReadModel } from '../support/kettle.workflow.js';
import { cook, machine, ON, useKitchen } from '../support/tea.js';

describe('history', () => {
  const kitchen = useKitchen();

  const attempts = [
    'update history_event set quiet = true',
    'delete from history_event',
    'truncate history_event cascade',
  ];

  it.each(attempts)('lets the running program do no "%s"', async (attempt) => {
    await kitchen().filled();
    await expect(kitchen().database.pool.query(attempt)).rejects.toThrow('permission denied');
  });

  it.each(attempts)('refuses its owner "%s" too', async (attempt) => {
    await kitchen().filled();
    await expect(kitchen().owner.query(attempt)).rejects.toThrow('history is append-only');
  });

  it('stores the very text that it hashed, linked from event to event', async () => {
    const id = await kitchen().filled();
    const [first, second] = await kitchen().rows(
      `select hash, prev_hash, sha256(prev_hash || convert_to(event, 'UTF8')) as computed
       from history_event where instance_id = $1 order by sequence`,
      [id],
    );
    expect(first).toMatchObject({ prev_hash: Buffer.alloc(32), hash: first?.computed });
    expect(second).toMatchObject({ prev_hash: first?.hash, hash: second?.computed });
  });
});

describe('verification', () => {
  const kitchen = useKitchen();

  async function brewed(): Promise<string> {
    const id = await kitchen().filled();
    await kitchen().send(id, { type: 'TEMPERATURE_READ' }, { actor: machine });
    await kitchen().send(id, { type: 'WATER_BOILED' });
    await kitchen().send(id, { type: 'UNPLUGGED' });
    return id;
  }

  const damages: [string, string, object[]][] = [
    [
      'a flipped byte',
      `update history_event set event = overlay(event placing 'X' from 2 for 1) where instance_id = $1 and sequence = 3`,
      [
        { kind: 'chain', sequence: 3 },
        { kind: 'chain', sequence: 3 },
      ],
    ],
    [
      'a changed fact',
      `update history_event set event = replace(event, '"litres":1', '"litres":9') where instance_id = $1 and sequence = 2`,
      [
        { kind: 'chain', sequence: 2 },
        { kind: 'replay', sequence: 2 },
      ],
    ],
    [
      'a fact changed together with its hash',
      `update history_event set event = replace(event, '"litres":1', '"litres":9'),
         hash = sha256(prev_hash || convert_to(replace(event, '"litres":1', '"litres":9'), 'UTF8'))
       where instance_id = $1 and sequence = 2`,
      [
        { kind: 'replay', sequence: 2 },
        { kind: 'chain', sequence: 3 },
      ],
    ],
    [
      'a deleted event',
      'delete from history_event where instance_id = $1 and sequence = 3',
      [{ kind: 'gap', sequence: 3 }],
    ],
    [
      'a tail cut off',
      'delete from history_event where instance_id = $1 and sequence = 5',
      [{ kind: 'gap', sequence: 5 }, { kind: 'chain' }, { kind: 'columns' }, { kind: 'snapshot' }],
    ],
    [
      'a changed snapshot',
      `update workflow_instance set snapshot = jsonb_set(snapshot, '{context,litres}', '3') where id = $1`,
      [{ kind: 'snapshot', sequence: null }],
    ],
    [
      'a changed author in the columns',
      `update history_event set actor_id = 'system' where instance_id = $1 and sequence = 4`,
      [{ kind: 'columns', sequence: 4, message: `actor: the row says system, the history ${cook.id}` }],
    ],
    [
      'an event made quiet',
      'update history_event set quiet = true where instance_id = $1 and sequence = 4',
      [{ kind: 'columns', sequence: 4 }],
    ],
  ];

  it.each(damages)('finds %s, and names where', async (_, damage, findings) => {
    const id = await brewed();
    expect((await kitchen().verifier.verifyInstance(id)).findings).toEqual([]);
    await kitchen().database.tamper(damage, [id]);
    const outcome = await kitchen().verifier.verifyInstance(id);
    expect(outcome.intact).toBe(0);
    for (const [index, finding] of findings.entries()) expect(outcome.findings[index]).toMatchObject(finding);
  });

  async function noted(words: string, key = uuidv7()): Promise<{ id: string; textId: string; key: string }> {
    const id = await kitchen().bought();
    const { ref, text } = seal(words);
    await kitchen().send(id, { type: 'WATER_FILLED', litres: 1, note: ref }, { texts: [text], key });
    return { id, textId: text.id, key };
  }

  it('finds a changed text', async () => {
    const { id, textId } = await noted('Strong, please');
    expect((await kitchen().verifier.verifyInstance(id)).findings).toEqual([]);
    await kitchen().database.tamper("update sealed_text set body = 'Weak, please' where id = $1", [textId]);
    const { findings } = await kitchen().verifier.verifyInstance(id);
    expect(findings).toMatchObject([
      { kind: 'text', sequence: null, message: expect.stringContaining(textId) as string },
    ]);
  });

  it('still holds once a text is erased, and nothing is left to guess it from', async () => {
    const { id, textId, key } = await noted('Two sugars');
    expect(await eraseTexts(kitchen().database.poolAs('echo_worker'), [textId])).toBe(1);
    expect((await kitchen().verifier.verifyInstance(id)).findings).toEqual([]);
    expect(await kitchen().rows('select salt, body from sealed_text where id = $1', [textId])).toEqual([
      { salt: null, body: null },
    ]);
    expect(await kitchen().rows('select fingerprint from command_receipt where key = $1', [key])).toEqual([
      { fingerprint: 'erased' },
    ]);
  });

  it('goes through all instances, tells how far it is, and blames only the damaged', async () => {
    const [damaged] = [await brewed(), await brewed()];
    const clean = await kitchen().verifier.verifyAll();
    await kitchen().database.tamper(
      'update history_event set type = $2 where instance_id = $1 and sequence = 1',
      [damaged, 'OTHER'],
    );
    const seen: number[] = [];
    const outcome = await kitchen().verifier.verifyAll((soFar) => seen.push(soFar.instances));
    expect(seen).toEqual(Array.from({ length: outcome.instances }, (_, index) => index + 1));
    expect(outcome).toMatchObject({ instances: clean.instances, intact: clean.intact - 1 });
    expect(outcome.findings.filter(({ instanceId }) => instanceId === damaged)).toHaveLength(1);
  });

  it('says so when there is no such instance, and leaves no transaction open', async () => {
    await expect(kitchen().verifier.verifyInstance(uuidv7())).rejects.toMatchObject({
      name: 'InstanceNotFoundError',
    });
    const open = `select pid from pg_stat_activity where datname = current_database() and state like 'idle in%'`;
    expect(await kitchen().rows(open)).toEqual([]);
  });

  it('follows a history longer than a page', async () => {
    const id = await kitchen().filled();
    for (let reading = 0; reading < 520; reading += 1)
      await kitchen().send(id, { type: 'TEMPERATURE_READ' }, { actor: machine });
    expect(await kitchen().verifier.verifyInstance(id)).toMatchObject({ events: 522, intact: 1 });
    expect((await kitchen().engine.at(id, { sequence: 510 })).snapshot.context).toMatchObject({
      readings: 508,
    });
  });
});

describe('an instance of a definition that this program lacks', () => {
  const kitchen = useKitchen();

  function engineWith(definition: typeof kettle | null): Engine {
    const registry = new WorkflowRegistry();
    if (definition) registry.register({ definition, readModel: kettleReadModel });
    return new Engine(kitchen().source, registry, kitchen().clock);
  }

  async function dispatched(engine: Engine): Promise<unknown> {
    const id = await kitchen().filled();
    const event = { type: 'WATER_BOILED' };
    return engine.dispatch({
      instanceId: id,
      event,
      actor: cook,
      expectedSequence: null,
      key: 'once',
      on: ON,
    });
  }

  it('is not moved when the workflow is unknown', async () => {
    await expect(dispatched(engineWith(null))).rejects.toThrow('This program has no workflow "kettle".');
  });

  it('is not moved when its version is unknown', async () => {
    await expect(dispatched(engineWith({ ...kettle, version: 2 }))).rejects.toMatchObject({
      what: 'version',
      version: 1,
    });
  });

  it('is not moved when the version was changed after publication', async () => {
    await expect(dispatched(engineWith({ ...kettle, sourceHash: 'mended' }))).rejects.toThrow(
      'Version 1 of workflow "kettle" was changed after it was published.',
    );
  });

  it('is a finding of its own', async () => {
    const id: string = await kitchen().filled();
    const registry = new WorkflowRegistry();
    registry.register({ definition: { ...kettle, sourceHash: 'mended' } });
    const outcome = await new Verifier(kitchen().source, registry).verifyInstance(id);
    expect(outcome.findings).toMatchObject([{ kind: 'definition', sequence: 1 }]);
  });
});
