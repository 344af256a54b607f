import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { historyOf } from './history-log.js';
import { loadInstance } from './instance-store.js';
import { poolOf } from './pool.js';
import { WorkflowRegistry } from './registry.js';
import type { Verification } from './verify-finding.js';
import { together } from './verify-finding.js';
import { HistoryCheck } from './verify-history.js';

const NONE: Verification = { instances: 0, events: 0, intact: 0, findings: [] };

const PAGE_OF_IDS = 'select id from workflow_instance where id > $1 order by id limit 200';

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

// One moment for the history and the instance: a press in between is no finding.
const BEGIN = 'begin isolation level repeatable read read only';

/** Proves that histories are whole, unchanged, and lead to what is stored. */
@Injectable()
export class Verifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: WorkflowRegistry,
  ) {}

  /** @throws {InstanceNotFoundError} */
  async verifyInstance(instanceId: string): Promise<Verification> {
    const db = await poolOf(this.dataSource).connect();
    try {
      await db.query(BEGIN);
      return await this.check(db, instanceId);
    } finally {
      await db.query('rollback').catch(() => undefined);
      db.release();
    }
  }

  /**
   * Every instance, one after the other.
   *
   * @param onProgress told after each instance what has been verified so far
   */
  async verifyAll(onProgress: (soFar: Verification) => void = () => undefined): Promise<Verification> {
    let outcome = NONE;
    for await (const id of this.instanceIds()) {
      outcome = together(outcome, await this.verifyInstance(id));
      onProgress(outcome);
    }
    return outcome;
  }

  private async check(db: PoolClient, instanceId: string): Promise<Verification> {
    const check = new HistoryCheck(instanceId, this.registry);
    const instance = await loadInstance(db, instanceId);
    for await (const row of historyOf(db, instanceId)) check.follow(row);
    check.finish(instance);
    const { events, findings } = check;
    return { instances: 1, events, intact: findings.length === 0 ? 1 : 0, findings };
  }

  private async *instanceIds(): AsyncGenerator<string> {
    const pool = poolOf(this.dataSource);
    for (let last: string | undefined = BEFORE_ALL_IDS; last !== undefined;) {
      const { rows }: { rows: { id: string }[] } = await pool.query<{ id: string }>(PAGE_OF_IDS, [last]);
      for (const { id } of rows) yield id;
      last = rows.at(-1)?.id;
    }
  }
}
