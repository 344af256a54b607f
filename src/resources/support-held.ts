import type { Pool } from 'pg';

/** Who supports a stage now, and which roles it still waits for. */
export interface HeldSupport {
  readonly people: readonly { readonly person: string; readonly role: string }[];
  readonly waiting: readonly string[];
}

const HELD = `
  select role, person_id as person from assignment
  where instance_id = $1 and stage = $2 and person_id is not null and released_at is null
  union all
  select role, null from waiting_list where instance_id = $1 and stage = $2 and resolved_at is null
  order by role, person`;

const HANDED = `
  select resource_key as key from assignment
  where instance_id = $1 and stage = $2 and iteration = $3 and resource_key is not null`;

/** What a stage would give back when it is left. */
export async function heldSupport(
  db: Pick<Pool, 'query'>,
  instanceId: string,
  stage: string,
): Promise<HeldSupport> {
  const { rows } = await db.query<{ role: string; person: string | null }>(HELD, [instanceId, stage]);
  return {
    people: rows.flatMap(({ role, person }) => (person === null ? [] : [{ person, role }])),
    waiting: rows.flatMap(({ role, person }) => (person === null ? [role] : [])),
  };
}

/** Keys of the resources that a stage has in an iteration already: asked for again, they are not given twice. */
export async function handedResources(
  db: Pick<Pool, 'query'>,
  place: { readonly instanceId: string; readonly stage: string; readonly iteration: number },
): Promise<ReadonlySet<string>> {
  const { instanceId, stage, iteration } = place;
  const { rows } = await db.query<{ key: string }>(HANDED, [instanceId, stage, iteration]);
  return new Set(rows.map(({ key }) => key));
}
