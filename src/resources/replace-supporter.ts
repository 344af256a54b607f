import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ProposalContext, Stage } from '../../workflows/proposal/vocabulary.js';
import { Engine } from '../engine/engine.js';
import type { OutboxRow } from '../engine/outbox.js';
import { SupportAssigner } from './assign-support.js';
import type { Choice } from './choose-support.js';
import { fairest } from './fairest.js';
import { offerPlace } from './release-support.js';
import { SupportLetters } from './support-letters.js';
import { chooseAlone, wasLeftSince } from './support-log.js';
import { candidatesFor, languagesOf } from './support-people.js';
import type { Place } from './support-rows.js';

interface Ended {
  readonly instance: string;
  readonly stage: Stage;
  readonly iteration: number;
  readonly role: string;
  readonly person: string;
  /** The event that asked for the one who stops. */
  readonly assigned_sequence: number;
  readonly how: 'declined' | 'reassigned';
  readonly by_person: string;
  readonly to_person: string | null;
  readonly asked_sequence: number;
}

const ENDED = `
  select a.instance_id as instance, a.stage, a.iteration, a.role, a.person_id as person,
    a.asked_sequence as assigned_sequence, e.how, e.by_person, e.to_person, e.asked_sequence
  from support_ending e join assignment a on a.id = e.assignment_id where a.id = $1`;

const RELEASE = `
  update assignment a set released_at = greatest(a.assigned_at, e.at) from support_ending e
  where e.assignment_id = a.id and a.id = $1 and a.released_at is null`;

/** Frees somebody who stops before the stage ends, and finds who follows them. */
@Injectable()
export class SupporterReplacer {
  constructor(
    private readonly engine: Engine,
    private readonly assigner: SupportAssigner,
    private readonly letters: SupportLetters,
  ) {}

  /** Nobody follows where the stage was left meanwhile: its people are released anyway. */
  async replace({ payload }: OutboxRow, tx: PoolClient): Promise<void> {
    const assignment = String(payload.assignment);
    await chooseAlone(tx);
    const { rows } = await tx.query<Ended>(ENDED, [assignment]);
    if (!rows[0]) throw new Error(`assignment ${assignment} has not ended`);
    const ended = rows[0];
    const { rowCount } = await tx.query(RELEASE, [assignment]);
    if (rowCount !== 1) return;
    await this.follow(ended, `support-ended-${assignment}`, tx);
    await offerPlace(tx, ended.role, assignment);
  }

  private async follow(ended: Ended, key: string, tx: PoolClient): Promise<void> {
    const { instance: instanceId, stage, iteration, role, person, by_person: by } = ended;
    const { snapshot, status } = await this.engine.load(instanceId);
    const context = snapshot.context as ProposalContext;
    const place: Place = {
      ...{ instanceId, stage, iteration },
      format: context.format,
      languages: languagesOf(context),
      askedSequence: ended.asked_sequence,
    };
    if (ended.how === 'reassigned') await this.letters.ended(tx, place, { person, by, roles: [role] });
    const over = status === 'closed' || (await wasLeftSince(tx, instanceId, ended.assigned_sequence, stage));
    const choice = await this.assigner.settle(tx, { place, context, key }, () =>
      over ? Promise.resolve(null) : follower(ended, place, tx),
    );
    if (choice) await this.letters.changed(tx, place, context, choice);
  }
}

/** Whoever was named, if they have room; whoever fits best otherwise. */
async function follower({ role, to_person: named }: Ended, place: Place, tx: PoolClient): Promise<Choice> {
  const candidates = await candidatesFor(tx, [role], place);
  const asked = candidates.filter(({ person }) => person === named);
  const chosen = fairest(asked) ?? fairest(candidates);
  return chosen
    ? { resources: [], people: [{ person: chosen.person, role }], waiting: [] }
    : { resources: [], people: [], waiting: [role] };
}
