import type { MigrationInterface, QueryRunner } from 'typeorm';

const ATTACHMENT = `
create table attachment (
  id          uuid primary key,
  instance_id uuid not null references workflow_instance (id),
  task_key    text not null check (task_key <> ''),
  name        text not null check (name <> '' and length(name) <= 120),  -- cleaned; what the person sees
  media_type  text not null,
  size        integer not null check (size between 1 and 10485760),
  sha256      bytea not null check (octet_length(sha256) = 32),
  content     bytea,
  scan        text not null default 'notScanned' check (scan in ('notScanned', 'clean', 'infected')),
  uploaded_by uuid not null references person (id),
  uploaded_at timestamptz not null,
  removed_by  uuid references person (id),
  removed_at  timestamptz check (removed_at >= uploaded_at),
  check ((removed_at is null) = (content is not null)),   -- removing a file keeps its name and its hash
  check ((removed_at is null) = (removed_by is null)),
  check (content is null or octet_length(content) = size),
  check (content is null or sha256(content) = sha256)
);
-- The same file twice on a task, from a second click or a second try, is one file.
create unique index attachment_once on attachment (instance_id, task_key, sha256) where removed_at is null;`;

// Documents and pictures are compressed already.
const STORAGE = 'alter table attachment alter column content set storage external';

const GRANTS = `
grant select, insert, update (content, scan, removed_by, removed_at) on attachment to echo_app;
grant select on attachment to echo_worker, echo_backup;
grant update (scan) on attachment to echo_worker;`;

/** Files that show that a task is done, kept with the record they belong to. */
export class Attachment1764000000211 implements MigrationInterface {
  readonly name = 'Attachment1764000000211';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ATTACHMENT, STORAGE, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attachment');
  }
}
