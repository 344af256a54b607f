import { sha256 } from '../platform/canonical.js';
import { upsertOf, type ReadModel } from './read-model.js';

/** A statement that the database prepares once per connection, by its name. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** The two statements that write: each is a whole transaction, and writes everything or nothing. */
export interface WriteStatements {
  readonly start: NamedStatement;
  readonly move: NamedStatement;
}

/** Number of the last parameter that every workflow has; those of the read model follow. */
export const COMMON_PARAMETERS = 29;

const INSERT_INSTANCE = `
  insert into workflow_instance (id, sequence, decisive_sequence, workflow, version, definition_hash, stage, status,
    state, mover, snapshot, head, updated_at)
  values ($1::uuid, $2::integer + 1, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11::jsonb, $12, $13)
  on conflict (id) do nothing
  returning id`;

// Losing a race finds no row at this sequence, so nothing that hangs on "moved" is written either.
const UPDATE_INSTANCE = `
  update workflow_instance set sequence = $2::integer + 1, decisive_sequence = $3, workflow = $4, version = $5,
    definition_hash = $6, stage = $7, status = $8, state = $9::jsonb, mover = $10, snapshot = $11::jsonb, head = $12,
    updated_at = $13
  where id = $1::uuid and sequence = $2::integer
  returning id`;

const CONSEQUENCES = `
, logged as (
  insert into history_event (instance_id, sequence, event, prev_hash, hash, type, actor_id, occurred_at, quiet)
  select id, $2::integer + 1, $14::text, $15::bytea, $12::bytea, $16::text, $17::text, $13::timestamptz, $18::boolean
  from moved
), receipt as (
  insert into command_receipt (actor_id, key, fingerprint, instance_id, sequence)
  select $17::text, $19::text, $20::text, id, $2::integer + 1 from moved
), tasks as (
  insert into task (instance_id, key, iteration, stage, owner_roles, requirement, status, due_on, closed_on, position)
  select moved.id, t.key, t.iteration, t.stage, t.owner_roles, t.requirement, t.status, t.due_on, t.closed_on, t.position
  from moved, json_to_recordset($21::json) as t (key text, iteration integer, stage text, owner_roles text[],
    requirement text, status text, due_on date, closed_on date, position integer)
  on conflict (instance_id, key, iteration) do update set stage = excluded.stage, owner_roles = excluded.owner_roles,
    requirement = excluded.requirement, status = excluded.status, due_on = excluded.due_on,
    closed_on = excluded.closed_on, position = excluded.position
), texts as (
  insert into sealed_text (id, instance_id, salt, body)
  select t.id, moved.id, t.salt, t.body
  from moved, unnest($22::uuid[], $23::bytea[], $24::text[]) as t (id, salt, body)
), jobs as (
  insert into outbox (id, instance_id, sequence, ordinal, kind, payload, dedupe_key)
  select t.id, moved.id, $2::integer + 1, t.ordinal, t.kind, t.payload, t.dedupe_key
  from moved, unnest($25::uuid[], $26::integer[], $27::text[], $28::jsonb[], $29::text[])
    as t (id, ordinal, kind, payload, dedupe_key)
)`;

/** The statements of one workflow; they differ from another's by the read model alone. */
export function writeStatements(readModel: ReadModel | null): WriteStatements {
  const model = readModel === null ? '' : upsertOf(readModel, COMMON_PARAMETERS + 1);
  return {
    start: named(
      'start',
      `with moved as (${INSERT_INSTANCE}\n)${CONSEQUENCES}${model}\nselect id from moved`,
    ),
    move: named('move', `with moved as (${UPDATE_INSTANCE}\n)${CONSEQUENCES}${model}\nselect id from moved`),
  };
}

function named(what: string, text: string): NamedStatement {
  return { name: `engine_${what}_${sha256(text).slice(0, 16)}`, text };
}
