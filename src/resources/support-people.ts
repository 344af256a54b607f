import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import type { Candidate } from './fairest.js';
import type { SupportRole } from './support-rules.js';

type Queryable = Pick<Pool, 'query'>;

/** That somebody gives support, in a role, to so many proposals at a time. */
export interface SupportOffer {
  readonly person: string;
  readonly role: SupportRole;
  readonly capacity: number;
  /** Regions the person knows, for whoever looks for one; choosing does not ask. */
  readonly regions?: readonly string[];
  readonly active?: boolean;
}

const OFFER = `
  insert into support_person (person_id, role, capacity, regions, active) values ($1, $2, $3, $4, $5)
  on conflict (person_id, role) do update
    set capacity = excluded.capacity, regions = excluded.regions, active = excluded.active`;

// What this proposal holds in other stages is about to be released, so it does not count: whether the release or the
// assignment of a hand-over is handled first makes no difference.
const CANDIDATES = `
  select s.role, s.person_id as person, p.name, s.capacity, count(i.id)::integer as load
  from support_person s
  join person p on p.id = s.person_id and p.erased_at is null
  left join assignment a on a.person_id = s.person_id and a.role = s.role and a.released_at is null
    and (a.instance_id <> $2 or a.stage = $3)
  left join workflow_instance i on i.id = a.instance_id and i.status <> 'closed'
  where s.role = any($1::text[]) and s.active
  group by s.role, s.person_id, p.name, s.capacity`;

/** Who gives support, in which role, and to how many. */
@Injectable()
export class SupportPeople {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Notes what somebody offers; what was noted for the same role before is replaced. */
  async offer({ person, role, capacity, regions = [], active = true }: SupportOffer): Promise<void> {
    await this.database.query(OFFER, [person, role, capacity, regions, active]);
  }
}

/** Everybody who gives support in a role, with what they have now beside this stage of this proposal. */
export function candidatesFor(
  db: Queryable,
  role: string,
  instanceId: string,
  stage: string,
): Promise<readonly Candidate[]> {
  return candidatesForRoles(db, [role], instanceId, stage);
}

/** As {@link candidatesFor}, for several roles at once. */
export async function candidatesForRoles(
  db: Queryable,
  roles: readonly string[],
  instanceId: string,
  stage: string,
): Promise<readonly (Candidate & { readonly role: string })[]> {
  if (roles.length === 0) return [];
  const { rows } = await db.query<Candidate & { readonly role: string }>(CANDIDATES, [
    roles,
    instanceId,
    stage,
  ]);
  return rows;
}
