import type { PoolClient } from 'pg';
import type { Instant, LocalDate } from '../../workflows/kit/event.js';

/** What a committed `SUPPORT_ASSIGNED` says, and when it was. */
export interface CommittedSupport {
  readonly at: Instant;
  readonly resources: readonly string[];
  readonly people: readonly { readonly person: string; readonly role: string }[];
  readonly waiting: readonly string[];
}

/** An instant with the local date it had in the zone of the proposal. */
export interface Moment {
  readonly at: Instant;
  readonly on: LocalDate;
}

// Asked of the history and not of the receipts: those are cleared away after some days.
const COMMITTED = `
  select event::json->>'at' as at, event::json->'event' as said
  from history_event
  where instance_id = $1 and type = 'SUPPORT_ASSIGNED' and event::json->>'key' = $2`;

const LATEST = `
  select event::json->>'at' as at, event::json->>'on' as "on"
  from history_event where instance_id = $1 order by occurred_at desc, sequence desc limit 1`;

const LEFT = `
  select from outbox
  where instance_id = $1 and sequence > $2 and kind = 'proposal.releaseSupport' and payload->>'stage' = $3 limit 1`;

const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('support', 0))`;

/** What was chosen under a key before; null when nothing was. */
export async function committedSupport(
  tx: PoolClient,
  instanceId: string,
  key: string,
): Promise<CommittedSupport | null> {
  const { rows } = await tx.query<{ at: string; said: Omit<CommittedSupport, 'at'> }>(COMMITTED, [
    instanceId,
    key,
  ]);
  return rows[0] ? { ...rows[0].said, at: rows[0].at } : null;
}

/**
 * When the latest event of an instance happened.
 *
 * What follows from an event is dated by it and not by the clock, and never before what is in the history already:
 * otherwise a past moment of the proposal would show what came later.
 */
export async function latestMoment(tx: PoolClient, instanceId: string): Promise<Moment> {
  const { rows } = await tx.query<Moment>(LATEST, [instanceId]);
  if (!rows[0]) throw new Error(`instance ${instanceId} has no history`);
  return rows[0];
}

/** Whether a stage was left after an event, though it may have been entered again since. */
export async function wasLeftSince(
  tx: PoolClient,
  instanceId: string,
  sequence: number,
  stage: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(LEFT, [instanceId, sequence, stage]);
  return rowCount === 1;
}

/** Waits until nobody else chooses or releases people; held until the transaction ends. */
export async function chooseAlone(tx: PoolClient): Promise<void> {
  await tx.query(ONE_AT_A_TIME);
}
