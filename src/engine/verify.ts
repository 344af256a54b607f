import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { historyOf } from './history-log.js';
import { loadInstance } from './instance-store.js';
import { onConnection, poolOf } from './pool.js';
import { WorkflowRegistry } from './registry.js';
import type { Verification } from './verify-finding.js';
import { together } from './verify-finding.js';
import { HistoryCheck } from './verify-history.js';

const NONE: Verification = { instances: 0, events: 0, intact: 0, findings: [] };

const PAGE_OF_IDS = 'select id from workflow_instance where id > $1 order by id limit 200';

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

const CHANGED_TEXTS = `
  select t.id from sealed_text t
  where t.instance_id = $1 and t.erased_at is null and not exists (
    select from history_event h where h.instance_id = t.instance_id
      and position(encode(sha256(t.salt || convert_to(t.body, 'UTF8')), 'hex') in h.event) > 0)
  order by t.id`;

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
  verifyInstance(instanceId: string): Promise<Verification> {
    return onConnection(this.dataSource, async (db) => {
      await db.query(BEGIN);
      const outcome = await this.check(db, instanceId);
      await db.query('commit');
      return outcome;
    });
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
    const changed = await db.query<{ id: string }>(CHANGED_TEXTS, [instanceId]);
    for (const { id } of changed.rows) check.textChanged(id);
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
