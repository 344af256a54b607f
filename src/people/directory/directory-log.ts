import type { EntityManager } from 'typeorm';
import type { Instant } from '../../../workflows/kit/event.js';
import type { Actor } from '../../engine/command.js';
import { uuidv7 } from '../../platform/ids.js';

/** What was done to an organisation or a person. */
export type DirectoryDeed =
  | 'organisationAdded'
  | 'organisationChanged'
  | 'personInvited'
  | 'personJoined'
  | 'personRemoved'
  | 'personChanged'
  | 'supportChanged';

/** One entry: ids, and names of details; never what they say. */
interface Noted {
  readonly what: DirectoryDeed;
  readonly organisation?: string;
  readonly person?: string;
  readonly fields?: readonly string[];
}

/** An entry as it is read. Names are null once they were erased, or where there is nobody of that kind in it. */
export interface DirectoryChange {
  readonly what: DirectoryDeed;
  readonly at: Instant;
  readonly by: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly fields: readonly string[];
}

type Queryable = Pick<EntityManager, 'query'>;
type Row = Omit<DirectoryChange, 'at'> & { readonly at: Date };

const INSERT = `
  insert into directory_change (id, organisation_id, person_id, what, fields, actor_id, at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const LATEST = (subject: Subject): string => `
  select c.what, c.at, c.fields, actor.name as by, p.name as person, o.name as organisation
  from directory_change c
  join person actor on actor.id = c.actor_id
  left join person p on p.id = c.person_id
  left join organisation o on o.id = c.organisation_id
  where c.${subject}_id = $1 order by c.at desc, c.id desc limit $2`;

/** Whose changes are read. */
export type Subject = 'organisation' | 'person';

/** Notes who did what, in the transaction that does it. */
export async function noteChange(db: Queryable, actor: Actor, at: Date, noted: Noted): Promise<void> {
  const { what, organisation = null, person = null, fields = [] } = noted;
  await db.query(INSERT, [uuidv7(), organisation, person, what, fields, actor.id, at]);
}

/** The latest changes of an organisation or a person, newest first. */
export async function latestChanges(
  db: Queryable,
  subject: Subject,
  id: string,
  limit: number,
): Promise<readonly DirectoryChange[]> {
  const rows = await db.query<Row[]>(LATEST(subject), [id, limit]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
