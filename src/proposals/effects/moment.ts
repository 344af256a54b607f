import type { PoolClient } from 'pg';
import type { Occurred } from '../../../workflows/kit/event.js';
import { latestMoment, type Moment } from '../../resources/support-log.js';

/** When an event that follows from another happened in a second instance: with it, but never before that one's last. */
export async function momentFor(tx: PoolClient, instanceId: string, { at, on }: Occurred): Promise<Moment> {
  const latest = await latestMoment(tx, instanceId);
  return latest.at > at ? latest : { at, on };
}
