import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ProposalContext, Stage } from '../../workflows/proposal/vocabulary.js';
import { Engine } from '../engine/engine.js';
import type { OutboxRow } from '../engine/outbox.js';
import { SupportAssigner } from './assign-support.js';
import { fairest } from './fairest.js';
import { SupportLetters } from './support-letters.js';
import { chooseAlone } from './support-log.js';
import { candidatesFor, languagesOf } from './support-people.js';
import type { Place } from './support-rows.js';

interface Waiting {
  readonly instance: string;
  readonly stage: Stage;
  readonly iteration: number;
  readonly asked_sequence: number;
  /** Languages that are asked for, as one word. */
  readonly spoken: string;
  /** Whether somebody declined here or was replaced, so that fewer people can be asked. */
  readonly narrowed: boolean;
}

const LONGEST_FIRST = `
  select w.instance_id as instance, w.stage, w.iteration, w.asked_sequence,
    coalesce(i.snapshot #>> '{context,answers,language}', '') as spoken,
    exists (select from support_ending e join assignment a on a.id = e.assignment_id
      where a.instance_id = w.instance_id and a.role = w.role) as narrowed
  from waiting_list w join workflow_instance i on i.id = w.instance_id and i.status = 'open' and i.stage = w.stage
  where w.role = $1 and w.resolved_at is null
  order by w.since, w.instance_id`;

const RESOLVE = `
  update waiting_list w set resolved_at = greatest(w.since, a.assigned_at)
  from assignment a
  where w.instance_id = $1 and w.asked_sequence = $2 and w.stage = $3 and w.role = $4
    and a.instance_id = w.instance_id and a.asked_sequence = w.asked_sequence
    and a.stage = w.stage and a.role = w.role`;

/**
 * Gives proposals that wait for a role the people who have become free, whoever waits longest first.
 *
 * Who waits for a language that nobody free speaks holds up nobody else.
 */
@Injectable()
export class WaitingServer {
  constructor(
    private readonly engine: Engine,
    private readonly assigner: SupportAssigner,
    private readonly letters: SupportLetters,
  ) {}

  async serve({ payload }: OutboxRow, tx: PoolClient): Promise<void> {
    const role = String(payload.role);
    await chooseAlone(tx);
    const { rows } = await tx.query<Waiting>(LONGEST_FIRST, [role]);
    const nobodySpeaks = new Set<string>();
    for (const waiting of rows) {
      if (nobodySpeaks.has(waiting.spoken)) continue;
      const served = await this.serveOne(waiting, role, tx);
      if (!served && !waiting.narrowed) nobodySpeaks.add(waiting.spoken);
    }
  }

  /** False when nobody is free who fits. */
  private async serveOne(waiting: Waiting, role: string, tx: PoolClient): Promise<boolean> {
    const { instance, stage, iteration, asked_sequence: askedSequence } = waiting;
    const { snapshot } = await this.engine.load(instance);
    const context = snapshot.context as ProposalContext;
    const languages = languagesOf(context);
    const place: Place = {
      instanceId: instance,
      stage,
      iteration,
      format: context.format,
      languages,
      askedSequence,
    };
    const key = `support-waited-${instance}-${String(askedSequence)}-${role}`;
    const choice = await this.assigner.settle(tx, { place, context, key }, async () => {
      const chosen = fairest(await candidatesFor(tx, [role], place));
      return chosen && { resources: [], people: [{ person: chosen.person, role }], waiting: [] };
    });
    if (!choice) return false;
    await this.letters.changed(tx, place, context, choice);
    await tx.query(RESOLVE, [instance, askedSequence, stage, role]);
    return true;
  }
}
