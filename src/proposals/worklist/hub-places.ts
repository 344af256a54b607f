import type { AnyStateNode, StateValue } from 'xstate';
import { VERSION_CHANGED } from '../../../workflows/kit/version-step.js';
import type { WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import { eventTypeOf, isRegional, metaOf, pathOf, stateNodes } from '../../../workflows/kit/states.js';
import { rolesAt } from '../../../workflows/kit/transition-table.js';
import { eventsForward } from '../../../workflows/kit/ways-forward.js';
import { checklist } from '../../../workflows/proposal/vocabulary.js';
import { proposalVersions } from '../../../workflows/proposal/proposal.workflow.js';

/** A state in which the hub is to act. */
interface HubPlace {
  /** The version in which it is such a state. */
  readonly version: number;
  readonly state: StateValue;
  /** Roles of which each may take the proposal on. */
  readonly roles: readonly string[];
  /** Tasks that are closed by taking it on: they are the same thing to do. */
  readonly closes: readonly string[];
}

/** Every state of an open proposal in which the hub is to act, and who of it. */
export const hubPlaces: readonly HubPlace[] = proposalVersions.flatMap((definition) =>
  stateNodes(definition.machine).flatMap((node) => placeOf(node, definition)),
);

function placeOf(node: AnyStateNode, definition: WorkflowDefinition): HubPlace[] {
  const [forward] = eventsForward(definition, node);
  if (metaOf(node)?.mover !== 'hub' || forward === undefined) return [];
  const closes = checklist.filter(({ closedBy }) => closedBy?.includes(forward as never) ?? false);
  return [
    {
      version: definition.version,
      state: stateAt(node.path),
      roles: rolesAt(definition, forward, pathOf(node)),
      closes: closes.map(({ key }) => key),
    },
  ];
}

function stateAt([first = '', ...rest]: readonly string[]): StateValue {
  return rest.length === 0 ? first : { [first]: stateAt(rest) };
}

/** Event types that may lead from one place to another; what happens inside of a region is none. */
export const movingEvents: readonly string[] = [
  VERSION_CHANGED,
  ...new Set(proposalVersions.map(({ startedBy }) => startedBy)),
  ...new Set(
    proposalVersions
      .flatMap(({ machine }) => [machine.root as AnyStateNode, ...stateNodes(machine)])
      .filter((node) => !isRegional(node))
      .flatMap((node) => [...node.transitions.values()].flat())
      .filter(({ target }) => (target ?? []).length > 0)
      .map(eventTypeOf),
  ),
];
