import type { MigrationInterface, QueryRunner } from 'typeorm';

const DENIAL = `
create table patient_details_denial (
  id        uuid primary key,
  person_id uuid not null references person (id),
  page      text not null,                -- address of the page the text was written on
  kinds     text[] not null check (cardinality(kinds) > 0),   -- what it looked like; never the text itself
  why       text not null check (why <> '' and length(why) <= 500),
  at        timestamptz not null
);
create index patient_details_denial_by_time on patient_details_denial (at desc);`;

const GRANTS = `
grant select, insert on patient_details_denial to echo_app;
grant select on patient_details_denial to echo_backup;`;

/** That somebody said: this only looks like a detail of a patient; and why. */
export class PatientDetailsDenial1764000000213 implements MigrationInterface {
  readonly name = 'PatientDetailsDenial1764000000213';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DENIAL);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table patient_details_denial');
  }
}
