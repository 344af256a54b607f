import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
create table repair_request (
  id          uuid primary key,
  instance_id uuid not null references workflow_instance (id),
  target      text not null,                 -- dotted path of the state it is to be put into
  reason      text,                          -- until it is decided; then the history has it
  asked_by    uuid not null references person (id),
  asked_at    timestamptz not null,
  decided_by  uuid references person (id),
  decided_at  timestamptz,
  outcome     text check (outcome in ('approved', 'declined', 'withdrawn')),
  check ((decided_at is null) = (outcome is null)),
  check (outcome is distinct from 'approved' or decided_by <> asked_by)
);
create unique index repair_request_open on repair_request (instance_id) where decided_at is null;`;

const GRANTS = `
grant select, insert, update on repair_request to echo_app;
grant select on repair_request to echo_worker, echo_engine, echo_backup;`;

/** States that one administrator asked to force, until another one decides. */
export class RepairRequest1764000000411 implements MigrationInterface {
  readonly name = 'RepairRequest1764000000411';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table repair_request');
  }
}
