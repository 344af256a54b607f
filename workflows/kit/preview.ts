import type { AnyMachineSnapshot, StateValue } from 'xstate';
import type { Unmet } from './criterion.js';
import { decide, type Decision } from './decide.js';
import type { Occurred } from './event.js';
import { rolesFor } from './permission.js';
import { candidatesFor, guardName, unmetOf } from './refusal.js';
import { restore, type StoredSnapshot } from './snapshot.js';
import { moverOf } from './states.js';
import { noTaskChanges, taskChanges, type TaskChanges } from './task-changes.js';
import type { Mover, WorkflowDefinition } from './workflow.js';

/** A criterion that stands before an event, and what it lacks. */
export interface CriterionCheck {
  readonly criterion: string;
  readonly met: boolean;
  readonly unmet: readonly Unmet[];
}

/** Everything that an event would do; nothing has been done. */
export interface Preview<TContext = unknown> {
  readonly decision: Decision<TContext>;
  readonly criteria: readonly CriterionCheck[];
  readonly from: StateValue;
  readonly to: StateValue | null;
  readonly mover: { readonly now: Mover; readonly next: Mover | null };
  readonly tasks: TaskChanges;
}

/** What would happen on an event: where it leads, each criterion met or not, tasks, effects and the next mover. */
export function preview<TContext>(
  definition: WorkflowDefinition<TContext>,
  stored: StoredSnapshot<TContext>,
  event: Occurred,
): Preview<TContext> {
  const current = restore(definition.machine, stored);
  const asked = { ...event, as: rolesFor(definition, stored.context, event) };
  const decision = decide(definition, stored, event);
  const next = decision.kind === 'accepted' ? decision.snapshot : null;
  return {
    decision,
    criteria: criterionChecks(definition, current, asked),
    from: stored.value,
    to: next?.value ?? null,
    mover: { now: moverOf(current), next: next ? moverOf(restore(definition.machine, next)) : null },
    tasks: next ? taskChanges(definition.project(stored), definition.project(next)) : noTaskChanges,
  };
}

/**
 * Each criterion that stands before an event, met or not.
 *
 * Nothing is decided, so an event may be asked about before its payload is there.
 */
export function criterionChecks(
  definition: WorkflowDefinition,
  current: AnyMachineSnapshot,
  event: Occurred,
): CriterionCheck[] {
  const names = candidatesFor(current, event.type)
    .map(guardName)
    .filter((name) => name !== null);
  return [...new Set(names)].map((criterion) => {
    const unmet = unmetOf(definition, current, event, criterion);
    return { criterion, met: unmet.length === 0, unmet };
  });
}
