import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOG = `
create table access_log (
  id          uuid primary key,
  person_id   uuid references person (id), -- who did it; unknown only for a sign-in that was refused
  kind        text not null check (kind in ('adminRead', 'export', 'mailRead', 'historyVerified', 'roleChanged',
                'personInvited', 'sessionsEnded', 'jobRetried', 'jobDiscarded', 'calendarChanged', 'signIn',
                'signInRefused')),
  instance_id uuid references workflow_instance (id),
  at          timestamptz not null,
  details     jsonb not null default '{}' check (jsonb_typeof(details) = 'object'), -- ids, enumerations, dates, numbers
  check (person_id is not null or kind = 'signInRefused')
);
create index access_log_by_time on access_log (at desc, id desc);
create index access_log_by_person on access_log (person_id, at desc, id desc);
create index access_log_by_kind on access_log (kind, at desc, id desc);
create index access_log_by_instance on access_log (instance_id, at desc, id desc) where instance_id is not null;

create trigger access_log_is_kept before update or delete on access_log
  for each row execute function refuse_to_change_history();
create trigger access_log_is_kept_whole before truncate on access_log
  for each statement execute function refuse_to_change_history();`;

const GRANTS = `
grant select, insert on access_log to echo_app;
grant select on access_log to echo_backup;`;

/** Who read, exported or administered what, and when: kept as history is, added to and never changed. */
export class AccessLog1764000000251 implements MigrationInterface {
  readonly name = 'AccessLog1764000000251';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LOG, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_log');
  }
}
