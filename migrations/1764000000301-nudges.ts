import type { MigrationInterface, QueryRunner } from 'typeorm';

const NUDGE = `
create table nudge (
  id          uuid primary key,
  rule        text not null check (rule <> ''),
  instance_id uuid not null references workflow_instance (id),
  task_key    text not null default '',      -- empty for one that is about the whole proposal
  iteration   integer not null default 0 check (iteration >= 0),
  anchor      date not null,                 -- the day it was counted from: a due date that moves is nudged about anew
  person_id   uuid not null references person (id),
  planned_on  date not null,
  outcome     text not null check (outcome in ('sent', 'skipped')),
  why         text,
  message_id  uuid references mail_message (id),
  at          timestamptz not null,
  check ((outcome = 'skipped') = (why is not null)),
  check ((outcome = 'sent') = (message_id is not null)),
  unique (instance_id, person_id, rule, task_key, iteration, anchor)
);
create index nudge_by_person on nudge (person_id, at desc);
create index nudge_by_message on nudge (message_id) where message_id is not null;`;

const SNOOZE = `
create table snooze (
  id          uuid primary key,
  person_id   uuid not null references person (id),
  instance_id uuid not null references workflow_instance (id),
  task_key    text not null default '',      -- empty for the whole proposal
  until_on    date,                          -- the day on which nudges begin again; null: not until it is taken back
  created_at  timestamptz not null,
  ended_at    timestamptz check (ended_at >= created_at),
  check (until_on is not null or task_key = '')
);
create unique index snooze_standing on snooze (person_id, instance_id, task_key) where ended_at is null;
create index snooze_by_instance on snooze (instance_id) where ended_at is null;`;

const CHOICE = `
create table reminder_choice (
  person_id  uuid primary key references person (id),
  frequency  text not null check (frequency in ('daily', 'weekly', 'none')),
  changed_at timestamptz not null
);`;

// Who did something last, for proposals in which nobody does.
const LAST_DONE = `
create index history_event_by_people on history_event (instance_id, sequence desc) where actor_id <> 'system';`;

const GRANTS = `
grant select, insert on nudge to echo_worker;
grant select on nudge to echo_app, echo_backup;
grant select, insert, update (ended_at) on snooze to echo_app;
grant select on snooze, reminder_choice to echo_worker, echo_backup;
grant select, insert, update on reminder_choice to echo_app;
grant delete on outbox to echo_worker;`;

/** What people were reminded of, or not, and why; and what they do not want to be reminded of for a while. */
export class Nudges1764000000301 implements MigrationInterface {
  readonly name = 'Nudges1764000000301';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NUDGE, SNOOZE, CHOICE, LAST_DONE, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on outbox from echo_worker;
      drop index history_event_by_people;
      drop table reminder_choice, snooze, nudge;`);
  }
}
