import type { StateValue } from 'xstate';
import type { Occurred } from './event.js';
import { restore, type StoredSnapshot } from './snapshot.js';
import type { WorkflowDefinition } from './workflow.js';

/** Type of the event by which an administrator puts right what is wrong; no machine ever sees it. */
export const REPAIRED = 'REPAIRED';

/** What an instance is to be from now on. What it was stays in its history. */
export interface Repair {
  /** What kind of thing was put right, in the workflow's own words. */
  readonly what: string;
  /** The state that it has afterwards, every region of it. */
  readonly value: StateValue;
  /** Parts of the context in the place of those that it had. */
  readonly patch: Readonly<Record<string, unknown>>;
}

export type Repaired = Occurred<typeof REPAIRED> & Repair;

/**
 * The snapshot that a repair leads to.
 *
 * The event holds what was decided, not how: what a repair of a kind means may change, and old ones replay all the same.
 *
 * @throws {Error} the machine has no such state, or nothing of that name is remembered
 */
export function repairedSnapshot(
  definition: WorkflowDefinition,
  before: StoredSnapshot,
  { value, patch }: Repair,
): StoredSnapshot {
  const context = before.context as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(patch).find((name) => !Object.hasOwn(context, name));
  if (unknown !== undefined) throw new Error(`nothing called ${unknown} is remembered`);
  const after = { ...before, value, context: { ...context, ...patch } };
  restore(definition.machine, after);
  return after;
}
