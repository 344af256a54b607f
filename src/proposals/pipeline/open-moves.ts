import type { AnyStateNode, StateValue } from 'xstate';
import { permits } from '../../../workflows/kit/permission.js';
import { isIn } from '../../../workflows/kit/snapshot.js';
import { eventTypeOf, pathOf, stateNodes } from '../../../workflows/kit/states.js';
import { proposalVersion, proposalVersions } from '../../../workflows/proposal/proposal.workflow.js';
import type { Actor } from '../../engine/command.js';
import { isSentEvent, type SentEventType } from '../forms/index.js';

/** Where a proposal stands, in the version that it is pinned to. */
export interface Standpoint {
  readonly version: number;
  readonly state: StateValue;
}

interface Way {
  readonly version: number;
  readonly from: string;
  readonly type: SentEventType;
  /** Whether it leads to another state. */
  readonly leads: boolean;
}

/** Every transition, in the order of the workflow. */
const ways: readonly Way[] = proposalVersions.flatMap(({ version, machine }) =>
  stateNodes(machine).flatMap((node) => waysFrom(node, version)),
);

function waysFrom(node: AnyStateNode, version: number): Way[] {
  return [...node.transitions.values()].flat().flatMap((transition) => {
    const type = eventTypeOf(transition);
    const leads = (transition.target ?? []).length > 0;
    return isSentEvent(type) ? [{ version, from: pathOf(node), type, leads }] : [];
  });
}

/**
 * Events by which somebody, with the roles they hold everywhere, may move a proposal out of a state.
 *
 * Criteria are not asked: that takes the whole proposal, and a list has many.
 */
export function openMoves(actor: Actor, at: Standpoint): readonly SentEventType[] {
  return movesAmong(
    ways.filter(({ leads }) => leads),
    actor,
    at,
  );
}

/** As {@link openMoves}, together with the events that leave a proposal where it is. */
export function possibleAt(actor: Actor, at: Standpoint): readonly SentEventType[] {
  return movesAmong(ways, actor, at);
}

function movesAmong(
  some: readonly Way[],
  { roles }: Actor,
  { version, state }: Standpoint,
): readonly SentEventType[] {
  const here = some.filter((way) => way.version === version && isIn(state, way.from));
  const definition = proposalVersion(version);
  return [...new Set(here.map(({ type }) => type))].filter((type) => permits(definition, type, roles, state));
}
