import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References set aside for proposals that a job is about to start: a retry finds its own again. */
export class ProposalReservation1764000000103 implements MigrationInterface {
  readonly name = 'ProposalReservation1764000000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposal_reservation (
        proposal_id uuid primary key,        -- an instance that may not have been started yet
        ref         text not null unique
      );
      grant select, insert on proposal_reservation to echo_engine;
      grant select on proposal_reservation to echo_backup;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table proposal_reservation');
  }
}
