import type { MigrationInterface, QueryRunner } from 'typeorm';

const DISCARD = `
alter table outbox
  add discarded_at   timestamptz,
  add discarded_by   uuid references person (id),
  add discard_reason text check (discard_reason <> ''),
  add constraint outbox_discarded_whole check (num_nonnulls(discarded_at, discarded_by, discard_reason) in (0, 3)),
  add constraint outbox_discarded_dead check (discarded_at is null or dead_at is not null);`;

// What was discarded needs nobody any more; the few that do are found at once.
const INDEX = `
drop index outbox_dead;
create index outbox_dead on outbox (dead_at) where dead_at is not null and discarded_at is null;
create index outbox_discarded on outbox (discarded_at) where discarded_at is not null;`;

/** Work that was given up can be discarded by a person, who says why. It stays as a record and never runs. */
export class OutboxDiscard1764000000253 implements MigrationInterface {
  readonly name = 'OutboxDiscard1764000000253';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DISCARD, INDEX]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index outbox_discarded, outbox_dead;
      create index outbox_dead on outbox (dead_at) where dead_at is not null;
      alter table outbox drop discarded_at, drop discarded_by, drop discard_reason;`);
  }
}
