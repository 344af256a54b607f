import type { MigrationInterface, QueryRunner } from 'typeorm';

const DELEGATION = `
create table task_delegation (
  id          uuid primary key,
  instance_id uuid not null references workflow_instance (id),
  task_key    text not null check (task_key <> ''),
  person_id   uuid not null references person (id),
  by          uuid not null references person (id),
  created_at  timestamptz not null,
  ended_by    uuid references person (id),
  ended_at    timestamptz check (ended_at >= created_at),
  check (person_id <> by),
  check ((ended_at is null) = (ended_by is null))
);
-- A task is with one colleague at a time.
create unique index task_delegation_open on task_delegation (instance_id, task_key) where ended_at is null;
create index task_delegation_by_person on task_delegation (person_id) where ended_at is null;`;

const GRANTS = `
grant select, insert, update (ended_by, ended_at) on task_delegation to echo_app;
grant select on task_delegation to echo_engine, echo_worker, echo_backup;`;

/** Who asked which colleague to do a task, and until when. */
export class TaskDelegation1764000000212 implements MigrationInterface {
  readonly name = 'TaskDelegation1764000000212';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DELEGATION);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table task_delegation');
  }
}
