import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/kit/event.js';
import { enqueue, type OutboxRow } from '../engine/outbox.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/pacific-time.js';
import { Escalations } from './escalations.js';
import { PendingNudges } from './pending-nudges.js';

/** Kind of the outbox row that looks for whom something has come. */
export const REMIND = 'reminders.run';
/** Kind of the outbox row that writes somebody's letter of a day. */
export const DIGEST = 'reminders.digest';

const WRITTEN = 'select dedupe_key as key from mail_message where dedupe_key = any($1::text[])';

/** Looks for what has come, for the history and for people; asks for a letter to each of them: one a day, whoever looks and how often. */
@Injectable()
export class ReminderRun {
  constructor(
    private readonly pending: PendingNudges,
    private readonly escalations: Escalations,
    private readonly clock: Clock,
  ) {}

  /**
   * Each run asks anew for a letter that was not written yet: a worker whose clock was behind may have found that it
   * was too early.
   */
  async run({ dedupeKey: run }: OutboxRow, tx: PoolClient): Promise<void> {
    await this.escalations.ask(tx);
    const zones = new Map((await this.pending.due(tx)).map(({ person, zone }) => [person, zone]));
    const now = this.clock.now();
    const keys = [...zones].map(
      ([person, zone]) => [person, digestKey(person, localDate(now, zone))] as const,
    );
    const { rows } = await tx.query<{ key: string }>(WRITTEN, [keys.map(([, key]) => key)]);
    const written = new Set(rows.map(({ key }) => key));
    for (const [person, key] of keys)
      if (!written.has(key))
        await enqueue(tx, { kind: DIGEST, payload: { person }, dedupeKey: `${DIGEST}:${person}|${run}` });
  }
}

/** Key of the one letter of reminders that somebody gets on a local date. */
export function digestKey(person: string, today: LocalDate): string {
  return `reminder|${person}|${today}`;
}
