import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { BEFORE_ALL_IDS, isUuid } from '../platform/ids.js';
import { historyOf } from './history-log.js';
import { loadInstance } from './instance-store.js';
import { inOneMoment, poolOf } from './pool.js';
import { WorkflowRegistry } from './registry.js';
import {
  NOTHING_FOUND,
  together,
  type Finding,
  type StatedHead,
  type Verification,
} from './verify-finding.js';
import { HistoryCheck } from './verify-history.js';

const PAGE_OF_IDS = `
  select id from workflow_instance where id > $1 and abs(hashtext(id::text)) % $2::integer = $3::integer
  order by id limit 200`;

// The state column is read by nobody but the database; an erased text has no digest any more.
const COLUMNS = 'select state from workflow_instance where id = $1';

const TEXTS = `
  select id, case when erased_at is null then encode(sha256(salt || convert_to(body, 'UTF8')), 'hex') end as digest
  from sealed_text where instance_id = $1 or id = any($2::uuid[]) order by id`;

// While one waits for the database, another is replayed.
const AT_ONCE = 4;

const ORPHANS = `
  select h.instance_id as id from history_event h
  where h.sequence = (select min(sequence) from history_event f where f.instance_id = h.instance_id)
    and not exists (select from workflow_instance i where i.id = h.instance_id)
  order by 1`;

/** What was said elsewhere of an instance's history, by sequence. */
export type Witness = (instanceId: string) => Promise<readonly StatedHead[]>;

/** One of several shares of all histories: those of one share are in no other. */
export interface Share {
  /** From 0 on. */
  readonly index: number;
  readonly of: number;
}

const WHOLE: Share = { index: 0, of: 1 };

const noWitness: Witness = () => Promise.resolve([]);

/** Proves that histories are whole, unchanged, and lead to what is stored. */
@Injectable()
export class Verifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: WorkflowRegistry,
  ) {}

  /**
   * @param stated what was said of its history elsewhere, by sequence
   * @throws {InstanceNotFoundError}
   */
  verifyInstance(instanceId: string, stated: readonly StatedHead[] = []): Promise<Verification> {
    // A press between the history and the instance is no finding.
    return inOneMoment(this.dataSource, (db) => this.check(db, instanceId, stated));
  }

  /**
   * Every instance, the oldest first, and what is left of any that is gone.
   *
   * @param onProgress told after each instance what has been verified so far
   * @param witness what was said elsewhere of each history
   * @param share a share of the histories alone; what is left of those that are gone belongs to the first
   */
  async verifyAll(
    onProgress: (soFar: Verification) => void = () => undefined,
    witness: Witness = noWitness,
    share: Share = WHOLE,
  ): Promise<Verification> {
    let outcome = NOTHING_FOUND;
    const ids = this.instanceIds(share);
    const lane = async (): Promise<void> => {
      for (let next = await ids.next(); next.done !== true; next = await ids.next()) {
        const one = await this.verifyInstance(next.value, await witness(next.value));
        outcome = together(outcome, one);
        onProgress(outcome);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const inOrder = outcome.findings.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
    const orphans = share.index === 0 ? await this.orphans() : [];
    return { ...outcome, findings: [...inOrder, ...orphans] };
  }

  /** Histories whose instance is gone. */
  async orphans(): Promise<readonly Finding[]> {
    const { rows } = await poolOf(this.dataSource).query<{ id: string }>(ORPHANS);
    const message = 'there are events of an instance that there is not';
    return rows.map(({ id }) => ({ instanceId: id, sequence: null, kind: 'gap', message }));
  }

  private async check(
    db: PoolClient,
    instanceId: string,
    stated: readonly StatedHead[],
  ): Promise<Verification> {
    const check = new HistoryCheck(instanceId, this.registry, stated);
    const instance = await loadInstance(db, instanceId);
    for await (const row of historyOf(db, instanceId)) check.follow(row);
    const { rows } = await db.query<{ state: unknown }>(COLUMNS, [instanceId]);
    check.finish(instance, rows[0]?.state);
    const ids = [...check.mentioned.keys()].filter(isUuid);
    const texts = await db.query<{ id: string; digest: string | null }>(TEXTS, [instanceId, ids]);
    check.compareTexts(new Map(texts.rows.map(({ id, digest }) => [id, digest])));
    const { events, findings } = check;
    return { instances: 1, events, intact: findings.length === 0 ? 1 : 0, findings };
  }

  private async *instanceIds({ index, of }: Share): AsyncGenerator<string> {
    const pool = poolOf(this.dataSource);
    for (let last: string | undefined = BEFORE_ALL_IDS; last !== undefined;) {
      const { rows }: { rows: { id: string }[] } = await pool.query<{ id: string }>(PAGE_OF_IDS, [
        ...[last, of, index],
      ]);
      for (const { id } of rows) yield id;
      last = rows.at(-1)?.id;
    }
  }
}

/** Findings of one instance stay together, in the order in which they were found. */
function orderOf({ instanceId }: Finding): string {
  return instanceId ?? '';
}
