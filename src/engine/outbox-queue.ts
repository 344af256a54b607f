import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { poolOf } from './pool.js';

/** A row handed to whoever relays it; `round` tells one hand-over from the next. */
export interface Claimed {
  readonly id: string;
  readonly round: number;
}

/** How the outbox stands. */
export interface OutboxState {
  /** Rows that are neither done nor set aside. */
  readonly pending: number;
  /** How long the oldest due one has waited; 0 when none is due. */
  readonly oldestPendingSeconds: number;
  /** Set aside, and nobody has decided on it yet. */
  readonly dead: number;
}

// Rows that somebody else is claiming or handling are skipped, so any number of relays may run.
const CLAIM = `
  update outbox set enqueued_at = now()
  where id in (
    select id from outbox where done_at is null and dead_at is null and enqueued_at is null and run_at <= $1
    order by run_at, id limit $2 for update skip locked)
  returning id, round`;

const RELEASE = 'update outbox set enqueued_at = null where id = any($1::uuid[]) and done_at is null';

const SWEEP = `
  update outbox set enqueued_at = null, round = round + 1
  where id in (
    select id from outbox where done_at is null and dead_at is null and enqueued_at < now() - make_interval(secs => $1)
    limit 1000 for update skip locked)`;

const DUE = `
  select id from outbox where done_at is null and dead_at is null and run_at <= $1 and not id = any($2::uuid[])
  order by run_at, id limit $3`;

// Three small indexes answer this; one count over everything that isn't done would read the whole table.
const STATE = `
  with waiting as (
    select count(*) as rows, min(greatest(run_at, created_at)) filter (where run_at <= $1) as oldest
    from outbox where done_at is null and dead_at is null and enqueued_at is null
  ), in_queue as (
    select count(*) as rows, min(greatest(run_at, created_at)) as oldest
    from outbox where done_at is null and dead_at is null and enqueued_at is not null
  )
  select (waiting.rows + in_queue.rows)::integer as pending,
    coalesce(extract(epoch from now() - least(waiting.oldest, in_queue.oldest)), 0)::float8 as oldest,
    (select count(*) from outbox where dead_at is not null and discarded_at is null)::integer as dead
  from waiting, in_queue`;

const REVIVE = `
  update outbox set dead_at = null, failing_since = null, attempts = 0, starts = 0, enqueued_at = null,
    round = round + 1, run_at = '-infinity'
  where id = $1 and dead_at is not null and discarded_at is null`;

const DISCARD = `
  update outbox set discarded_at = $2, discarded_by = $3, discard_reason = $4
  where id = $1 and dead_at is not null and discarded_at is null`;

/** The outbox as a relay sees it: what is due, what was handed over, what came back. */
@Injectable()
export class OutboxQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Takes up to so many due rows, in order, and marks them handed over. */
  async claim(limit: number): Promise<Claimed[]> {
    const { rows } = await this.pool.query<Claimed>(CLAIM, [this.clock.now(), limit]);
    return rows;
  }

  /** Gives rows back that could not be handed over. */
  async release(ids: readonly string[]): Promise<void> {
    await this.pool.query(RELEASE, [ids]);
  }

  /**
   * Takes back rows that were handed over long ago and never done: the queue lost them, or their worker did.
   *
   * @returns how many
   */
  async sweep(olderThanSeconds: number): Promise<number> {
    const { rowCount } = await this.pool.query(SWEEP, [olderThanSeconds]);
    return rowCount ?? 0;
  }

  /** Ids of due rows, handed over or not, in order. */
  async due(limit: number, except: readonly string[]): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(DUE, [this.clock.now(), except, limit]);
    return rows.map(({ id }) => id);
  }

  async state(): Promise<OutboxState> {
    const { rows } = await this.pool.query<{ pending: number; oldest: number; dead: number }>(STATE, [
      this.clock.now(),
    ]);
    const { pending, oldest, dead } = rows[0] ?? { pending: 0, oldest: 0, dead: 0 };
    return { pending, oldestPendingSeconds: Math.max(0, Math.round(oldest)), dead };
  }

  /** Lets a row that was set aside begin anew. Returns false when there is none, or it was discarded. */
  async revive(outboxId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(REVIVE, [outboxId]);
    return rowCount === 1;
  }

  /**
   * Notes that somebody decided that a row which was set aside never runs, and why. Returns false when there is none.
   *
   * @param reason not empty
   */
  async discard(outboxId: string, by: string, reason: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(DISCARD, [outboxId, this.clock.now(), by, reason]);
    return rowCount === 1;
  }

  private get pool(): ReturnType<typeof poolOf> {
    return poolOf(this.dataSource);
  }
}
