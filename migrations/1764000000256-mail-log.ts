import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways into everything that was written: the newest first, and what never arrived. */
export class MailLog1764000000256 implements MigrationInterface {
  readonly name = 'MailLog1764000000256';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index mail_message_by_time on mail_message (created_at desc, id desc);
      create index mail_message_failed on mail_message (created_at) where status = 'failed';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index mail_message_by_time, mail_message_failed');
  }
}
