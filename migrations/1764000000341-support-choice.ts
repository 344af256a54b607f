import type { MigrationInterface, QueryRunner } from 'typeorm';

const LANGUAGES = `
alter table support_person add column languages text[] not null default '{en}'
  check (cardinality(languages) > 0 and languages <@ '{en,fr}');
update support_person s set languages = '{en,fr}' from person p where p.id = s.person_id and p.language = 'fr';`;

// An assignment ends by a row of its own: the request is the hub's or the supporter's, the release is the worker's.
const ENDING = `
create table support_ending (
  assignment_id  uuid primary key references assignment (id),
  how            text not null check (how in ('declined', 'reassigned')),
  by_person      uuid not null references person (id),
  to_person      uuid references person (id),
  reason         text not null check (reason <> ''),
  asked_sequence integer not null check (asked_sequence > 0),  -- the latest event when it was asked for
  at             timestamptz not null,
  check (to_person is null or how = 'reassigned')
);
create index support_ending_by on support_ending (by_person);`;

const HELD = `
create index assignment_of_person on assignment (person_id, instance_id)
  where person_id is not null and released_at is null;`;

const GRANTS = `
grant select, insert on support_ending to echo_app;
grant select on support_ending to echo_engine, echo_worker, echo_backup;`;

/** Which languages supporters speak, and how an assignment ends before its stage does. */
export class SupportChoice1764000000341 implements MigrationInterface {
  readonly name = 'SupportChoice1764000000341';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LANGUAGES, ENDING, HELD, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index assignment_of_person;
      drop table support_ending;
      alter table support_person drop column languages`);
  }
}
