import type { MigrationInterface, QueryRunner } from 'typeorm';

const ATTACHMENT = `
create table mail_attachment (
  message_id   uuid not null references mail_message (id),
  position     integer not null check (position > 0),
  name         text not null check (name <> '' and name !~ '[[:cntrl:]/\\\\]'),
  content_type text not null check (content_type ~ '^[a-z]+/[a-z0-9.+-]+' and content_type !~ '[[:cntrl:]]'),
  content      text not null,              -- as it was when the letter was written
  primary key (message_id, position)
);`;

const GRANTS = `
grant select, insert on mail_attachment to echo_worker;
grant select, delete on mail_attachment to echo_app;
grant select on mail_attachment to echo_backup;`;

/** Files that go with letters. */
export class MailAttachment1764000000321 implements MigrationInterface {
  readonly name = 'MailAttachment1764000000321';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ATTACHMENT, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_attachment');
  }
}
