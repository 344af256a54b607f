import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { isUuid } from '../platform/ids.js';
import { poolOf } from './pool.js';

/** How much is to be done, and how it stands. */
export interface OutboxFigures {
  /** Not handed to the queue yet: due soon, or planned for later. */
  readonly waiting: number;
  readonly inQueue: number;
  /** Of both, those that should have been done a minute ago. */
  readonly late: number;
  /** Given up: a person decides. */
  readonly dead: number;
}

/** Work that was given up. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly instanceId: string | null;
  readonly lastError: string | null;
  /** Times it failed, and times its worker ended before it did. */
  readonly attempts: number;
  readonly starts: number;
  readonly askedAt: Instant;
  readonly deadAt: Instant;
}

/** Work that a person discarded: it never runs. */
export interface DiscardedLetter extends DeadLetter {
  readonly discardedAt: Instant;
  readonly discardedBy: string;
  readonly reason: string;
}

/** What became of a row by now. */
export type Fate = 'pending' | 'done' | 'dead' | 'discarded';

type Dated<T> = { readonly [K in keyof T]: K extends `${string}At` ? Date : T[K] };

// Each part is answered by a small index of its own.
const FIGURES = `
  select
    (select count(*) from outbox where done_at is null and dead_at is null and enqueued_at is null)::integer as waiting,
    (select count(*) from outbox where done_at is null and dead_at is null and enqueued_at is not null)::integer
      as "inQueue",
    ((select count(*) from outbox where done_at is null and dead_at is null and enqueued_at is null
        and run_at < now() - interval '1 minute' and created_at < now() - interval '1 minute') +
     (select count(*) from outbox where done_at is null and dead_at is null and enqueued_at is not null
        and run_at < now() - interval '1 minute' and created_at < now() - interval '1 minute'))::integer as late,
    (select count(*) from outbox where dead_at is not null and discarded_at is null)::integer as dead`;

const COLUMNS = `
  id, kind, instance_id as "instanceId", last_error as "lastError", attempts, starts, created_at as "askedAt",
  dead_at as "deadAt"`;

const DEAD = `
  select ${COLUMNS} from outbox where dead_at is not null and discarded_at is null order by dead_at desc, id desc limit $1`;

const DISCARDED = `
  select ${COLUMNS}, discarded_at as "discardedAt", discarded_by as "discardedBy", discard_reason as reason
  from outbox where discarded_at is not null order by discarded_at desc, id desc limit $1`;

const ONE = `
  select ${COLUMNS}, case when done_at is not null then 'done' when discarded_at is not null then 'discarded'
    when dead_at is not null then 'dead' else 'pending' end as fate
  from outbox where id = $1`;

/** The outbox as whoever looks after it sees it. */
@Injectable()
export class OutboxReport {
  constructor(private readonly dataSource: DataSource) {}

  async figures(): Promise<OutboxFigures> {
    const [figures] = await this.rows<OutboxFigures>(FIGURES, []);
    return figures ?? { waiting: 0, inQueue: 0, late: 0, dead: 0 };
  }

  /** What was given up and waits for a person, the latest first. */
  async dead(limit: number): Promise<readonly DeadLetter[]> {
    return (await this.rows<Dated<DeadLetter>>(DEAD, [limit])).map(letterOf);
  }

  /** What people discarded, the latest first. */
  async discarded(limit: number): Promise<readonly DiscardedLetter[]> {
    const rows = await this.rows<Dated<DiscardedLetter>>(DISCARDED, [limit]);
    return rows.map((row) => ({
      ...letterOf(row),
      discardedAt: row.discardedAt.toISOString(),
      discardedBy: row.discardedBy,
      reason: row.reason,
    }));
  }

  /** One row, whatever became of it; null where there is none. Only a dead one has been given up. */
  async find(id: string): Promise<(Omit<DeadLetter, 'deadAt'> & { readonly fate: Fate }) | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.rows<Dated<Omit<DeadLetter, 'deadAt'>> & { readonly fate: Fate }>(ONE, [id]);
    return row ? { ...row, askedAt: row.askedAt.toISOString() } : null;
  }

  private async rows<T extends object>(sql: string, values: unknown[]): Promise<T[]> {
    return (await poolOf(this.dataSource).query<T>(sql, values)).rows;
  }
}

function letterOf({
  id,
  kind,
  instanceId,
  lastError,
  attempts,
  starts,
  ...at
}: Dated<DeadLetter>): DeadLetter {
  const given = { id, kind, instanceId, lastError, attempts, starts };
  return { ...given, askedAt: at.askedAt.toISOString(), deadAt: at.deadAt.toISOString() };
}
