import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = `
create table signing_key (
  id            text primary key check (id ~ '^[0-9a-f]{64}$'),   -- sha256 of the public key (SPKI, DER)
  public_key    text not null,                                    -- PEM
  made_at       timestamptz not null,
  follows       text references signing_key (id),          -- the key before it
  statement     text not null,                                    -- what both keys signed
  signed_by_new bytea not null,
  signed_by_old bytea,
  check ((follows is null) = (signed_by_old is null))
);`;

const CHECKPOINT = `
create table checkpoint (
  number    integer primary key check (number > 0),
  text      text not null,                                        -- the very text that was signed
  signature bytea not null check (octet_length(signature) = 64),
  made_at   timestamptz not null
);

-- Only what changed since the checkpoint before: the heads of one are the last stated up to it.
create table checkpoint_head (
  number      integer not null references checkpoint (number),
  instance_id uuid not null,                                      -- no reference: it outlives an instance that was removed
  sequence    integer not null,
  head        bytea not null check (octet_length(head) = 32),
  primary key (instance_id, number)
);
create index checkpoint_head_by_number on checkpoint_head (number, instance_id);`;

const KEPT = ['signing_key', 'checkpoint', 'checkpoint_head'].map(
  (table) => `
create trigger ${table}_is_kept before update or delete on ${table}
  for each row execute function refuse_to_change_history();
create trigger ${table}_is_kept_whole before truncate on ${table}
  for each statement execute function refuse_to_change_history();`,
);

const GRANTS = `
grant select, insert on signing_key, checkpoint, checkpoint_head to echo_engine, echo_worker;
grant select on signing_key, checkpoint, checkpoint_head to echo_app, echo_backup;`;

/** Signed statements of where every history stands, and the keys that sign them. */
export class Checkpoints1764000000401 implements MigrationInterface {
  readonly name = 'Checkpoints1764000000401';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [KEY, CHECKPOINT, ...KEPT, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table checkpoint_head, checkpoint, signing_key');
  }
}
