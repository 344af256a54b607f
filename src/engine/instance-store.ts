import type { Pool } from 'pg';
import { InstanceNotFoundError, type Change } from './errors.js';
import { instanceOf, type Instance, type InstanceRow } from './instance.js';
import type { NamedStatement } from './write-statement.js';

/** What a key was used for. */
export interface Receipt {
  readonly fingerprint: string;
  readonly instanceId: string;
  readonly sequence: number;
}

/** Everything that a command must know before it decides. */
export interface Found {
  readonly instance: Instance | null;
  readonly receipt: Receipt | null;
}

const READ_BEFORE_WRITE = {
  name: 'engine_read',
  text: `
  select i.*, r.fingerprint as receipt_fingerprint, r.instance_id as receipt_instance_id,
    r.sequence as receipt_sequence
  from (values ($1::uuid)) as asked (id)
  left join workflow_instance i on i.id = asked.id
  left join command_receipt r on r.actor_id = $2 and r.key = $3`,
};

const READ_INSTANCE = { name: 'engine_load', text: 'select * from workflow_instance where id = $1' };

const READ_LAST_DECISIVE_EVENT = `
  select i.sequence, h.actor_id, h.occurred_at, h.type
  from workflow_instance i
  join history_event h on h.instance_id = i.id and h.sequence = i.decisive_sequence
  where i.id = $1`;

interface ReadRow extends InstanceRow {
  readonly receipt_fingerprint: string | null;
  readonly receipt_instance_id: string;
  readonly receipt_sequence: number;
}

/** The instance and the receipt that a command may find, in one round trip. */
export async function findForCommand(
  pool: Pool,
  instanceId: string,
  actorId: string,
  key: string,
): Promise<Found> {
  const { rows } = await pool.query<ReadRow>({ ...READ_BEFORE_WRITE, values: [instanceId, actorId, key] });
  const row = rows[0];
  if (!row) return { instance: null, receipt: null };
  // The outer join leaves an absent instance's columns null, the id too.
  return { instance: (row.id as string | null) === null ? null : instanceOf(row), receipt: receiptOf(row) };
}

function receiptOf(row: ReadRow): Receipt | null {
  if (row.receipt_fingerprint === null) return null;
  return {
    fingerprint: row.receipt_fingerprint,
    instanceId: row.receipt_instance_id,
    sequence: row.receipt_sequence,
  };
}

/** @throws {InstanceNotFoundError} */
export async function loadInstance(pool: Pick<Pool, 'query'>, instanceId: string): Promise<Instance> {
  const { rows } = await pool.query<InstanceRow>({ ...READ_INSTANCE, values: [instanceId] });
  if (!rows[0]) throw new InstanceNotFoundError(instanceId);
  return instanceOf(rows[0]);
}

/** Who did what last, and when: said to someone whose view is stale. */
export async function lastChange(pool: Pool, instanceId: string, expected: number | null): Promise<Change> {
  const { rows } = await pool.query<{ sequence: number; actor_id: string; occurred_at: Date; type: string }>(
    READ_LAST_DECISIVE_EVENT,
    [instanceId],
  );
  const row = rows[0];
  if (!row) throw new InstanceNotFoundError(instanceId);
  return {
    expected,
    actual: row.sequence,
    changedBy: row.actor_id,
    changedAt: row.occurred_at.toISOString(),
    eventType: row.type,
  };
}

/**
 * Runs a writing statement.
 *
 * @returns false when it wrote nothing: another writer was first, or holds the same key
 */
export async function write(
  pool: Pool,
  statement: NamedStatement,
  values: readonly unknown[],
): Promise<boolean> {
  try {
    const { rowCount } = await pool.query({ ...statement, values: [...values] });
    return rowCount === 1;
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'command_receipt_pkey') return false;
    throw error;
  }
}
