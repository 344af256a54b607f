import {
  getNextTransitions,
  type AnyMachineSnapshot,
  type AnyTransitionDefinition,
  type StateValue,
} from 'xstate';
import type { Unmet } from './criterion.js';
import type { Refused } from './decision.js';
import type { Occurred } from './event.js';
import { permits, rolesFor } from './permission.js';
import type { WorkflowDefinition } from './workflow.js';

/** Tells closed, unknown here and criteria-not-met apart, and lists everything that is unmet. */
export function explainRefusal(
  definition: WorkflowDefinition,
  current: AnyMachineSnapshot,
  event: Occurred,
): Refused {
  // XState answers a refused and an unknown event alike (same snapshot), so the candidates are asked which it was.
  const candidates = candidatesFor(current, event.type);
  const unmet = nearest(
    candidates.map((candidate) => unmetOf(definition, current, event, guardName(candidate))),
  );
  const closed = current.status !== 'active' || current.hasTag('closed');
  return {
    kind: 'refused',
    reason: candidates.length > 0 ? 'unmet' : closed ? 'closed' : 'unknownHere',
    unmet,
    allowedEvents: allowedEvents(definition, current, event),
  };
}

/** Transitions that an event could take here, guards not asked. */
export function candidatesFor(current: AnyMachineSnapshot, eventType: string): AnyTransitionDefinition[] {
  return current.status === 'active'
    ? getNextTransitions(current).filter((next) => next.eventType === eventType)
    : [];
}

/** Name of the criterion that guards a transition; null when nothing does. */
export function guardName(candidate: AnyTransitionDefinition): string | null {
  const guard = candidate.guard as string | { type: string } | undefined;
  return guard === undefined ? null : typeof guard === 'string' ? guard : guard.type;
}

/** Everything that a criterion lacks here; nothing for a transition without one. */
export function unmetOf(
  definition: WorkflowDefinition,
  current: AnyMachineSnapshot,
  event: Occurred,
  criterion: string | null,
): Unmet[] {
  if (criterion === null) return [];
  const found = definition.criteria[criterion];
  if (!found) throw new Error(`${definition.name}: there is no criterion "${criterion}"`);
  return found.unmet(current.context as never, event as never).map((missing) => ({ criterion, ...missing }));
}

/**
 * Event types that this actor could send now.
 *
 * Asked without a payload: criteria about one are met until it is there to be judged.
 */
export function allowedEvents(
  definition: WorkflowDefinition,
  current: AnyMachineSnapshot,
  { at, on, by, as }: Occurred,
): string[] {
  return definition.events.filter((type) => {
    const event = {
      type,
      at,
      on,
      by,
      as: rolesFor(definition, current.context as never, { type, at, on, by, as }),
    };
    return permits(definition, type, event.as, current.value as StateValue) && current.can(event);
  });
}

function nearest(unmetPerCandidate: readonly Unmet[][]): Unmet[] {
  return unmetPerCandidate.reduce<Unmet[]>(
    (best, unmet) => (best.length === 0 || (unmet.length > 0 && unmet.length < best.length) ? unmet : best),
    [],
  );
}
