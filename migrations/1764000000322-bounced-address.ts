import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATUSES = "'queued', 'sent', 'kept', 'skipped', 'failed'";

const STATUS = (statuses: string): string => `
alter table mail_message drop constraint mail_message_status_check;
alter table mail_message add constraint mail_message_status_check check (status in (${statuses}));
drop index mail_message_failed;`;

const LOST = (statuses: string): string =>
  `create index mail_message_failed on mail_message (created_at) where status in (${statuses});`;

const BOUNCED = `
create table bounced_address (
  person_id  uuid primary key references person (id),
  address    text not null check (address <> ''),  -- as it was when the mail relay refused it
  why        text not null,
  bounced_at timestamptz not null
);`;

// Another address is another matter, and whoever came in by a code got the letter with it.
const CLEARED = `
create function clear_bounced_address() returns trigger language plpgsql as $$
begin
  delete from bounced_address where person_id = case tg_table_name when 'person' then to_jsonb(new) ->> 'id'
    else to_jsonb(new) ->> 'person_id' end::uuid;
  return null;
end $$;
create trigger another_address after update of email on person for each row
  when (lower(old.email) is distinct from lower(new.email)) execute function clear_bounced_address();
create trigger code_arrived after update of used_at on sign_in_code for each row
  when (old.used_at is null and new.used_at is not null) execute function clear_bounced_address();`;

const GRANTS = `
grant select, insert on bounced_address to echo_worker;
grant select, delete on bounced_address to echo_app;
grant select on bounced_address to echo_backup;`;

/** Addresses that the mail relay refused for good: nothing more is sent to them until somebody says that they work. */
export class BouncedAddress1764000000322 implements MigrationInterface {
  readonly name = 'BouncedAddress1764000000322';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [STATUS(`${STATUSES}, 'bounced'`), LOST("'failed', 'bounced'"), BOUNCED, CLEARED, GRANTS];
    for (const part of parts) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger another_address on person;
      drop trigger code_arrived on sign_in_code;
      drop function clear_bounced_address();
      drop table bounced_address;
      update mail_message set status = 'failed' where status = 'bounced';`);
    for (const part of [STATUS(STATUSES), LOST("'failed'")]) await runner.query(part);
  }
}
