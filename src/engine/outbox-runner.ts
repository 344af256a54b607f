import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { OutboxHandlers } from './outbox-handlers.js';
import { OutboxLimits, retryAt } from './outbox-limits.js';
import { outboxRowOf, type OutboxRow, type StoredOutboxRow } from './outbox.js';
import { onConnection } from './pool.js';

/** What became of a row: `settled` was done or set aside before, `busy` is being handled elsewhere. */
export type Outcome = 'done' | 'settled' | 'busy' | 'failed' | 'dead';

const COLUMNS = 'id, instance_id, sequence, ordinal, kind, payload, dedupe_key, attempts, created_at';

// Held by the session: it ends with the worker, however that ends. Without it, deliveries at the same moment would
// count each other as starts without an end.
const TRY_ALONE = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as alone';

const LEAVE = 'select pg_advisory_unlock(hashtextextended($1, 0))';

// Committed before the handler begins: a handler that takes its worker down leaves this count behind.
const COUNT_START = `
  update outbox set starts = starts + 1,
    dead_at = case when starts >= $2 then now() end,
    last_error = case when starts >= $2
      then coalesce(last_error, 'its worker stopped ' || starts || ' times') else last_error end
  where id = $1 and done_at is null and dead_at is null
  returning dead_at is not null as dead`;

const LOCK = `select ${COLUMNS} from outbox where id = $1 and done_at is null and dead_at is null for update`;

const MARK_DONE = 'update outbox set done_at = now(), starts = 0 where id = $1';

const MARK_FAILED = `
  update outbox set attempts = attempts + 1, starts = 0, last_error = $2, round = round + 1, enqueued_at = null,
    run_at = $3, failing_since = coalesce(failing_since, $4), dead_at = case
      when $6::float8 is null and attempts + 1 >= $5 then now()
      when $3 > coalesce(failing_since, $4) + make_interval(secs => $6::float8 * 3600) then now() end
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

  /**
   * Handles one row, unless somebody else is at it.
   *
   * Never rejects because of its handler: a failure is recorded and its retry planned.
   */
  run(outboxId: string): Promise<Outcome> {
    return onConnection(this.dataSource, async (tx) => {
      const { rows } = await tx.query<{ alone: boolean }>(TRY_ALONE, [outboxId]);
      if (rows[0]?.alone !== true) return 'busy';
      const outcome = await this.runAlone(outboxId, tx);
      await tx.query(LEAVE, [outboxId]);
      return outcome;
    });
  }

  private async runAlone(outboxId: string, tx: PoolClient): Promise<Outcome> {
    const { rows } = await tx.query<{ dead: boolean }>(COUNT_START, [outboxId, this.limits.maxStarts]);
    if (!rows[0]) return 'settled';
    if (rows[0].dead) return 'dead';
    await tx.query('begin');
    const row = await locked(tx, outboxId);
    try {
      if (row) await this.handle(row, tx);
      await tx.query('commit');
      return row ? 'done' : 'settled';
    } catch (error) {
      await tx.query('rollback');
      return this.failed(outboxId, row, error, tx);
    }
  }

  private async handle(row: OutboxRow, tx: PoolClient): Promise<void> {
    const handler = this.handlers.find(row.kind);
    await tx.query('set local role echo_worker');
    await handler(row, tx);
    await tx.query(MARK_DONE, [row.id]);
  }

  private async failed(id: string, row: OutboxRow | null, error: unknown, tx: PoolClient): Promise<Outcome> {
    const now = this.clock.now();
    const dueAgain = retryAt(this.limits, (row?.attempts ?? 0) + 1, now);
    const patience = row && this.handlers.patienceHoursOf(row.kind);
    const values = [id, messageOf(error), dueAgain, now, this.limits.maxAttempts, patience];
    const { rows } = await tx.query<{ dead: boolean }>(MARK_FAILED, values);
    return rows[0]?.dead === true ? 'dead' : 'failed';
  }
}

async function locked(tx: PoolClient, outboxId: string): Promise<OutboxRow | null> {
  const { rows } = await tx.query<StoredOutboxRow>(LOCK, [outboxId]);
  return rows[0] ? outboxRowOf(rows[0]) : null;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}
