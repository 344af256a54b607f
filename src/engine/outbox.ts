import type { ClientBase, Pool } from 'pg';
import { uuidv7 } from '../platform/ids.js';

/** Something to be done after a commit; `kind` says what, `payload` to what. */
export interface OutboxRow {
  readonly id: string;
  /** The event it follows from; null for what another noun asked for. */
  readonly instanceId: string | null;
  readonly sequence: number | null;
  readonly ordinal: number;
  /** `<workflow>.<effect>` for the effect of an event. */
  readonly kind: string;
  /** Ids, enumerations, dates and numbers. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dedupeKey: string;
  readonly attempts: number;
  readonly createdAt: Date;
}

/** What another noun asks for inside its own transaction. */
export interface Enqueued {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Asking again under the same key asks for nothing. */
  readonly dedupeKey: string;
  readonly instanceId?: string;
  /** Not before; at once, unless given. */
  readonly runAt?: Date;
}

const ENQUEUE = `
  insert into outbox (id, instance_id, kind, payload, dedupe_key, run_at)
  values ($1, $2, $3, $4::jsonb, $5, coalesce($6::timestamptz, '-infinity'))
  on conflict (dedupe_key) do nothing`;

/**
 * Asks for something to be done once the caller's transaction has committed.
 *
 * @returns false when it was asked for before
 */
export async function enqueue(tx: Pick<ClientBase | Pool, 'query'>, row: Enqueued): Promise<boolean> {
  const { kind, payload, dedupeKey, instanceId, runAt } = row;
  const values = [uuidv7(), instanceId ?? null, kind, JSON.stringify(payload), dedupeKey, runAt ?? null];
  const { rowCount } = await tx.query(ENQUEUE, values);
  return rowCount === 1;
}

/** A row of `outbox`, as far as a handler may know it. */
export interface StoredOutboxRow {
  readonly id: string;
  readonly instance_id: string | null;
  readonly sequence: number | null;
  readonly ordinal: number;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dedupe_key: string;
  readonly attempts: number;
  readonly created_at: Date;
}

export function outboxRowOf(row: StoredOutboxRow): OutboxRow {
  return {
    id: row.id,
    instanceId: row.instance_id,
    sequence: row.sequence,
    ordinal: row.ordinal,
    kind: row.kind,
    payload: row.payload,
    dedupeKey: row.dedupe_key,
    attempts: row.attempts,
    createdAt: row.created_at,
  };
}
