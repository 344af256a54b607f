import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is of no more use may be taken away by jobs. Of what it was they read no more than how old it is. */
export class CleanUp1764000000257 implements MigrationInterface {
  readonly name = 'CleanUp1764000000257';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant delete on session, sign_in_code, attempt, first_administrator_link, form_draft to echo_worker;
      grant select (ended_at) on session to echo_worker;
      grant select (at) on attempt to echo_worker;
      grant select (expires_at) on first_administrator_link to echo_worker;
      grant select (saved_at) on form_draft to echo_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on session, sign_in_code, attempt, first_administrator_link, form_draft from echo_worker;
      revoke select (ended_at) on session from echo_worker;
      revoke select (at) on attempt from echo_worker;
      revoke select (expires_at) on first_administrator_link from echo_worker;
      revoke select (saved_at) on form_draft from echo_worker;`);
  }
}
