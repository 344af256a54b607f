import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Engine } from '../../src/engine/engine.js';
import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxHandlers } from '../../src/engine/outbox-handlers.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { WorkflowRegistry } from '../../src/engine/registry.js';
import { Verifier } from '../../src/engine/verify.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { ProposalsModule } from '../../src/proposals/proposals.module.js';
import { createKettleTable, kettle, kettleReadModel } from '../support/kettle.workflow.js';
import { useProgram } from '../support/program.js';
import { cook, ON } from '../support/tea.js';

const ROOT = resolve(import.meta.dirname, '../..');

describe('a workflow that has nothing to do with the product', () => {
  const program = useProgram(ProposalsModule);
  const handled: string[] = [];

  beforeAll(async () => {
    await program.database.owner.query(createKettleTable);
    program.get(WorkflowRegistry).register({ definition: kettle, readModel: kettleReadModel });
    for (const effect of kettle.effectTypes)
      program.get(OutboxHandlers).register(`kettle.${effect}`, ({ kind, payload }) => {
        handled.push(`${kind} ${JSON.stringify(payload)}`);
        return Promise.resolve();
      });
  });

  it('runs in the same program and database, through nested, parallel and history states', async () => {
    const engine = program.get(Engine);
    const instanceId = uuidv7();
    const common = { instanceId, actor: cook, on: ON };
    await engine.start({
      ...common,
      workflow: 'kettle',
      event: { type: 'KETTLE_BOUGHT', owner: cook.id },
      key: uuidv7(),
    });
    const sent = async (type: string, payload: object = {}): Promise<unknown> => {
      const event = { ...payload, type };
      return (await engine.dispatch({ ...common, event, key: uuidv7(), expectedSequence: null })).snapshot
        .value;
    };
    await expect(sent('WATER_FILLED', { litres: 0 })).rejects.toMatchObject({ refused: { reason: 'unmet' } });
    await sent('WATER_FILLED', { litres: 1 });
    const brewing = await sent('WATER_BOILED');
    expect(brewing).toEqual({ plugged: { brewing: { boiler: 'boiled', pot: 'empty' } } });
    expect(await sent('UNPLUGGED')).toBe('unplugged');
    expect(await sent('PLUGGED_IN')).toEqual(brewing);
    await sent('LEAVES_CHOSEN', { leaves: 'green' });
    expect(await sent('TEA_POURED')).toBe('poured');

    expect(await drainOutbox(program.get(OutboxQueue), program.get(OutboxRunner))).toBe(2);
    expect(handled).toEqual(['kettle.whistle {"times":3}', 'kettle.washUp {}']);
    expect(await program.rows('select places, litres from kettle')).toEqual([
      { places: ['poured'], litres: 1 },
    ]);
    expect(await program.rows('select key, status from task order by key')).toEqual([
      { key: 'choose', status: 'open' },
      { key: 'fill', status: 'done' },
    ]);
    expect((await program.get(Verifier).verifyInstance(instanceId)).findings).toEqual([]);
  });

  it.each(['src/engine', 'workflows/kit'])('needs no word about proposals in %s', (folder) => {
    const sources = readdirSync(join(ROOT, folder)).filter((name) => /(?<!\.spec)\.ts$/.test(name));
    expect(sources.length).toBeGreaterThan(5);
    // Comments may take their examples from the product; code may not.
    const code = (name: string): string =>
      readFileSync(join(ROOT, folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(sources.filter((name) => /proposal/i.test(code(name)))).toEqual([]);
  });
});
