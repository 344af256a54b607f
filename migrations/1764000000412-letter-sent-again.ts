import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'adminRead', 'export', 'mailRead', 'historyVerified', 'roleChanged', 'personInvited', 'sessionsEnded',
  'jobRetried', 'jobDiscarded', 'calendarChanged', 'signIn', 'signInRefused'`;

/** One more kind of act that is noted: a letter that an administrator sends once more. */
export class LetterSentAgain1764000000412 implements MigrationInterface {
  readonly name = 'LetterSentAgain1764000000412';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_log drop constraint access_log_kind_check;
      alter table access_log add constraint access_log_kind_check check (kind in (${KINDS}, 'letterSentAgain'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Notes are never removed: where one of the new kind is there, there is no way back.
    await runner.query(`
      alter table access_log drop constraint access_log_kind_check;
      alter table access_log add constraint access_log_kind_check check (kind in (${KINDS}));`);
  }
}
