import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORMER_ADDRESS = `
create table former_address (
  id         uuid primary key,
  person_id  uuid not null references person (id),
  address    text not null check (address <> ''),
  changed_at timestamptz not null
);`;

const GRANTS = `
grant select, insert on former_address to echo_app;
grant select, delete on former_address to echo_worker;`;

/** Addresses that people had until they were changed, for as long as it takes to tell them there. */
export class FormerAddress1764000000258 implements MigrationInterface {
  readonly name = 'FormerAddress1764000000258';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FORMER_ADDRESS, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table former_address');
  }
}
