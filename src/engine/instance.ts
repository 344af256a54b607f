import type { StateValue } from 'xstate';
import type { Instant } from '../../workflows/kit/event.js';
import type { StoredSnapshot } from '../../workflows/kit/snapshot.js';
import type { Mover, Projection } from '../../workflows/kit/workflow.js';
import { inCanonicalOrder } from '../platform/canonical.js';

/** An instance as it stands, or stood, after the event of its sequence. */
export interface Instance {
  readonly id: string;
  readonly workflow: string;
  readonly version: number;
  readonly definitionHash: string;
  /** Number of events so far; the first is 1. */
  readonly sequence: number;
  /** Sequence of the last event that is not quiet: what someone saw since then is still what matters. */
  readonly decisiveSequence: number;
  readonly stage: string;
  readonly status: Projection['status'];
  readonly state: StateValue;
  readonly mover: Mover;
  readonly snapshot: StoredSnapshot;
  /** Hash of the last event. */
  readonly head: Buffer;
  readonly updatedAt: Instant;
}

/** A row of `workflow_instance`, as the driver gives it. */
export interface InstanceRow {
  readonly id: string;
  readonly workflow: string;
  readonly version: number;
  readonly definition_hash: string;
  readonly sequence: number;
  readonly decisive_sequence: number;
  readonly stage: string;
  readonly status: Projection['status'];
  readonly mover: Mover;
  readonly snapshot: StoredSnapshot;
  readonly head: Buffer;
  readonly updated_at: Date;
}

export function instanceOf(row: InstanceRow): Instance {
  return {
    id: row.id,
    workflow: row.workflow,
    version: row.version,
    definitionHash: row.definition_hash,
    sequence: row.sequence,
    decisiveSequence: row.decisive_sequence,
    stage: row.stage,
    status: row.status,
    state: row.snapshot.value,
    mover: row.mover,
    // jsonb orders keys its own way, and XState's answer hangs on the order of parallel regions: a replay must see the same.
    snapshot: inCanonicalOrder(row.snapshot),
    head: row.head,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Whether what was seen at a sequence is still all that matters: only quiet events came after it. */
export function isFresh(instance: Instance, expectedSequence: number | null): boolean {
  if (expectedSequence === null) return true;
  return instance.decisiveSequence <= expectedSequence && expectedSequence <= instance.sequence;
}
