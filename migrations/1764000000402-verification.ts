import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table verification (
  id       uuid primary key,
  asked_by uuid references person (id),       -- null: the clock
  asked_at timestamptz not null
);
create index verification_by_time on verification (asked_at desc);

create table verification_part (
  verification_id uuid not null references verification (id),
  part            integer not null,           -- 0: the checkpoints, and what is left of histories that are gone
  after_id        uuid,                       -- instances behind this one, up to the next
  until_id        uuid,
  done_at         timestamptz,
  histories       integer not null default 0,
  entries         integer not null default 0,
  damaged         integer not null default 0,
  findings        jsonb not null default '[]',
  primary key (verification_id, part)
);`;

const GRANTS = `
grant select, insert on verification, verification_part to echo_app, echo_worker;
grant update on verification_part to echo_worker;
grant select on verification, verification_part to echo_engine, echo_backup;`;

/** Verifications of everything, part by part. */
export class Verification1764000000402 implements MigrationInterface {
  readonly name = 'Verification1764000000402';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table verification_part, verification');
  }
}
