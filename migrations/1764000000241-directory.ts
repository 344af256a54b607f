import type { MigrationInterface, QueryRunner } from 'typeorm';

// Counted by the database, so that a change counts whoever makes it.
const REVISION = `
create function count_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  return new;
end $$;

alter table organisation add column revision integer not null default 1 check (revision > 0);
alter table person add column revision integer not null default 1 check (revision > 0);
alter table support_person add column revision integer not null default 1 check (revision > 0);

create trigger organisation_is_counted before update on organisation
  for each row when (old.* is distinct from new.*) execute function count_revision();
create trigger person_is_counted before update on person
  for each row when (old.* is distinct from new.*) execute function count_revision();
create trigger support_person_is_counted before update on support_person
  for each row when (old.* is distinct from new.*) execute function count_revision();`;

const CHANGE = `
create table directory_change (
  id              uuid primary key,
  organisation_id uuid references organisation (id),
  person_id       uuid references person (id),
  what            text not null check (what in ('organisationAdded', 'organisationChanged', 'personInvited',
                    'personJoined', 'personRemoved', 'personChanged', 'supportChanged')),
  fields          text[] not null default '{}',  -- which details; never what they say
  actor_id        uuid not null references person (id),
  at              timestamptz not null,
  check (num_nonnulls(organisation_id, person_id) > 0)
);
create index directory_change_of_organisation on directory_change (organisation_id, at desc, id desc)
  where organisation_id is not null;
create index directory_change_of_person on directory_change (person_id, at desc, id desc)
  where person_id is not null;`;

const GRANTS = `
grant select, insert on directory_change to echo_app;
grant select on directory_change to echo_backup;`;

/** Who changed what about organisations and people, and revisions by which a form knows that it is stale. */
export class Directory1764000000241 implements MigrationInterface {
  readonly name = 'Directory1764000000241';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REVISION, CHANGE, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table directory_change;
      drop trigger organisation_is_counted on organisation;
      drop trigger person_is_counted on person;
      drop trigger support_person_is_counted on support_person;
      drop function count_revision;
      alter table organisation drop column revision;
      alter table person drop column revision;
      alter table support_person drop column revision`);
  }
}
