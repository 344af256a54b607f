import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFERENCE = `
create table proposal_counter (
  year integer primary key check (year between 2000 and 9999),
  last integer not null check (last > 0)
);`;

const PROPOSAL = `
create table proposal (
  instance_id     uuid primary key references workflow_instance (id),
  ref             text not null unique check (ref ~ '^ECHO-[0-9]{4}-[0-9]{3,}$'),
  title_id        uuid references sealed_text (id),
  format          text not null check (format in ('series', 'session', 'workshop')),
  organisation_id uuid references organisation (id),
  programme_id    uuid,
  lead_id         uuid references person (id),
  co_lead_id      uuid references person (id),
  coordinator_id  uuid references person (id),
  people          uuid[] not null default '{}',   -- everybody else with a part in it
  start_on        date,
  parent_id       uuid references workflow_instance (id),
  successor_id    uuid,                           -- may not have been started yet
  outcome         text,
  iteration       integer not null default 1 check (iteration > 0),
  source_key      text unique                     -- natural key of an imported row, hashed
);
create index proposal_by_organisation on proposal (organisation_id);
create index proposal_by_lead on proposal (lead_id);
create index proposal_by_co_lead on proposal (co_lead_id) where co_lead_id is not null;
create index proposal_by_coordinator on proposal (coordinator_id);
create index proposal_by_people on proposal using gin (people);
create index proposal_by_parent on proposal (parent_id) where parent_id is not null;`;

const GRANTS = `
grant select, insert, update on proposal, proposal_counter to echo_engine;
grant select on proposal, proposal_counter to echo_app, echo_worker, echo_backup;`;

/** The proposal's read model, filled from its snapshot by the engine, and the counter behind `ECHO-2026-014`. */
export class Proposal1764000000003 implements MigrationInterface {
  readonly name = 'Proposal1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REFERENCE, PROPOSAL, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table proposal');
    await runner.query('drop table proposal_counter');
  }
}
