import type { PoolClient } from 'pg';
import { uuidv7 } from '../platform/ids.js';
import type { PendingNudge } from './pending-nudges.js';
import type { LineKey } from './words.js';

/** Why a nudge was not sent. */
export type WhySkipped = 'wantsNone' | 'stopped' | 'superseded';

/** What became of a nudge, to be written down. */
export interface SettledNudge {
  readonly nudge: Pick<
    PendingNudge,
    'instanceId' | 'task' | 'iteration' | 'anchor' | 'person' | 'plannedOn'
  > & {
    readonly rule: LineKey;
  };
  /** Null for one that was sent. */
  readonly why: WhySkipped | null;
}

const INSERT = `
  insert into nudge (id, rule, instance_id, task_key, iteration, anchor, person_id, planned_on, outcome, why, message_id, at)
  select n.id, n.rule, n.instance, n.task, n.iteration, n.anchor, n.person, n.planned,
         case when n.why is null then 'sent' else 'skipped' end, n.why, case when n.why is null then $2::uuid end, $3
    from jsonb_to_recordset($1::jsonb) as n(id uuid, rule text, instance uuid, task text, iteration integer, anchor date,
      person uuid, planned date, why text)
  on conflict (instance_id, person_id, rule, task_key, iteration, anchor) do nothing`;

/** Writes down what became of nudges, each once whoever is first. */
export async function insertNudges(
  tx: PoolClient,
  settled: readonly SettledNudge[],
  messageId: string | null,
  at: Date,
): Promise<void> {
  const rows = settled.map(({ nudge, why }) => ({
    id: uuidv7(),
    rule: nudge.rule,
    instance: nudge.instanceId,
    task: nudge.task,
    iteration: nudge.iteration,
    anchor: nudge.anchor,
    person: nudge.person,
    planned: nudge.plannedOn,
    why,
  }));
  await tx.query(INSERT, [JSON.stringify(rows), messageId, at]);
}
