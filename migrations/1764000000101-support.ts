import type { MigrationInterface, QueryRunner } from 'typeorm';

const RESOURCE = `
create table resource (
  key        text primary key,
  kind       text not null check (kind in ('template', 'tool', 'document')),
  stage      text not null,
  formats    text[] not null check (cardinality(formats) > 0),
  condition  text,                        -- handed out only where it holds
  name_en    text not null,
  name_fr    text not null,
  about_en   text not null,
  about_fr   text not null,
  retired_at timestamptz                  -- no longer in the catalogue; what was handed out stays readable
);`;

const PERSON = `
create table support_person (
  person_id uuid not null references person (id),
  role      text not null check (role <> ''),
  capacity  integer not null check (capacity >= 0),  -- proposals at a time
  regions   text[] not null default '{}',
  active    boolean not null default true,
  primary key (person_id, role)
);
create index support_person_by_role on support_person (role) where active;`;

const ASSIGNMENT = `
create table assignment (
  id             uuid primary key,
  instance_id    uuid not null references workflow_instance (id),
  stage          text not null,
  iteration      integer not null check (iteration > 0),
  resource_key   text references resource (key),
  person_id      uuid references person (id),
  role           text,
  reason         jsonb not null,
  asked_sequence integer not null check (asked_sequence > 0),  -- the event that asked for it
  assigned_at    timestamptz not null,
  released_at    timestamptz check (released_at >= assigned_at),
  check ((person_id is null) = (role is null)),
  check (num_nonnulls(resource_key, person_id) = 1 or reason ? 'nothing')
);
create unique index assignment_resource_once on assignment (instance_id, stage, iteration, resource_key)
  where resource_key is not null;
-- A stage that is asked for again, by reopening, gets its people anew.
create unique index assignment_role_once on assignment (instance_id, stage, iteration, role, asked_sequence)
  where role is not null;
create unique index assignment_nothing_once on assignment (instance_id, stage, iteration, asked_sequence)
  where resource_key is null and role is null;
create index assignment_held on assignment (role, person_id) where person_id is not null and released_at is null;`;

const WAITING = `
create table waiting_list (
  instance_id    uuid not null references workflow_instance (id),
  stage          text not null,
  iteration      integer not null check (iteration > 0),
  role           text not null,
  asked_sequence integer not null check (asked_sequence > 0),
  since          timestamptz not null,
  resolved_at    timestamptz,
  primary key (instance_id, stage, iteration, role, asked_sequence)
);
create index waiting_list_open on waiting_list (role, since) where resolved_at is null;`;

const GRANTS = `
grant select, insert, update on resource, support_person to echo_app;
grant select on resource, support_person, assignment, waiting_list to echo_app, echo_engine, echo_worker, echo_backup;
grant insert, update on assignment, waiting_list to echo_worker;`;

/** The catalogue of resources, the people who give support, who got what, and who waits for somebody. */
export class Support1764000000101 implements MigrationInterface {
  readonly name = 'Support1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [RESOURCE, PERSON, ASSIGNMENT, WAITING, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table waiting_list, assignment, support_person, resource');
  }
}
