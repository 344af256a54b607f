import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../ormconfig.js';
import { readModelColumns } from '../workflows/proposal/vocabulary.js';
import { currentProposal } from '../workflows/proposal/proposal.workflow.js';
import type { Actor } from '../src/engine/command.js';
import { Engine } from '../src/engine/engine.js';
import { WorkflowRegistry } from '../src/engine/registry.js';
import { Verifier } from '../src/engine/verify.js';
import { systemClock } from '../src/platform/clock.js';
import { uuidv7 } from '../src/platform/ids.js';
import type { Variant } from './rounds.js';

const PROPOSALS = 200;
const on = '2026-11-23';
const hub: Actor = { id: uuidv7(), roles: ['hubLead', 'hubCoordinator'] };

/** The engine, with everything a press costs below HTTP; and its own proof that it was right as well as fast. */
export interface EngineVariant extends Variant {
  verify(): ReturnType<Verifier['verifyAll']>;
  close(): Promise<void>;
}

/** One event per step: the reach of a proposal changes, in a machine with its whole checklist. */
export async function engineStep(runtimeUrl: string, concurrency: number): Promise<EngineVariant> {
  const source = await new DataSource({
    ...dataSourceOptions(runtimeUrl),
    extra: { options: '-c role=echo_engine', max: concurrency },
  }).initialize();
  const registry = new WorkflowRegistry();
  registry.register({
    definition: currentProposal,
    readModel: { table: 'proposal', columns: readModelColumns },
  });
  const engine = new Engine(source, registry, systemClock);
  const ids = await startProposals(engine);
  return {
    name: 'engine',
    step: async () => {
      const instanceId = ids[Math.floor(Math.random() * ids.length)] ?? '';
      const reach = 1 + Math.floor(Math.random() * 1000);
      const event = { type: 'ANSWERS_CHANGED', answers: { reach } };
      await engine.dispatch({ instanceId, event, actor: hub, expectedSequence: null, key: uuidv7(), on });
    },
    verify: () => new Verifier(source, registry).verifyAll(),
    close: () => source.destroy(),
  };
}

async function startProposals(engine: Engine): Promise<string[]> {
  const run = uuidv7().slice(-6);
  const started = Array.from({ length: PROPOSALS }, async (_, index) => {
    const instanceId = uuidv7();
    const ref = `ECHO-2026-${String(Number.parseInt(run, 16) * 1000 + index).padStart(3, '0')}`;
    const event = {
      type: 'PROPOSAL_STARTED',
      ref,
      lead: null,
      organisation: null,
      answers: { format: 'series' },
    };
    await engine.start({ workflow: 'proposal', instanceId, event, actor: hub, key: uuidv7(), on });
    return instanceId;
  });
  return Promise.all(started);
}
