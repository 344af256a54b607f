import type { Pool } from 'pg';
import { loggedStep, type Reached } from '../../workflows/kit/replay.js';
import { inCanonicalOrder } from '../platform/canonical.js';
import { occurredOf, type HistoryRecord } from './history-text.js';
import type { WorkflowRegistry } from './registry.js';

/** A row of `history_event`, as the driver gives it. */
export interface HistoryRow {
  readonly instance_id: string;
  readonly sequence: number;
  readonly event: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
  readonly type: string;
  readonly actor_id: string;
  readonly occurred_at: Date;
  readonly quiet: boolean;
}

type Queryable = Pick<Pool, 'query'>;

const PAGE = 500;

const READ_PAGE = {
  name: 'engine_history_page',
  text: `
  select instance_id, sequence, event, prev_hash, hash, type, actor_id, occurred_at, quiet
  from history_event where instance_id = $1 and sequence > $2 order by sequence limit ${String(PAGE)}`,
};

const LAST_SEQUENCE_AT = `
  select max(sequence) as sequence from history_event where instance_id = $1 and occurred_at <= $2`;

/** The history of one instance from a sequence on, page by page: any length in little memory. */
export async function* historyOf(db: Queryable, instanceId: string, after = 0): AsyncGenerator<HistoryRow> {
  for (let last = after, more = true; more;) {
    const { rows } = await db.query<HistoryRow>({ ...READ_PAGE, values: [instanceId, last] });
    yield* rows;
    last = rows.at(-1)?.sequence ?? last;
    more = rows.length === PAGE;
  }
}

/** The last event that had happened by an instant; null when none had. */
export async function lastSequenceAt(db: Queryable, instanceId: string, at: string): Promise<number | null> {
  const { rows } = await db.query<{ sequence: number | null }>(LAST_SEQUENCE_AT, [instanceId, at]);
  return rows[0]?.sequence ?? null;
}

/** Reads the text of a history row. Only what this program wrote is in there, which the chain proves. */
export function parseRecord(row: HistoryRow): HistoryRecord {
  return JSON.parse(row.event) as HistoryRecord;
}

/**
 * Where one logged event leads, from where the ones before it led.
 *
 * @throws {DefinitionMismatchError} this program lacks the definition that decided
 */
export function reachedBy(
  registry: WorkflowRegistry,
  before: Reached | null,
  record: HistoryRecord,
): Reached {
  const { workflow, version, definition: definitionHash } = record;
  const { definition } = registry.matching({ workflow, version, definitionHash });
  const next = loggedStep(definition, before, occurredOf(record), registry.versionsOf(workflow));
  return { ...next, snapshot: inCanonicalOrder(next.snapshot) };
}
