import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Language } from '../../workflows/kit/workflow.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { APP_DATABASE } from '../platform/database-names.js';
import type { Candidate } from './fairest.js';
import type { SupportRole } from './support-rules.js';

type Queryable = Pick<Pool, 'query'>;

/** That somebody gives support, in a role, to so many proposals at a time. */
export interface SupportOffer {
  readonly person: string;
  readonly role: SupportRole;
  readonly capacity: number;
  /** Regions the person knows; none means all of them alike. */
  readonly regions?: readonly string[];
  readonly languages?: readonly Language[];
  readonly active?: boolean;
}

/** Somebody who could take on a role, and what speaks for them. */
export interface SupportCandidate extends Candidate {
  readonly role: string;
  /** The proposal's region, where the person named it among those they know. */
  readonly region: string | null;
}

/** What a proposal asks of whoever is chosen for a stage. */
export interface Wanted {
  readonly instanceId: string;
  readonly stage: string;
  /** Languages that the person must speak. */
  readonly languages: readonly Language[];
}

const OFFER = `
  insert into support_person (person_id, role, capacity, regions, languages, active) values ($1, $2, $3, $4, $5, $6)
  on conflict (person_id, role) do update set capacity = excluded.capacity, regions = excluded.regions,
    languages = excluded.languages, active = excluded.active`;

// What this proposal holds in other stages is about to be released, so it does not count: whether the release or the
// assignment of a hand-over is handled first makes no difference.
const CANDIDATES = `
  with wanted as (
    select o.region from proposal q left join organisation o on o.id = q.organisation_id where q.instance_id = $2)
  select s.role, s.person_id as person, p.name, s.capacity, count(i.id)::integer as load,
    coalesce(s.regions = '{}' or w.region is null or w.region = 'All' or s.regions && array[w.region, 'All'], true) as near,
    case when w.region = any(s.regions) then w.region end as region, g.name as programme
  from support_person s
  join person p on p.id = s.person_id and p.erased_at is null
  left join wanted w on true
  left join programme g on exists (
    select from programme_person x join programme_proposal m on m.programme_id = x.programme_id and m.instance_id = $2
    where x.programme_id = g.id and x.person_id = s.person_id)
  left join assignment a on a.person_id = s.person_id and a.role = s.role and a.released_at is null
    and (a.instance_id <> $2 or a.stage = $3)
  left join workflow_instance i on i.id = a.instance_id and i.status <> 'closed'
  where s.role = any($1::text[]) and s.active and s.languages @> $4::text[]
    and not exists (
      select from support_ending e join assignment x on x.id = e.assignment_id
      where x.instance_id = $2 and x.stage = $3 and x.role = s.role and x.person_id = s.person_id)
  group by s.role, s.person_id, p.name, s.capacity, w.region, g.name`;

/** Who gives support, in which role, and to how many. */
@Injectable()
export class SupportPeople {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Notes what somebody offers; what was noted for the same role before is replaced. */
  async offer({
    person,
    role,
    capacity,
    regions = [],
    languages = ['en'],
    active = true,
  }: SupportOffer): Promise<void> {
    await this.database.query(OFFER, [person, role, capacity, regions, languages, active]);
  }
}

/** Languages in which a proposal is held; none are asked for while it is open. */
export function languagesOf({ answers: { language } }: ProposalContext): readonly Language[] {
  if (language === undefined) return [];
  return language === 'both' ? ['en', 'fr'] : [language];
}

/**
 * Everybody who could take on one of the roles, with what they have now beside this stage of this proposal.
 *
 * Whoever declined, or was replaced in, a role of this stage is not asked for it again.
 */
export async function candidatesFor(
  db: Queryable,
  roles: readonly string[],
  { instanceId, stage, languages }: Wanted,
): Promise<readonly SupportCandidate[]> {
  if (roles.length === 0) return [];
  const values = [roles, instanceId, stage, languages];
  const { rows } = await db.query<SupportCandidate>(CANDIDATES, values);
  return rows;
}
