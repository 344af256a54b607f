import type { StateValue } from 'xstate';
import type { Unmet } from './criterion.js';
import type { Occurred } from './event.js';
import { permits, rolesFor } from './permission.js';
import { explainRefusal } from './refusal.js';
import { restore, type StoredSnapshot } from './snapshot.js';
import type { WorkflowDefinition } from './workflow.js';

/** An event that an actor may send, and what it waits for; nothing, when it could be sent now. */
export interface PossibleMove {
  readonly type: string;
  readonly unmet: readonly Unmet[];
}

/**
 * Every event that the machine knows here and that this actor may send.
 *
 * Asked without a payload, so nothing is decided and no event is recorded: criteria about a payload are met until it
 * is there to be judged.
 */
export function possibleMoves<TContext>(
  definition: WorkflowDefinition<TContext>,
  stored: StoredSnapshot<TContext>,
  { at, on, by, as }: Omit<Occurred, 'type'>,
): PossibleMove[] {
  const current = restore(definition.machine, stored);
  return definition.events.flatMap((type): PossibleMove[] => {
    const facts = { type, at, on, by, as };
    const event = { ...facts, as: rolesFor(definition, stored.context, facts) };
    if (!permits(definition, type, event.as, current.value as StateValue)) return [];
    if (current.can(event)) return [{ type, unmet: [] }];
    const { reason, unmet } = explainRefusal(definition, current, event);
    return reason === 'unmet' ? [{ type, unmet }] : [];
  });
}
