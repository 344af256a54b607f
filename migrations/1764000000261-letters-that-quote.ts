import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters quote comments, and say in their subject what they are about: both are erased with the rest. */
export class LettersThatQuote1764000000261 implements MigrationInterface {
  readonly name = 'LettersThatQuote1764000000261';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select on comment to echo_worker;
      grant update (subject) on mail_message to echo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select on comment from echo_worker;
      revoke update (subject) on mail_message from echo_app;`);
  }
}
