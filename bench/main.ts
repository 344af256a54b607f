import { parseArgs } from 'node:util';
import { openArena, type Arena } from './arena.js';
import { engineStep, type EngineVariant } from './engine-step.js';
import { median, rateOf } from './rounds.js';
import { verificationOf, type VerificationFigures } from './verification.js';
import { yardstick } from './yardstick.js';

const USAGE = `npm run -s bench -- [--quick] [--json] [--verification] [--events <number>]

Events per second of the engine ÷ the same write by hand (six statements from Node pg), measured side by side.
Only the ratios mean anything: the machine's speed cancels out. INCONCLUSIVE when the yardstick differs from itself.

--verification: both proofs and the checkpoints over many events (1,000,000, unless given) ÷ reading the same rows and
hashing them once.`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    verification: { type: 'boolean' },
    events: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

interface Result {
  readonly concurrency: number;
  /** Engine ÷ yardstick, per round. */
  readonly ratios: readonly number[];
  /** Yardstick ÷ itself, per round. */
  readonly control: readonly number[];
  readonly intact: boolean;
  readonly events: number;
}

async function measure(arena: Arena, concurrency: number, rounds: number, ms: number): Promise<Result> {
  const byHand = await yardstick(arena.ownerUrl, concurrency);
  const engine = await engineStep(arena.runtimeUrl, concurrency);
  const [ratios, control]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const before = await settled(arena, () => rateOf(byHand, concurrency, ms));
    const rate = await settled(arena, () => rateOf(engine, concurrency, ms));
    const after = await settled(arena, () => rateOf(byHand, concurrency, ms));
    ratios.push(rate / ((before + after) / 2));
    control.push(after / before);
  }
  const { intact, events } = await proof(engine);
  await byHand.close();
  return { concurrency, ratios, control, intact, events };
}

async function settled<T>(arena: Arena, run: () => Promise<T>): Promise<T> {
  await arena.settle();
  return run();
}

/** A fast engine that is wrong fails the bench. */
async function proof(engine: EngineVariant): Promise<{ readonly intact: boolean; readonly events: number }> {
  const { intact, instances, events } = await engine.verify();
  await engine.close();
  return { intact: intact === instances, events };
}

function line({ concurrency, ratios, control, intact, events }: Result): string {
  const steady = isSteady(median(control));
  return [
    `c=${String(concurrency)}`.padEnd(6),
    `engine ÷ by hand ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
    `by hand ÷ itself ${median(control).toFixed(2)}${steady ? '' : ' INCONCLUSIVE'}`,
    `${String(events)} events ${intact ? 'verified' : 'NOT INTACT'}`,
  ].join('   ');
}

function verificationLine(figures: VerificationFigures): string {
  const { histories, events, ratio, control, eventsPerSecond, memory, intact } = figures;
  return [
    `${String(histories)} histories, ${String(events)} events ${intact ? 'intact' : 'NOT INTACT'}`,
    `verification ÷ reading and hashing ${ratio.toFixed(1)}`,
    `reading and hashing ÷ itself ${control.toFixed(2)}${isSteady(control) ? '' : ' INCONCLUSIVE'}`,
    `${String(Math.round(eventsPerSecond))} events a second in one process`,
    `memory at most ${String(memory.before)} MiB before, ${String(memory.after)} MiB after`,
  ].join('\n');
}

function isSteady(control: number): boolean {
  return control > 0.85 && control < 1.18;
}

if (values.help) {
  console.log(USAGE);
} else if (values.verification) {
  const arena = await openArena();
  const figures = await verificationOf(arena, Number(values.events ?? 1_000_000));
  await arena.close();
  console.log(values.json ? JSON.stringify(figures) : verificationLine(figures));
  process.exitCode = figures.intact ? 0 : 1;
} else {
  const [rounds, ms] = values.quick ? [3, 2000] : [5, 4000];
  const arena = await openArena();
  const results = [];
  for (const concurrency of [16, 64]) results.push(await measure(arena, concurrency, rounds, ms));
  await arena.close();
  console.log(values.json ? JSON.stringify(results) : results.map(line).join('\n'));
  process.exitCode = results.every(({ intact }) => intact) ? 0 : 1;
}
