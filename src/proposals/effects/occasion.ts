import type { PoolClient } from 'pg';
import type { ProposalContext, ProposalEffect } from '../../../workflows/proposal/vocabulary.js';
import type { Occurred } from '../../../workflows/kit/event.js';
import type { Engine } from '../../engine/engine.js';
import { occurredOf, type HistoryRecord } from '../../engine/history-text.js';
import type { Instance } from '../../engine/instance.js';
import type { OutboxRow } from '../../engine/outbox.js';

/** An effect that is to be done: what it is, the event it follows from, and the proposal as that event left it. */
export interface Occasion<E extends ProposalEffect = ProposalEffect> {
  /** Id of the outbox row; keys of what is asked of other instances derive from it. */
  readonly id: string;
  readonly effect: E;
  readonly instanceId: string;
  readonly sequence: number;
  readonly event: Occurred;
  readonly then: Instance;
  readonly context: ProposalContext;
}

const EVENT = 'select event from history_event where instance_id = $1 and sequence = $2';

/** Reads what an outbox row of a proposal is about. */
export async function occasionOf(engine: Engine, row: OutboxRow, tx: PoolClient): Promise<Occasion> {
  const { id, instanceId, sequence, kind, payload } = row;
  if (instanceId === null || sequence === null) throw new Error(`outbox row ${id} follows from no event`);
  const { rows } = await tx.query<{ event: string }>(EVENT, [instanceId, sequence]);
  if (!rows[0]) throw new Error(`outbox row ${id} follows from an event that is not in the history`);
  const then = await engine.at(instanceId, { sequence });
  return {
    id,
    // The engine keeps the type in the kind and the rest in the payload.
    effect: { ...payload, type: kind.slice(kind.indexOf('.') + 1) } as ProposalEffect,
    instanceId,
    sequence,
    event: occurredOf(JSON.parse(rows[0].event) as HistoryRecord),
    then,
    context: then.snapshot.context as ProposalContext,
  };
}
