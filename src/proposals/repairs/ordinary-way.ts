import { isClosed, isOnward, isPlace, reachableFrom, wayTo } from '../../../workflows/kit/state-graph.js';
import { activeLeaves } from '../../../workflows/kit/snapshot.js';
import { isRegional, pathOf, stateNodes } from '../../../workflows/kit/states.js';
import type { WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import type { Instance } from '../../engine/instance.js';

/** Moves that lead from one state to another: dotted paths, and types of events. */
export interface OrdinaryWay {
  readonly from: string;
  readonly steps: readonly { readonly event: string; readonly to: string }[];
}

/** Dotted paths of the states in which an open proposal can be as a whole. */
export function openPlaces({ machine }: WorkflowDefinition): readonly string[] {
  return stateNodes(machine)
    .filter((node) => isPlace(node) && !isRegional(node) && !isClosed(node))
    .map(pathOf)
    .filter((path) => path.startsWith('open.'));
}

/** How one would come from here to a state by moves that the machine knows, the nearest way; null where none leads there. */
export function ordinaryWay(
  { machine }: WorkflowDefinition,
  { snapshot }: Pick<Instance, 'snapshot'>,
  target: string,
): OrdinaryWay | null {
  const leaves = new Set(activeLeaves(snapshot.value));
  const nodes = stateNodes(machine);
  const here = nodes.filter((node) => leaves.has(pathOf(node)));
  const reached = reachableFrom(here, (step) => isOnward(step) && !step.enters.some(isClosed));
  const goal = nodes.find((node) => pathOf(node) === target);
  const within = [...reached.keys()].find((node) => node === goal || pathOf(node).startsWith(`${target}.`));
  if (!within) return null;
  const { from, steps } = wayTo(reached, within);
  if (steps.length === 0) return null;
  return { from: pathOf(from), steps: steps.map(({ event, to }) => ({ event, to: pathOf(to) })) };
}
