import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Instant } from '../../workflows/kit/event.js';
import type { Stage } from '../../workflows/proposal/vocabulary.js';
import { enqueue } from '../engine/outbox.js';
import { chooseAlone } from './support-log.js';

/** The stage whose people are free again, and the event that freed them. */
export interface ReleaseRequest {
  readonly instanceId: string;
  readonly stage: Stage;
  readonly sequence: number;
  readonly at: Instant;
  /** Names this one request. */
  readonly key: string;
}

/** Kind of the outbox row that offers a freed place to whoever waits longest. */
export const SERVE_WAITING = 'resources.serveWaiting';

// Only what was asked for before: a late release must not take away what a redesign assigned anew.
const RELEASE = `
  update assignment set released_at = greatest(assigned_at, $4::timestamptz)
  where instance_id = $1 and stage = $2 and asked_sequence < $3 and person_id is not null and released_at is null
  returning role`;

const STOP_WAITING = `
  update waiting_list set resolved_at = greatest(since, $4::timestamptz)
  where instance_id = $1 and stage = $2 and asked_sequence < $3 and resolved_at is null`;

const SOMEBODY_WAITS = 'select 1 from waiting_list where role = $1 and resolved_at is null limit 1';

/** Frees the people of a stage. What was handed out stays readable. */
@Injectable()
export class SupportReleaser {
  async release({ instanceId, stage, sequence, at, key }: ReleaseRequest, tx: PoolClient): Promise<void> {
    await chooseAlone(tx);
    const { rows } = await tx.query<{ role: string }>(RELEASE, [instanceId, stage, sequence, at]);
    await tx.query(STOP_WAITING, [instanceId, stage, sequence, at]);
    for (const { role } of rows) await offerPlace(tx, role, key);
  }
}

/**
 * Offers a place that has become free to whoever waits longest, if anybody waits for the role.
 *
 * @param key names what freed it
 */
export async function offerPlace(tx: PoolClient, role: string, key: string): Promise<void> {
  const { rowCount } = await tx.query(SOMEBODY_WAITS, [role]);
  if (rowCount !== 1) return;
  await enqueue(tx, {
    kind: SERVE_WAITING,
    payload: { role },
    dedupeKey: `${SERVE_WAITING}:${key}:${role}`,
  });
}
