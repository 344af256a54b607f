import type { MigrationInterface, QueryRunner } from 'typeorm';

const COMMENT = `
create table comment (
  id          uuid primary key,
  instance_id uuid not null references workflow_instance (id),
  task_key    text check (task_key <> ''),         -- null: about the whole proposal
  author_id   uuid not null references person (id),
  key         text not null check (key <> ''),     -- of the press: a second click is the same comment
  side        text not null check (side in ('hub', 'partner')),  -- the author's, when it was written
  visibility  text not null check (visibility in ('everyone', 'staff')),
  body        text,
  created_at  timestamptz not null,
  edited_at   timestamptz check (edited_at >= created_at),
  removed_at  timestamptz check (removed_at >= created_at),
  removed_by  uuid references person (id),
  unique (author_id, key),
  check (side = 'hub' or visibility = 'everyone'),
  check ((removed_at is null) = (removed_by is null)),
  check ((removed_at is null) = (body is not null)),  -- what was removed is gone
  check (char_length(body) between 1 and 5000)
);
create index comment_by_instance on comment (instance_id, created_at, id);`;

const MENTION = `
create table comment_mention (
  comment_id uuid not null references comment (id),
  person_id  uuid not null references person (id),
  primary key (comment_id, person_id)
);
create index comment_mention_of on comment_mention (person_id);`;

const GRANTS = `
grant select, insert on comment, comment_mention to echo_app;
grant update (body, edited_at, removed_at, removed_by) on comment to echo_app;
grant select on comment, comment_mention to echo_backup;`;

/** What people say to each other about a proposal, and who is to be told. */
export class Comment1764000000242 implements MigrationInterface {
  readonly name = 'Comment1764000000242';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COMMENT, MENTION, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_mention, comment');
  }
}
