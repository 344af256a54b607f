import type { Pool } from 'pg';
import type { Language } from '../../workflows/kit/workflow.js';
import type { Contact } from './letter.js';

/** Somebody who is written to, or named in a letter. */
export interface Known {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
}

const PEOPLE = `
  select id, name, email, phone, language from person where id = any($1::uuid[]) and erased_at is null`;

/** The people with these ids, without those that were erased. */
export async function peopleOf(
  db: Pick<Pool, 'query'>,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await db.query<Known>(PEOPLE, [ids.filter(Boolean)]);
  return new Map(rows.map((person) => [person.id, person]));
}

/** How somebody is reached; null where they can't be. */
export function reachable(person: Known | null | undefined): Contact | null {
  return person?.email ? { name: person.name, email: person.email, phone: person.phone } : null;
}
