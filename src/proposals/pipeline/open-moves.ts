import type { AnyStateNode, StateValue } from 'xstate';
import { permits } from '../../../workflows/kit/permission.js';
import { isIn } from '../../../workflows/kit/snapshot.js';
import { eventTypeOf, pathOf, stateNodes } from '../../../workflows/kit/states.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import type { Actor } from '../../engine/command.js';
import { isSentEvent, type SentEventType } from '../forms/index.js';

interface Way {
  readonly from: string;
  readonly type: SentEventType;
  /** Whether it leads to another state. */
  readonly leads: boolean;
}

/** Every transition, in the order of the workflow. */
const ways: readonly Way[] = stateNodes(currentProposal.machine).flatMap(waysFrom);

function waysFrom(node: AnyStateNode): Way[] {
  return [...node.transitions.values()].flat().flatMap((transition) => {
    const type = eventTypeOf(transition);
    const leads = (transition.target ?? []).length > 0;
    return isSentEvent(type) ? [{ from: pathOf(node), type, leads }] : [];
  });
}

/**
 * Events by which somebody, with the roles they hold everywhere, may move a proposal out of a state.
 *
 * Criteria are not asked: that takes the whole proposal, and a list has many.
 */
export function openMoves(actor: Actor, state: StateValue): readonly SentEventType[] {
  return movesAmong(
    ways.filter(({ leads }) => leads),
    actor,
    state,
  );
}

/** As {@link openMoves}, together with the events that leave a proposal where it is. */
export function possibleAt(actor: Actor, state: StateValue): readonly SentEventType[] {
  return movesAmong(ways, actor, state);
}

function movesAmong(some: readonly Way[], { roles }: Actor, state: StateValue): readonly SentEventType[] {
  const types = some.filter(({ from }) => isIn(state, from)).map(({ type }) => type);
  return [...new Set(types)].filter((type) => permits(currentProposal, type, roles, state));
}
