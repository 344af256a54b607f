import type { MigrationInterface, QueryRunner } from 'typeorm';

const DAYS = `
create table closing_day (
  id         uuid primary key,
  day        date not null,
  name       text not null check (name <> ''),
  added_by   uuid not null references person (id),
  added_at   timestamptz not null,
  removed_by uuid references person (id),
  removed_at timestamptz,
  check ((removed_at is null) = (removed_by is null))
);
-- A day that was removed stays as a record and may be added again.
create unique index closing_day_once on closing_day (day) where removed_at is null;`;

const GRANTS = `
grant select, insert on closing_day to echo_app;
grant update (removed_by, removed_at) on closing_day to echo_app;
grant select on closing_day to echo_engine, echo_worker, echo_backup;`;

/** Days on which the hub is closed beside the statutory holidays. */
export class ClosingDays1764000000255 implements MigrationInterface {
  readonly name = 'ClosingDays1764000000255';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DAYS, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table closing_day');
  }
}
