import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { system } from '../engine/command.js';
import { Engine } from '../engine/engine.js';
import { TransitionRefusedError } from '../engine/errors.js';
import { enqueue, type OutboxRow } from '../engine/outbox.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/pacific-time.js';
import { PendingNudges, type PendingEscalation } from './pending-nudges.js';

/** Kind of the outbox row that writes an escalation into a history. */
export const ESCALATE = 'reminders.escalate';

/** Writes into a proposal's history that something has waited too long, and that others were told. */
@Injectable()
export class Escalations {
  constructor(
    private readonly pending: PendingNudges,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  /** Asks for every escalation that has come, each once. */
  async ask(tx: PoolClient): Promise<void> {
    for (const one of await this.pending.escalations(tx)) {
      const { instanceId, rule, about, anchor } = one;
      const dedupeKey = `${ESCALATE}:${instanceId}|${rule}|${about ?? ''}|${anchor}`;
      await enqueue(tx, { kind: ESCALATE, payload: { ...one }, dedupeKey, instanceId });
    }
  }

  /** Writes one; what was done, closed or written meanwhile is left as it is. */
  async record({ payload, dedupeKey }: OutboxRow): Promise<void> {
    const { instanceId, rule, about, anchor, zone } = payload as unknown as PendingEscalation;
    try {
      await this.engine.dispatch({
        instanceId,
        event: { type: 'ESCALATED', rule, about, anchor },
        actor: system(),
        expectedSequence: null,
        key: dedupeKey,
        on: localDate(this.clock.now(), zone),
      });
    } catch (error) {
      if (!(error instanceof TransitionRefusedError)) throw error;
    }
  }
}
