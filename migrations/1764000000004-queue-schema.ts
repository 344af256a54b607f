import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The schema in which BullMQ keeps its tables, where the worker may create.
 *
 * BullMQ makes a sequence for each queue when the queue gets its first job, so using what is there is not enough.
 */
export class QueueSchema1764000000004 implements MigrationInterface {
  readonly name = 'QueueSchema1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists bullmq');
    await runner.query('grant usage, create on schema bullmq to echo_worker');
  }

  // The schema stays: it may hold jobs, and BullMQ's own migrations are not ours to undo.
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke create on schema bullmq from echo_worker');
  }
}
