import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a row has failed, for kinds that are given up by the clock and not by a count. */
export class OutboxFailingSince1764000000351 implements MigrationInterface {
  readonly name = 'OutboxFailingSince1764000000351';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox add column failing_since timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox drop column failing_since');
  }
}
