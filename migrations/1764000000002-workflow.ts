import type { MigrationInterface, QueryRunner } from 'typeorm';

const INSTANCE = `
create table workflow_instance (
  id                uuid primary key,
  workflow          text not null,
  version           integer not null check (version > 0),
  definition_hash   text not null check (definition_hash ~ '^[0-9a-f]{64}$'),
  sequence          integer not null check (sequence > 0),
  decisive_sequence integer not null check (decisive_sequence between 1 and sequence),
  stage             text not null,
  status            text not null check (status in ('open', 'onHold', 'closed')),
  state             jsonb not null,
  mover             text not null check (mover in ('partner', 'hub', 'nobody')),
  snapshot          jsonb not null,
  head              bytea not null check (octet_length(head) = 32),   -- hash of the last event
  updated_at        timestamptz not null
) with (fillfactor = 80);
create index workflow_instance_by_stage on workflow_instance (workflow, status, stage, updated_at desc, id desc);
create index workflow_instance_by_update on workflow_instance (workflow, updated_at desc, id desc);`;

const HISTORY = `
create table history_event (
  instance_id uuid not null references workflow_instance (id),
  sequence    integer not null check (sequence > 0),
  event       text not null,              -- the very text that was hashed
  prev_hash   bytea not null check (octet_length(prev_hash) = 32),
  hash        bytea not null check (octet_length(hash) = 32),
  type        text not null,
  actor_id    text not null,              -- a person's id, or "system"
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  quiet       boolean not null,
  primary key (instance_id, sequence)     -- two writers can't both be next
);
create index history_event_by_time on history_event (occurred_at desc, instance_id, sequence);

create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only: % of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger history_event_is_kept before update or delete on history_event
  for each row execute function refuse_to_change_history();
create trigger history_event_is_kept_whole before truncate on history_event
  for each statement execute function refuse_to_change_history();`;

const TEXT = `
create table sealed_text (
  id          uuid primary key,
  instance_id uuid not null references workflow_instance (id),
  salt        bytea,
  body        text,
  recorded_at timestamptz not null default now(),
  erased_at   timestamptz,
  check ((erased_at is null) = (body is not null)),
  check ((body is null) = (salt is null))  -- a short text could be guessed from its digest and salt
);
create index sealed_text_by_instance on sealed_text (instance_id);`;

const TASK = `
create table task (
  instance_id uuid not null references workflow_instance (id),
  key         text not null,
  iteration   integer not null check (iteration > 0),
  stage       text not null,
  owner_roles text[] not null,
  requirement text not null check (requirement in ('required', 'optional', 'notApplicable')),
  status      text not null check (status in ('open', 'done', 'waived')),
  due_on      date,
  closed_on   date,
  position    integer not null,           -- place in the checklist
  primary key (instance_id, key, iteration)
) with (fillfactor = 80);
create index task_open_by_due on task (due_on, instance_id) include (stage, owner_roles)
  where status = 'open' and requirement <> 'notApplicable';
create index task_open_by_stage on task (stage, due_on, instance_id)
  where status = 'open' and requirement <> 'notApplicable';
-- fastupdate off: a list that is merged now and then would make some presses slow.
create index task_open_by_owner on task using gin (owner_roles) with (fastupdate = off)
  where status = 'open' and requirement <> 'notApplicable';`;

const RECEIPT = `
create table command_receipt (
  actor_id    text not null,
  key         text not null check (key <> ''),
  fingerprint text not null,
  instance_id uuid not null references workflow_instance (id),
  sequence    integer not null,
  recorded_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index command_receipt_by_time on command_receipt using brin (recorded_at);`;

const OUTBOX = `
create table outbox (
  id          uuid primary key,
  instance_id uuid references workflow_instance (id),
  sequence    integer,
  ordinal     integer not null default 0,
  kind        text not null,
  payload     jsonb not null,             -- ids, enumerations, dates and numbers; never a person's words
  dedupe_key  text not null unique,
  run_at      timestamptz not null default '-infinity',  -- not before; at once, unless given
  created_at  timestamptz not null default now(),
  enqueued_at timestamptz,                -- handed to the queue; null again when it must be handed over anew
  round       integer not null default 0, -- times it was handed over anew
  starts      integer not null default 0, -- since a handler last ended in good order: what a crashing one leaves behind
  attempts    integer not null default 0, -- handlers that failed
  last_error  text,
  done_at     timestamptz,
  dead_at     timestamptz,
  check (done_at is null or dead_at is null)
) with (fillfactor = 80);
create index outbox_pending on outbox (run_at, id) where done_at is null and dead_at is null and enqueued_at is null;
create index outbox_in_queue on outbox (enqueued_at) where done_at is null and dead_at is null and enqueued_at is not null;
create index outbox_dead on outbox (dead_at) where dead_at is not null;
create index outbox_by_instance on outbox (instance_id, sequence, ordinal);`;

const GRANTS = `
grant select, insert, update on workflow_instance, task to echo_engine;
grant select, insert on history_event, sealed_text, command_receipt to echo_engine;
grant select, insert, update on outbox to echo_engine, echo_worker;
grant select on workflow_instance, history_event, sealed_text, task to echo_worker, echo_app;
grant select on command_receipt to echo_worker;
grant select, insert on outbox to echo_app;
grant delete on command_receipt to echo_worker;
grant update (salt, body, erased_at) on sealed_text to echo_worker;
grant update (fingerprint) on command_receipt to echo_worker;
grant select on workflow_instance, history_event, sealed_text, task, command_receipt, outbox to echo_backup;`;

// lz4 is a build option of PostgreSQL; with it a 2 kB snapshot costs markedly less than with pglz.
const COMPRESS = `
do $$ begin
  alter table workflow_instance alter column snapshot set compression lz4;
exception when feature_not_supported or invalid_parameter_value then
  raise notice 'this PostgreSQL has no lz4; snapshots use pglz';
end $$;`;

/** What the engine writes: instances, their history, tasks, sealed texts, receipts and the outbox. */
export class Workflow1764000000002 implements MigrationInterface {
  readonly name = 'Workflow1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [INSTANCE, HISTORY, TEXT, TASK, RECEIPT, OUTBOX, GRANTS, COMPRESS])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table outbox, command_receipt, task, sealed_text, history_event, workflow_instance;
      drop function refuse_to_change_history;`);
  }
}
