import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways into the history of all proposals: by what happened and by who did it, the newest first. */
export class HistorySearch1764000000252 implements MigrationInterface {
  readonly name = 'HistorySearch1764000000252';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index history_event_by_type on history_event (type, occurred_at desc, instance_id desc, sequence desc);
      create index history_event_by_actor on history_event (actor_id, occurred_at desc, instance_id desc, sequence desc);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index history_event_by_type, history_event_by_actor');
  }
}
