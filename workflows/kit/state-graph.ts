import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { eventTypeOf, pathOf, stateNodes } from './states.js';

/** One way from a state to another, by an event; criteria are not asked. */
export interface Step {
  readonly event: string;
  readonly from: AnyStateNode;
  /** The state that spells the transition out: the state itself, or one around it. */
  readonly definedBy: AnyStateNode;
  readonly enters: readonly AnyStateNode[];
  /** Whether a criterion may refuse it. */
  readonly guarded: boolean;
}

/** States that can be reached, each with the step that reached it first; null for those active from the start. */
export type Reached = ReadonlyMap<AnyStateNode, Step | null>;

/** Everything that can be reached from some states, nearest first. Regions of a parallel state are taken one by one. */
export function reachableFrom(
  starts: readonly AnyStateNode[],
  follows: (step: Step) => boolean = () => true,
): Reached {
  const reached = new Map<AnyStateNode, Step | null>(starts.map((node) => [node, null]));
  const queue = [...starts];
  for (let node = queue.shift(); node; node = queue.shift()) {
    // What a state within inherits is asked there, where it is known what was left.
    if (!isLeaf(node)) continue;
    for (const step of stepsFrom(node).filter(follows)) {
      const fresh = step.enters.filter((entered) => !reached.has(entered));
      fresh.forEach((entered) => reached.set(entered, step));
      queue.push(...fresh);
    }
  }
  return reached;
}

/** States active when a machine starts. */
export function initialStates(machine: AnyStateMachine): readonly AnyStateNode[] {
  return entering(machine.root);
}

/** Ways out of a state that its own transitions and those around it give. */
export function stepsFrom(node: AnyStateNode): readonly Step[] {
  return lineage(node).flatMap((definedBy) =>
    [...definedBy.transitions.values()].flat().flatMap((transition): Step[] => {
      const targets = (transition.target ?? []) as readonly AnyStateNode[];
      const enters = targets.flatMap(entering);
      return enters.length > 0
        ? [
            {
              event: eventTypeOf(transition),
              from: node,
              definedBy,
              enters,
              guarded: transition.guard !== undefined,
            },
          ]
        : [];
    }),
  );
}

/** How one comes to a state: where it begins, then each event with the state that it leads to. */
export interface Way {
  readonly from: AnyStateNode;
  readonly steps: readonly { readonly event: string; readonly to: AnyStateNode }[];
}

/** The nearest way to a state that was reached. */
export function wayTo(reached: Reached, node: AnyStateNode): Way {
  const step = reached.get(node);
  if (!step) return { from: node, steps: [] };
  const { from, steps } = wayTo(reached, step.from);
  return { from, steps: [...steps, { event: step.event, to: node }] };
}

/** The events that lead to a state, as a story: `open.idea.draft → PROPOSAL_SUBMITTED → open.idea.submitted`. */
export function storyOf(reached: Reached, node: AnyStateNode): string {
  const { from, steps } = wayTo(reached, node);
  return [pathOf(from), ...steps.flatMap(({ event, to }) => [event, pathOf(to)])].join(' → ');
}

/** Whether a state has none within. */
export function isLeaf(node: AnyStateNode): boolean {
  return Object.keys(node.states).length === 0;
}

/** A state one can be in as such: a leaf, or a parallel state as a whole. */
export function isPlace(node: AnyStateNode): boolean {
  return isLeaf(node) || node.type === 'parallel';
}

/** Whether an instance is over in a state. */
export function isClosed(node: AnyStateNode): boolean {
  return lineage(node).some(({ tags }) => tags.includes('closed'));
}

/** Whether a step takes an instance on: what any state allows, such as a hold or a withdrawal, is a way out, not on. */
export function isOnward({ from, definedBy, enters }: Step): boolean {
  const isWayOut = from.path.length > 1 && definedBy.path.length <= 1;
  return !isWayOut && enters.some((node) => node !== from);
}

/** A state and everything around it, the state first, the root last. */
export function lineage(node: AnyStateNode): readonly AnyStateNode[] {
  return node.parent ? [node, ...lineage(node.parent)] : [node];
}

/** Every state that becomes active when one is entered. A history state may bring back whatever lies beside it. */
function entering(node: AnyStateNode): readonly AnyStateNode[] {
  const around = lineage(node).filter(({ parent }) => parent !== undefined && node.type !== 'history');
  if (node.type === 'history') return node.parent ? below(node.parent) : [];
  return [...around, ...inside(node)];
}

function inside(node: AnyStateNode): readonly AnyStateNode[] {
  const entered =
    node.type === 'parallel'
      ? Object.values(node.states)
      : node.type === 'compound'
        ? (node.initial.target as readonly AnyStateNode[])
        : [];
  return entered.flatMap((child) => [child, ...inside(child)]);
}

function below(node: AnyStateNode): readonly AnyStateNode[] {
  return stateNodes(node.machine).filter((other) => lineage(other).includes(node));
}
