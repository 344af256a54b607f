import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { CheckpointMaker } from '../src/audit/checkpoints/checkpoint-maker.js';
import { HistoryProof } from '../src/audit/verification/history-proof.js';
import { historyOf } from '../src/engine/history-log.js';
import { FIRST_PREVIOUS_HASH, linkedHash } from '../src/engine/history-text.js';
import { uuidv7 } from '../src/platform/ids.js';
import { DemoData } from '../src/platform/runtime/demo.js';
import { programOn, SetClock } from '../test/faults/program-on-a-clock.js';
import type { Arena } from './arena.js';

/** What verifying a large history costs. */
export interface VerificationFigures {
  readonly histories: number;
  readonly events: number;
  /** Both proofs and the checkpoints, ÷ reading the same rows and hashing them once. */
  readonly ratio: number;
  /** Reading and hashing afterwards ÷ before: 1 on a steady machine. */
  readonly control: number;
  readonly eventsPerSecond: number;
  /** Largest resident memory of the whole process, in MiB: before the proof, and after it. */
  readonly memory: { readonly before: number; readonly after: number };
  readonly intact: boolean;
}

const BATCH = 20_000;

/** Fills a database with copies of real histories, and verifies it beside the raw reading and hashing of its rows. */
export async function verificationOf(arena: Arena, wanted: number): Promise<VerificationFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'echo-bench-data-'));
  const where = { databaseUrl: arena.runtimeUrl, redisUrl: null, smtpUrl: 'smtp://127.0.0.1:1', dataDir };
  const program = await programOn(new SetClock(new Date().toISOString()), where, false);
  const owner = new Client({ connectionString: arena.ownerUrl });
  await owner.connect();
  try {
    await program.get(DemoData, { strict: false }).load();
    const counts = await copies(owner, wanted);
    await program.get(CheckpointMaker, { strict: false }).makeNow();
    await owner.query('vacuum analyze');
    const before = await secondsOf(() => readAndHash(owner));
    const memoryBefore = peakMemory();
    let intact = false;
    const proof = await secondsOf(async () => {
      const {
        instances,
        intact: sound,
        findings,
      } = await program.get(HistoryProof, { strict: false }).ofAll();
      intact = sound === instances && findings.length === 0;
    });
    const memory = { before: memoryBefore, after: peakMemory() };
    const after = await secondsOf(() => readAndHash(owner));
    return {
      ...counts,
      ratio: proof / ((before + after) / 2),
      control: after / before,
      eventsPerSecond: counts.events / proof,
      memory,
      intact,
    };
  } finally {
    await owner.end();
    await program.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Every row once, in order, and SHA-256 over link and text: what no verification can do without. */
async function readAndHash(db: Client): Promise<void> {
  const { rows } = await db.query<{ id: string }>('select id from workflow_instance order by id');
  for (const { id } of rows)
    for await (const { prev_hash: previous, event, hash } of historyOf(db, id)) {
      const computed = createHash('sha256').update(previous).update(event).digest();
      if (!computed.equals(hash)) throw new Error(`${id} is not what it should be`);
    }
}

/** Copies histories under new ids, linked anew, until there are as many events as wanted. */
async function copies(db: Client, wanted: number): Promise<{ histories: number; events: number }> {
  await db.query("set session_replication_role = 'replica'");
  const originals = await db.query<{ id: string }>('select id from workflow_instance order by id');
  const stock = new Map<
    string,
    { event: string; type: string; actor_id: string; occurred_at: Date; quiet: boolean }[]
  >();
  for (const { id } of originals.rows) {
    const rows = [];
    for await (const row of historyOf(db, id)) rows.push(row);
    stock.set(id, rows);
  }
  let events = [...stock.values()].reduce((sum, rows) => sum + rows.length, 0);
  let histories = stock.size;
  const pending: unknown[][] = Array.from({ length: 9 }, () => []);
  const flush = async (): Promise<void> => {
    await db.query(
      `insert into history_event (instance_id, sequence, event, prev_hash, hash, type, actor_id, occurred_at, quiet)
       select * from unnest($1::uuid[], $2::integer[], $3::text[], $4::bytea[], $5::bytea[], $6::text[], $7::text[],
         $8::timestamptz[], $9::boolean[])`,
      pending,
    );
    pending.forEach((column) => (column.length = 0));
  };
  while (events < wanted)
    for (const [original, rows] of stock) {
      const id = uuidv7();
      let head: Buffer = FIRST_PREVIOUS_HASH;
      for (const [index, { event: text, type, actor_id: actor, occurred_at: at, quiet }] of rows.entries()) {
        const event = text.replace(`"instance":"${original}"`, `"instance":"${id}"`);
        const hash = linkedHash(head, event);
        [id, index + 1, event, head, hash, type, actor, at, quiet].forEach((value, column) =>
          pending[column]?.push(value),
        );
        head = hash;
      }
      await db.query(
        `insert into workflow_instance select $2, workflow, version, definition_hash, sequence, decisive_sequence, stage,
           status, state, mover, snapshot, $3, updated_at from workflow_instance where id = $1`,
        [original, id, head],
      );
      events += rows.length;
      histories += 1;
      if ((pending[0]?.length ?? 0) > BATCH) await flush();
    }
  await flush();
  await db.query('reset session_replication_role');
  return { histories, events };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
