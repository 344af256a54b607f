import type { Pool } from 'pg';
import type { Reached } from '../../workflows/kit/replay.js';
import { restore, type StoredSnapshot } from '../../workflows/kit/snapshot.js';
import { moverOf } from '../../workflows/kit/states.js';
import type { Committed } from './command.js';
import { InstanceNotFoundError } from './errors.js';
import { historyOf, parseRecord, reachedBy, type HistoryRow } from './history-log.js';
import { occurredOf, type HistoryRecord } from './history-text.js';
import type { Instance } from './instance.js';
import type { WorkflowRegistry } from './registry.js';

interface Moment {
  readonly row: HistoryRow;
  readonly record: HistoryRecord;
  readonly snapshot: StoredSnapshot;
  readonly decisiveSequence: number;
}

/**
 * The instance as it stood after an event, derived again from its history.
 *
 * @throws {InstanceNotFoundError} it has no event of that sequence
 * @throws {DefinitionMismatchError} this program lacks the definition that decided
 */
export async function instanceAt(
  pool: Pool,
  registry: WorkflowRegistry,
  instanceId: string,
  sequence: number,
): Promise<Instance> {
  const { row, record, snapshot, decisiveSequence } = await momentOf(pool, registry, instanceId, sequence);
  const { definition } = registry.find(record.workflow, record.version);
  const { stage, status } = definition.project(snapshot);
  return {
    id: instanceId,
    workflow: record.workflow,
    version: record.version,
    definitionHash: record.definition,
    sequence,
    decisiveSequence,
    stage,
    status,
    state: snapshot.value,
    mover: moverOf(restore(definition.machine, snapshot)),
    snapshot,
    head: row.hash,
    updatedAt: record.at,
  };
}

/** What was answered when the event of this sequence was committed. */
export async function committedAt(
  pool: Pool,
  registry: WorkflowRegistry,
  instanceId: string,
  sequence: number,
): Promise<Committed> {
  const { record, snapshot } = await momentOf(pool, registry, instanceId, sequence);
  const { workflow, version, at, from } = record;
  return {
    instanceId,
    workflow,
    version,
    sequence,
    at,
    event: occurredOf(record),
    from,
    snapshot,
    replayed: true,
  };
}

async function momentOf(
  pool: Pool,
  registry: WorkflowRegistry,
  instanceId: string,
  sequence: number,
): Promise<Moment> {
  let reached: Reached | null = null;
  let decisiveSequence = 1;
  for await (const row of historyOf(pool, instanceId)) {
    const record = parseRecord(row);
    reached = reachedBy(registry, reached, record);
    if (!row.quiet) decisiveSequence = row.sequence;
    if (row.sequence === sequence) return { row, record, snapshot: reached.snapshot, decisiveSequence };
  }
  throw new InstanceNotFoundError(`${instanceId} at ${String(sequence)}`);
}
