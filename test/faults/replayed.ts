import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Client } from 'pg';
import type { Occurred } from '../../workflows/kit/event.js';
import { loggedStep, type Reached } from '../../workflows/kit/replay.js';
import type { StoredSnapshot } from '../../workflows/kit/snapshot.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { proposalVersion } from '../../workflows/proposal/proposal.workflow.js';

interface Row {
  readonly id: string;
  readonly events: readonly string[];
  readonly snapshot: object;
  readonly tasks: readonly { readonly key: string; readonly iteration: number }[] | null;
}

interface Recorded {
  readonly event: { readonly type: string };
  readonly at: string;
  readonly on: string;
  readonly by: string;
  readonly as: readonly string[];
  readonly snapshot: string;
  readonly version: number;
}

const INSTANCES = `
  select i.id, i.snapshot, array_agg(h.event order by h.sequence) as events,
    (select json_agg(json_build_object('key', key, 'iteration', iteration, 'status', status, 'dueOn', due_on))
     from task where instance_id = i.id) as tasks
  from workflow_instance i join history_event h on h.instance_id = i.id group by i.id`;

/**
 * Replays every history with the workflow alone: each event must lead to the snapshot it recorded, the last one to the
 * snapshot that is stored, and that to the tasks that are.
 */
export async function replayViolations(database: Client): Promise<string[]> {
  const { rows } = await database.query<Row>(INSTANCES);
  return rows.flatMap((row) => violationsOf(row).map((what) => `${row.id}: ${what}`));
}

function violationsOf({ events, snapshot, tasks }: Row): string[] {
  const records = events.map((text) => JSON.parse(text) as Recorded);
  const occurred = records.map(({ event, at, on, by, as }): Occurred => ({ ...event, at, on, by, as }));
  try {
    const snapshots = replayed(
      occurred.map((event, index) => [event, records[index]?.version ?? 0] as const),
    );
    const astray = snapshots.findIndex((each, index) => digestOf(each) !== records[index]?.snapshot);
    if (astray >= 0) return [`event ${String(astray + 1)} leads to another snapshot than it recorded`];
    const last = snapshots.at(-1);
    if (!last || digestOf(last) !== digestOf(snapshot))
      return ['replaying it leads to another snapshot than is stored'];
    const projected = proposalVersion(records.at(-1)?.version ?? 0)
      .project(last)
      .tasks.map(({ key, iteration, status, dueOn }) => ({ key, iteration, status, dueOn }));
    const stored = new Set((tasks ?? []).map((task) => canonicalize(task)));
    const missing = projected.filter((task) => !stored.has(canonicalize(task)));
    return missing.map((task) => `its task ${JSON.stringify(task)} is not stored so`);
  } catch (error) {
    return [`it can't be replayed: ${String(error)}`];
  }
}

type Snapshot = StoredSnapshot<ProposalContext>;

function replayed(events: readonly (readonly [event: Occurred, version: number])[]): Snapshot[] {
  const snapshots: Snapshot[] = [];
  let reached: Reached | null = null;
  for (const [event, version] of events) {
    const next: Reached = loggedStep(proposalVersion(version), reached, event, proposalVersion);
    // Kept as canonical JSON: what XState answers hangs on the order of parallel regions.
    const snapshot = JSON.parse(canonicalize(next.snapshot) ?? '') as Snapshot;
    reached = { ...next, snapshot };
    snapshots.push(snapshot);
  }
  return snapshots;
}

function digestOf(value: unknown): string {
  return hash('sha256', canonicalize(value) ?? '');
}
