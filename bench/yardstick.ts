import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import type { Variant } from './rounds.js';

const SNAPSHOT = JSON.stringify({ filler: 'x'.repeat(2200) });
const ROWS = 200;

/**
 * What a durable event costs at least: six statements by hand from Node `pg`, on tables of their own.
 *
 * Lock, update a 2.2 kB snapshot, insert a chained history row, insert an outbox row, commit.
 */
export async function yardstick(
  ownerUrl: string,
  concurrency: number,
): Promise<Variant & { close(): Promise<void> }> {
  await makeTables(ownerUrl);
  const pool = new Pool({ connectionString: ownerUrl, max: concurrency });
  return {
    name: 'six statements by hand',
    step: async (client) => {
      const id = client * 7919 + Math.floor(Math.random() * 1_000_000);
      await sixStatements(pool, id % ROWS);
    },
    close: () => pool.end(),
  };
}

async function sixStatements(pool: Pool, id: number): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    const { rows } = await connection.query<{ sequence: number; hash: Buffer }>(
      'select sequence, hash from yardstick_instance where id = $1 for update',
      [id],
    );
    const [{ sequence, hash }] = rows as [{ sequence: number; hash: Buffer }];
    const next = randomBytes(32);
    await connection.query(
      'update yardstick_instance set snapshot = $2, sequence = $3, hash = $4 where id = $1',
      [id, SNAPSHOT, sequence + 1, next],
    );
    await connection.query('insert into yardstick_history values ($1, $2, $3, $4, $5)', [
      id,
      sequence + 1,
      '{}',
      hash,
      next,
    ]);
    await connection.query('insert into yardstick_outbox (instance, payload) values ($1, $2)', [id, '{}']);
    await connection.query('commit');
  } finally {
    connection.release();
  }
}

async function makeTables(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`
    create table if not exists yardstick_instance (id integer primary key, sequence integer, snapshot jsonb, hash bytea);
    create table if not exists yardstick_history (instance integer, sequence integer, event text, prev bytea, hash bytea,
      primary key (instance, sequence));
    create table if not exists yardstick_outbox (id bigserial primary key, instance integer, payload jsonb);
    insert into yardstick_instance select n, 0, '{}', '\\x00' from generate_series(0, ${String(ROWS - 1)}) n
      on conflict do nothing;`);
  await owner.end();
}
