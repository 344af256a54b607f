import type { MigrationInterface, QueryRunner } from 'typeorm';

const FEED = `
create table calendar_feed (
  person_id     uuid primary key references person (id),
  secret_hash   bytea not null unique check (octet_length(secret_hash) = 32),   -- the secret itself is nowhere
  turned_on_at  timestamptz not null,
  last_read_at  timestamptz,
  hour_began_at timestamptz,               -- since when the readings below are counted
  hour_readings integer not null default 0 check (hour_readings >= 0),
  check ((last_read_at is null) = (hour_began_at is null))
);`;

const GRANTS = `
grant select, insert, update, delete on calendar_feed to echo_app;
grant select (person_id), delete on calendar_feed to echo_worker;
grant select on calendar_feed to echo_backup;`;

/** Who has turned on the feed of their dates. */
export class CalendarFeed1764000000331 implements MigrationInterface {
  readonly name = 'CalendarFeed1764000000331';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FEED, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed');
  }
}
