import type { MigrationInterface, QueryRunner } from 'typeorm';

const LETTER = `
alter table mail_message
  alter instance_id drop not null,        -- null for a letter that is about no proposal
  alter sequence drop not null,           -- null for one that follows from no event
  add constraint mail_message_event_is_whole check (sequence is null or instance_id is not null),
  -- whose code the letter carries: where mail leaves it is filled in as it does, and never stored
  add sign_in_code_id uuid references sign_in_code (id) on delete set null;
create index mail_message_by_code on mail_message (sign_in_code_id) where sign_in_code_id is not null;`;

// An address that nobody has is answered like any other: there is a code for it, which is sent to nobody.
const CODE = `
alter table sign_in_code alter person_id drop not null;
create index sign_in_code_by_browser on sign_in_code (browser, created_at desc);`;

const GRANTS = 'grant select (id, person_id, device, started_at) on session to echo_worker;';

/** Letters that follow from no event of a proposal: codes, invitations, mentions. */
export class Notes1764000000202 implements MigrationInterface {
  readonly name = 'Notes1764000000202';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LETTER, CODE, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (id, person_id, device, started_at) on session from echo_worker;
      drop index sign_in_code_by_browser;
      delete from mail_message where sequence is null;
      delete from sign_in_code where person_id is null;
      alter table sign_in_code alter person_id set not null;
      alter table mail_message
        drop column sign_in_code_id,
        drop constraint mail_message_event_is_whole,
        alter instance_id set not null,
        alter sequence set not null;`);
  }
}
