import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEW = `
create table saved_view (
  id         uuid primary key,
  person_id  uuid not null references person (id),
  name       text not null check (char_length(name) between 1 and 80),
  layout     text not null check (layout in ('table', 'board')),
  query      text not null check (char_length(query) <= 4000),   -- filters and sorting, as they stand in an address
  created_at timestamptz not null
);
create unique index saved_view_by_name on saved_view (person_id, lower(name));
grant select, insert, update, delete on saved_view to echo_app;
grant select on saved_view to echo_backup;`;

const WORKLIST = `
create index workflow_instance_waiting on workflow_instance (workflow, mover) where status = 'open';
create index proposal_without_coordinator on proposal (instance_id) where coordinator_id is null;`;

/** Views of the pipeline that people keep under a name, and what the worklist looks things up by. */
export class SavedViews1764000000231 implements MigrationInterface {
  readonly name = 'SavedViews1764000000231';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [VIEW, WORKLIST]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index proposal_without_coordinator, workflow_instance_waiting;
      drop table saved_view;`);
  }
}
