import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROGRAMME = `
create table programme (
  id      uuid primary key,
  name    text not null check (name <> ''),
  made_by uuid not null references person (id),
  made_at timestamptz not null
);
create unique index programme_name on programme (lower(name));`;

const WHAT_BELONGS = `
create table programme_proposal (
  instance_id  uuid primary key references workflow_instance (id),  -- in one programme at most
  programme_id uuid not null references programme (id),
  by_person    uuid not null references person (id),
  at           timestamptz not null
);
create index programme_proposal_of on programme_proposal (programme_id);

create table programme_link (
  id           uuid primary key,
  programme_id uuid not null references programme (id),
  kind         text not null check (kind in ('template', 'tool', 'document')),
  name         text not null check (name <> ''),
  address      text not null check (address ~ '^https?://'),
  by_person    uuid not null references person (id),
  at           timestamptz not null
);
create index programme_link_of on programme_link (programme_id);

create table programme_person (
  programme_id uuid not null references programme (id),
  person_id    uuid not null references person (id),
  by_person    uuid not null references person (id),
  at           timestamptz not null,
  primary key (programme_id, person_id)
);
create index programme_person_of on programme_person (person_id);`;

const GRANTS = `
grant select, insert, update on programme to echo_app;
grant select, insert, update, delete on programme_proposal, programme_link, programme_person to echo_app;
grant select on programme, programme_proposal, programme_link, programme_person to echo_engine, echo_worker, echo_backup;`;

/** Programmes: named groups of series and sessions, with links and people of their own. */
export class Programme1764000000361 implements MigrationInterface {
  readonly name = 'Programme1764000000361';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PROGRAMME, WHAT_BELONGS, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programme_person, programme_link, programme_proposal, programme');
  }
}
