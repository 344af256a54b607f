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
}

/** Every transition that leads somewhere else, in the order of the workflow. */
const ways: readonly Way[] = stateNodes(currentProposal.machine).flatMap(waysFrom);

function waysFrom(node: AnyStateNode): Way[] {
  const leading = [...node.transitions.values()].flat().filter(({ target }) => (target ?? []).length > 0);
  return leading.flatMap((transition) => {
    const type = eventTypeOf(transition);
    return isSentEvent(type) ? [{ from: pathOf(node), type }] : [];
  });
}

/**
 * Events by which somebody, with the roles they hold everywhere, may move a proposal out of a state.
 *
 * Criteria are not asked: that takes the whole proposal, and a list has many.
 */
export function openMoves({ roles }: Actor, state: StateValue): readonly SentEventType[] {
  const types = ways.filter(({ from }) => isIn(state, from)).map(({ type }) => type);
  return [...new Set(types)].filter((type) => permits(currentProposal, type, roles, state));
}
