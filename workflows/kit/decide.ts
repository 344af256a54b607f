import { initialTransition, transition, type AnyMachineSnapshot, type StateValue } from 'xstate';
import type { Accepted, Decision, RefusalReason, Refused } from './decision.js';
import type { Effect, Occurred } from './event.js';
import { permits, rolesFor } from './permission.js';
import { allowedEvents, explainRefusal } from './refusal.js';
import { restore, store, type StoredSnapshot } from './snapshot.js';
import type { WorkflowDefinition } from './workflow.js';

export type { Accepted, Decision, Refused, RefusalReason } from './decision.js';

/** The first decision of an instance: its initial snapshot, made from the event that starts it. */
export function start<TContext>(
  definition: WorkflowDefinition<TContext>,
  event: Occurred,
): Accepted<TContext> {
  const [next, actions] = initialTransition(definition.machine, event);
  return {
    kind: 'accepted',
    event,
    from: null,
    snapshot: store<TContext>(definition.machine, next as AnyMachineSnapshot),
    effects: effectsOf(definition, actions),
  };
}

/**
 * Decides one event: accepted with the next snapshot and its effects, or refused with everything that is unmet.
 *
 * Pure. `event.as` holds the actor's standing roles; those the actor has in this instance are added here.
 */
export function decide<TContext>(
  definition: WorkflowDefinition<TContext>,
  stored: StoredSnapshot<TContext>,
  given: Occurred,
): Decision<TContext> {
  const current = restore(definition.machine, stored);
  const event = { ...given, as: rolesFor(definition, stored.context, given) };
  if (!definition.events.includes(event.type)) return refused(definition, current, event, 'unknownEvent');
  if (!permits(definition, event.type, event.as, null))
    return refused(definition, current, event, 'notPermitted');
  if (!current.can(event)) return explainRefusal(definition, current, event);
  if (!permits(definition, event.type, event.as, current.value as StateValue))
    return refused(definition, current, event, 'notPermitted');
  const [next, actions] = transition(definition.machine, current, event);
  return {
    kind: 'accepted',
    event,
    from: stored.value,
    snapshot: store<TContext>(definition.machine, next as AnyMachineSnapshot),
    effects: effectsOf(definition, actions),
  };
}

function refused(
  definition: WorkflowDefinition,
  current: AnyMachineSnapshot,
  event: Occurred,
  reason: RefusalReason,
): Refused {
  return { kind: 'refused', reason, unmet: [], allowedEvents: allowedEvents(definition, current, event) };
}

function effectsOf(
  definition: WorkflowDefinition,
  actions: readonly { readonly type: string; readonly params: unknown }[],
): Effect[] {
  return actions.map(({ type, params }) => {
    // XState lets an unknown action name pass without a word.
    if (!definition.effectTypes.includes(type))
      throw new Error(
        `${definition.name} ${String(definition.version)}: action "${type}" is no declared effect`,
      );
    return { type, ...(params as object | undefined) };
  });
}
