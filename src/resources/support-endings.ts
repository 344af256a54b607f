import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import type { Language } from '../../workflows/kit/workflow.js';
import type { Stage } from '../../workflows/proposal/vocabulary.js';
import { enqueue } from '../engine/outbox.js';
import { poolOf } from '../engine/pool.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { isUuid } from '../platform/ids.js';
import { candidatesFor, type SupportCandidate } from './support-people.js';
import type { SupportRole } from './support-rules.js';

/** A proposal that somebody supports now. */
export interface Supported {
  readonly assignment: string;
  readonly instanceId: string;
  readonly ref: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly role: SupportRole;
  readonly stage: Stage;
  readonly person: string;
  readonly name: string | null;
  readonly since: Instant;
  /** Who leads the proposal, where somebody does. */
  readonly lead: string | null;
  readonly leadEmail: string | null;
  /** Languages that the proposal is held in; none while that is open. */
  readonly languages: readonly Language[];
}

/** That somebody supports a proposal, or how it came that they stopped. Everything of the ending is null while they do. */
export interface SupportChange {
  readonly assignment: string;
  readonly person: string;
  readonly name: string | null;
  readonly role: SupportRole;
  readonly how: Ending['how'] | null;
  readonly reason: string | null;
  readonly byName: string | null;
  readonly at: Instant | null;
}

/** How somebody stops supporting a proposal before the stage ends: on their own, or because the hub asks another. */
export type Ending = { readonly by: string; readonly reason: string } & (
  | { readonly how: 'declined' }
  /** `to` is null where whoever has most room is to follow. */
  | { readonly how: 'reassigned'; readonly to: string | null }
);

/** Kind of the outbox row that frees somebody who stops, and finds who follows. */
export const REPLACE_SUPPORTER = 'resources.replaceSupporter';

const SUPPORTED = `
  select a.id as assignment, a.instance_id as "instanceId", p.ref, title.body as title, o.name as organisation, a.role,
    a.stage, a.person_id as person, person.name, a.assigned_at as since,
    lead.name as lead, lead.email as "leadEmail",
    case i.snapshot #>> '{context,answers,language}' when 'both' then '{en,fr}' when 'en' then '{en}' when 'fr' then '{fr}'
      else '{}' end::text[] as languages
  from assignment a
  join workflow_instance i on i.id = a.instance_id and i.status <> 'closed'
  join proposal p on p.instance_id = a.instance_id
  join person on person.id = a.person_id
  left join person lead on lead.id = p.lead_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
  where a.released_at is null and not exists (select from support_ending where assignment_id = a.id)
    and ($1::uuid is null or a.person_id = $1) and ($2::uuid is null or a.id = $2)
  order by a.assigned_at desc, a.id`;

const CHANGES = `
  select a.id as assignment, a.person_id as person, p.name, a.role, e.how, e.reason, e.at,
    (select name from person where id = e.by_person) as "byName"
  from assignment a join person p on p.id = a.person_id left join support_ending e on e.assignment_id = a.id
  where a.instance_id = $1 and (a.released_at is null or e.how is not null)
  order by e.at nulls first, a.assigned_at, a.id`;

const END = `
  insert into support_ending (assignment_id, how, by_person, to_person, reason, asked_sequence, at)
  select a.id, $2, $3, $4, $5, i.sequence, $6
  from assignment a join workflow_instance i on i.id = a.instance_id and i.status <> 'closed'
  where a.id = $1 and a.person_id is not null and a.released_at is null
  on conflict do nothing returning assignment_id`;

/** How people stop supporting a proposal before its stage ends. Who may do so is asked before. */
@Injectable()
export class SupportEndings {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What somebody supports now, the latest first. */
  ofPerson(person: string): Promise<readonly Supported[]> {
    return this.supported([person, null]);
  }

  /** Whoever supports a proposal now, and whoever stopped before the stage ended, in that order. */
  async ofProposal(instanceId: string): Promise<readonly SupportChange[]> {
    const rows = await this.database.query<(Omit<SupportChange, 'at'> & { at: Date | null })[]>(CHANGES, [
      instanceId,
    ]);
    return rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? null }));
  }

  /** Null where it has ended. */
  async find(assignment: string): Promise<Supported | null> {
    if (!isUuid(assignment)) return null;
    const [found] = await this.supported([null, assignment]);
    return found ?? null;
  }

  /** Everybody else who could follow, with the places they have: those who know the region and have most room first. */
  async successors(supported: Supported): Promise<readonly SupportCandidate[]> {
    const candidates = await candidatesFor(poolOf(this.database), [supported.role], supported);
    return candidates.filter(({ person }) => person !== supported.person);
  }

  /**
   * Ends somebody's support; a job frees them and finds who follows.
   *
   * @returns false when it had ended already
   */
  async end(assignment: string, ending: Ending): Promise<boolean> {
    const to = ending.how === 'reassigned' ? ending.to : null;
    return this.database.transaction(async (tx) => {
      const values = [assignment, ending.how, ending.by, to, ending.reason, this.clock.now()];
      const [ended] = await tx.query<object[]>(END, values);
      if (!ended) return false;
      await enqueue(tx as unknown as Pick<Pool, 'query'>, {
        kind: REPLACE_SUPPORTER,
        payload: { assignment },
        dedupeKey: `${REPLACE_SUPPORTER}:${assignment}`,
      });
      return true;
    });
  }

  private async supported(narrowed: readonly (string | null)[]): Promise<readonly Supported[]> {
    const rows = await this.database.query<(Omit<Supported, 'since'> & { since: Date })[]>(SUPPORTED, [
      ...narrowed,
    ]);
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }
}
