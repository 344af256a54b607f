import type { MigrationInterface, QueryRunner } from 'typeorm';

const MESSAGE = `
create table mail_message (
  id          uuid primary key,
  dedupe_key  text not null unique,
  person_id   uuid not null references person (id),
  contact_id  uuid references person (id),  -- whom the text names as the one to ask
  instance_id uuid not null references workflow_instance (id),
  sequence    integer not null check (sequence > 0),  -- the event it is about
  letter      text not null,
  language    text not null check (language in ('en', 'fr')),
  subject     text not null check (subject !~ '[[:cntrl:]]'),
  text_body   text,
  html_body   text,
  message_id  text not null unique check (message_id ~ '^<[^<>[:space:]]+>$'),
  created_at  timestamptz not null,        -- the instant of the event
  status      text not null default 'queued' check (status in ('queued', 'sent', 'kept', 'skipped', 'failed')),
  address     text,                        -- where it went; unknown until then
  sent_at     timestamptz,
  attempts    integer not null default 0 check (attempts >= 0),
  last_error  text,
  erased_at   timestamptz,
  check ((status = 'sent') = (sent_at is not null)),
  check (erased_at is null or (address is null and text_body is null and html_body is null)),
  check (erased_at is not null or (text_body is not null and html_body is not null))
);
create index mail_message_by_person on mail_message (person_id, created_at desc);
create index mail_message_by_contact on mail_message (contact_id) where contact_id is not null;
create index mail_message_by_instance on mail_message (instance_id, created_at desc);`;

const GRANTS = `
grant select, insert, update on mail_message to echo_worker;
grant select on mail_message to echo_app, echo_backup;
grant update (address, text_body, html_body, erased_at) on mail_message to echo_app;`;

/** Every letter that was written, and what became of it. */
export class Mail1764000000102 implements MigrationInterface {
  readonly name = 'Mail1764000000102';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MESSAGE, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_message');
  }
}
