import type { ClientBase, Pool } from 'pg';
import type { StatedHead } from '../../engine/verify-finding.js';
import { BEFORE_ALL_IDS } from '../../platform/ids.js';
import type { Head, SignedCheckpoint } from './checkpoint.js';
import type { KeptKey } from './signing-key.js';

type Statements = Pick<ClientBase | Pool, 'query'>;

/** A checkpoint as its row keeps it. */
export interface KeptCheckpoint extends SignedCheckpoint {
  readonly number: number;
  readonly madeAt: Date;
}

const KEYS = `
  select id, public_key as "publicKey", made_at as "madeAt", follows, statement, signed_by_new as "signedByNew",
    signed_by_old as "signedByOld" from signing_key order by made_at, id`;

const ADD_KEY = `
  insert into signing_key (id, public_key, made_at, follows, statement, signed_by_new, signed_by_old)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const CHECKPOINTS = `
  select number, text, signature, made_at as "madeAt" from checkpoint where number > $1 order by number limit $2`;

const LAST = `
  select number, text, signature, made_at as "madeAt" from checkpoint order by number desc limit 1`;

const STATED = `
  select instance_id as "instanceId", sequence, head from (
    select distinct on (instance_id) instance_id, sequence, head,
      min(number) over (partition by instance_id) as since
    from checkpoint_head order by instance_id, number desc) stated
  order by since, instance_id`;

const CHANGED = `
  select i.id as "instanceId", i.sequence, i.head from workflow_instance i
  where not exists (
    select from (
      select s.sequence, s.head from checkpoint_head s where s.instance_id = i.id order by s.number desc limit 1) last
    where last.sequence = i.sequence and last.head = i.head)
  order by i.id`;

const ADD = 'insert into checkpoint (number, text, signature, made_at) values ($1, $2, $3, $4)';

const ADD_HEADS = `
  insert into checkpoint_head (number, instance_id, sequence, head)
  select $1, h.* from unnest($2::uuid[], $3::integer[], $4::bytea[]) as h (instance_id, sequence, head)`;

const HEADS = `
  select number, instance_id as "instanceId", sequence, head from checkpoint_head
  where (number, instance_id) > ($1, $2::uuid) order by number, instance_id limit $3`;

const HEADS_OF = `
  select sequence, head, 'checkpoint ' || number as by from checkpoint_head
  where instance_id = $1 order by sequence, number`;

const GONE = `
  select distinct h.instance_id as id from checkpoint_head h
  where not exists (select from workflow_instance i where i.id = h.instance_id) order by 1`;

const ALONE = "select pg_advisory_xact_lock(hashtext('audit.checkpoint'))";

const CHECKPOINTS_A_PAGE = 500;

/** Until the transaction ends, nobody else makes a checkpoint or a key. */
export async function makeAlone(tx: Statements): Promise<void> {
  await tx.query(ALONE);
}

export async function keptKeys(db: Statements): Promise<readonly KeptKey[]> {
  return (await db.query<KeptKey>(KEYS)).rows;
}

export async function keepKey(tx: Statements, key: KeptKey): Promise<void> {
  const { id, publicKey, madeAt, follows, statement, signedByNew, signedByOld } = key;
  await tx.query(ADD_KEY, [id, publicKey, madeAt, follows, statement, signedByNew, signedByOld]);
}

export async function lastCheckpoint(db: Statements): Promise<KeptCheckpoint | null> {
  return (await db.query<KeptCheckpoint>(LAST)).rows[0] ?? null;
}

/** Checkpoints behind a number, oldest first; at most so many. */
export async function checkpointsAfter(
  db: Statements,
  number: number,
  most: number,
): Promise<readonly KeptCheckpoint[]> {
  return (await db.query<KeptCheckpoint>(CHECKPOINTS, [number, most])).rows;
}

/** The last stated head of every instance, in the order of the tree. */
export async function statedSoFar(db: Statements): Promise<readonly Head[]> {
  return (await db.query<Head>(STATED)).rows;
}

/** Heads of instances that are not what was stated last, or were never stated. */
export async function changedHeads(db: Statements): Promise<readonly Head[]> {
  return (await db.query<Head>(CHANGED)).rows;
}

export async function keepCheckpoint(
  tx: Statements,
  checkpoint: KeptCheckpoint,
  changed: readonly Head[],
): Promise<void> {
  const { number, text, signature, madeAt } = checkpoint;
  await tx.query(ADD, [number, text, signature, madeAt]);
  const columns = [
    changed.map(({ instanceId }) => instanceId),
    changed.map(({ sequence }) => sequence),
    changed.map(({ head }) => head),
  ];
  await tx.query(ADD_HEADS, [number, ...columns]);
}

/** Every checkpoint in order, each behind the heads that it was the first to state. */
export async function* headsAndCheckpoints(db: Statements): AsyncGenerator<Head | KeptCheckpoint> {
  const heads = allHeads(db);
  let head = await heads.next();
  for (let last = 0, more = true; more;) {
    const page = await checkpointsAfter(db, last, CHECKPOINTS_A_PAGE);
    for (const checkpoint of page) {
      for (; head.done !== true && head.value.number <= checkpoint.number; head = await heads.next())
        yield head.value.head;
      yield checkpoint;
    }
    last = page.at(-1)?.number ?? last;
    more = page.length === CHECKPOINTS_A_PAGE;
  }
}

/** Every stated head, page by page, in the order in which they were stated. */
async function* allHeads(db: Statements): AsyncGenerator<{ readonly number: number; readonly head: Head }> {
  const page = 1000;
  for (let last: readonly [number, string] | null = [0, BEFORE_ALL_IDS]; last;) {
    const { rows }: { rows: (Head & { number: number })[] } = await db.query(HEADS, [...last, page]);
    for (const { number, ...head } of rows) yield { number, head };
    const end = rows.at(-1);
    last = end && rows.length === page ? [end.number, end.instanceId] : null;
  }
}

/** What checkpoints say of one instance, by sequence. */
export async function statedOf(db: Statements, instanceId: string): Promise<readonly StatedHead[]> {
  return (await db.query<StatedHead>(HEADS_OF, [instanceId])).rows;
}

/** Instances that checkpoints saw and that are gone. */
export async function goneInstances(db: Statements): Promise<readonly string[]> {
  return (await db.query<{ id: string }>(GONE)).rows.map(({ id }) => id);
}
