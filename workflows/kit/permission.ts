import type { StateValue } from 'xstate';
import type { Occurred } from './event.js';
import { isIn } from './snapshot.js';
import type { WorkflowDefinition } from './workflow.js';

/** The actor's standing roles together with those held in this instance, without repeats. */
export function rolesFor<TContext>(
  definition: WorkflowDefinition<TContext>,
  context: TContext,
  event: Occurred,
): readonly string[] {
  return [...new Set([...event.as, ...definition.rolesOf(context, event)])];
}

/** Whether one of these roles may send an event in a state; with `null`, in any state at all. */
export function permits(
  definition: WorkflowDefinition,
  eventType: string,
  roles: readonly string[],
  value: StateValue | null,
): boolean {
  return definition.permissions.some(
    (row) =>
      row.event === eventType &&
      row.roles.some((role) => roles.includes(role)) &&
      (value === null || row.in === undefined || row.in.some((path) => isIn(value, path))),
  );
}
