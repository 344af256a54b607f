import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { enqueue } from '../engine/outbox.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/pacific-time.js';
import { PendingNudges } from './pending-nudges.js';

/** Kind of the outbox row that looks for whom something has come. */
export const REMIND = 'reminders.run';
/** Kind of the outbox row that writes somebody's letter of a day. */
export const DIGEST = 'reminders.digest';

/** Looks for whom something has come, and asks for a letter to each: one a day, whoever looks and how often. */
@Injectable()
export class ReminderRun {
  constructor(
    private readonly pending: PendingNudges,
    private readonly clock: Clock,
  ) {}

  async run(tx: PoolClient): Promise<void> {
    const zones = new Map((await this.pending.due(tx)).map(({ person, zone }) => [person, zone]));
    for (const [person, zone] of zones) {
      const today = localDate(this.clock.now(), zone);
      await enqueue(tx, { kind: DIGEST, payload: { person }, dedupeKey: `${DIGEST}:${person}|${today}` });
    }
  }
}
