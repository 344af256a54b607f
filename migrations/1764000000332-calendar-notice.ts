import type { MigrationInterface, QueryRunner } from 'typeorm';

const NOTICE = `
create table calendar_notice (
  message_id  uuid not null references mail_message (id),
  person_id   uuid not null references person (id),
  instance_id uuid not null references workflow_instance (id),
  task_key    text not null check (task_key <> ''),
  iteration   integer not null check (iteration > 0),
  day         date not null,              -- when the task was due then
  sequence    integer not null check (sequence >= 0),
  cancelled   boolean not null,           -- whether it took the entry out of the calendar again
  primary key (message_id, instance_id, task_key, iteration)
);
create index calendar_notice_by_entry on calendar_notice (person_id, instance_id, task_key, iteration, sequence desc);`;

// What a letter carries is looked at once more as it leaves, and may have become less.
const GRANTS = `
grant select, insert, delete on calendar_notice to echo_worker;
grant select on calendar_notice to echo_app, echo_backup;
grant delete on mail_attachment to echo_worker;`;

/** Which due dates people were given for their calendar, by which letter. */
export class CalendarNotice1764000000332 implements MigrationInterface {
  readonly name = 'CalendarNotice1764000000332';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NOTICE, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke delete on mail_attachment from echo_worker; drop table calendar_notice');
  }
}
