import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { OutboxHandlers } from './outbox-handlers.js';
import { OutboxLimits, retryAt } from './outbox-limits.js';
import { outboxRowOf, type OutboxRow, type StoredOutboxRow } from './outbox.js';
import { poolOf } from './pool.js';

/** What became of a row: `settled` was done or set aside before, `busy` is being handled elsewhere. */
export type Outcome = 'done' | 'settled' | 'busy' | 'failed' | 'dead';

const COLUMNS = 'id, instance_id, sequence, ordinal, kind, payload, dedupe_key, attempts, created_at';

// Committed before the handler begins: a handler that takes its worker down leaves this count behind.
const COUNT_START = `
  update outbox set starts = starts + 1,
    dead_at = case when starts >= $2 then now() end,
    last_error = case when starts >= $2 then coalesce(last_error, 'its worker stopped ' || starts || ' times') else last_error end
  where id = (select id from outbox where id = $1 and done_at is null and dead_at is null for update skip locked)
  returning dead_at is not null as dead`;

const IS_OPEN = 'select 1 from outbox where id = $1 and done_at is null and dead_at is null';

const LOCK = `select ${COLUMNS} from outbox where id = $1 and done_at is null and dead_at is null for update skip locked`;

const MARK_DONE = 'update outbox set done_at = now(), starts = 0 where id = $1';

const MARK_FAILED = `
  update outbox set attempts = attempts + 1, starts = 0, last_error = $2, round = round + 1, enqueued_at = null,
    run_at = $3, dead_at = case when attempts + 1 >= $4 then now() end
  where id = $1 and done_at is null and dead_at is null
  returning dead_at is not null as dead`;

/** Handles outbox rows: delivered any number of times, by any number of workers, each is done once. */
@Injectable()
export class OutboxRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly handlers: OutboxHandlers,
    private readonly limits: OutboxLimits,
    private readonly clock: Clock,
  ) {}

  /** Handles one row. Never rejects because of its handler: a failure is recorded and its retry planned. */
  async run(outboxId: string): Promise<Outcome> {
    const { rows } = await this.pool.query<{ dead: boolean }>(COUNT_START, [outboxId, this.limits.maxStarts]);
    const started = rows[0];
    if (!started) return this.unavailable(outboxId);
    if (started.dead) return 'dead';
    const tx = await this.pool.connect();
    let row: OutboxRow | null = null;
    try {
      await tx.query('begin');
      row = await locked(tx, outboxId);
      if (row) await this.handle(row, tx);
      await tx.query('commit');
    } catch (error) {
      await abandon(tx);
      return await this.failed(outboxId, row?.attempts ?? 0, error);
    } finally {
      tx.release();
    }
    return row ? 'done' : this.unavailable(outboxId);
  }

  private async handle(row: OutboxRow, tx: PoolClient): Promise<void> {
    const handler = this.handlers.find(row.kind);
    await tx.query('set local role echo_worker');
    await handler(row, tx);
    await tx.query(MARK_DONE, [row.id]);
  }

  private async failed(outboxId: string, attempts: number, error: unknown): Promise<Outcome> {
    const dueAgain = retryAt(this.limits, attempts + 1, this.clock.now());
    const values = [outboxId, messageOf(error), dueAgain, this.limits.maxAttempts];
    const { rows } = await this.pool.query<{ dead: boolean }>(MARK_FAILED, values);
    return rows[0]?.dead === true ? 'dead' : 'failed';
  }

  private async unavailable(outboxId: string): Promise<Outcome> {
    const { rowCount } = await this.pool.query(IS_OPEN, [outboxId]);
    return rowCount === 1 ? 'busy' : 'settled';
  }

  private get pool(): Pool {
    return poolOf(this.dataSource);
  }
}

async function locked(tx: PoolClient, outboxId: string): Promise<OutboxRow | null> {
  const { rows } = await tx.query<StoredOutboxRow>(LOCK, [outboxId]);
  return rows[0] ? outboxRowOf(rows[0]) : null;
}

/** A connection that can't even roll back is broken; the pool drops it when it is released. */
async function abandon(tx: PoolClient): Promise<void> {
  await tx.query('rollback').catch(() => undefined);
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}
