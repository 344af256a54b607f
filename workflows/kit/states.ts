import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Mover, StateMeta } from './workflow.js';

/** Dotted path of a state node below the root, `open.scoping.working`; empty for the root. */
export function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}

/** Every state node of a machine except the root and history nodes, parents first. */
export function stateNodes(machine: AnyStateMachine): AnyStateNode[] {
  const below = (node: AnyStateNode): AnyStateNode[] =>
    Object.values(node.states).flatMap((child) => (child.type === 'history' ? [] : [child, ...below(child)]));
  return below(machine.root);
}

/** Every transition written in a machine, inherited ones not repeated. */
export function transitionsOf(machine: AnyStateMachine): AnyTransitionDefinition[] {
  return [machine.root, ...stateNodes(machine)].flatMap((node) => [...node.transitions.values()].flat());
}

/** The event that a transition is taken on; XState leaves its type open. */
export function eventTypeOf(transition: AnyTransitionDefinition): string {
  return transition.eventType as string;
}

/** Whether a state lies inside a region of a parallel state: it then has no mover of its own. */
export function isRegional(node: AnyStateNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (above.type === 'parallel') return true;
  return false;
}

/** What a state says of itself; null where the author left it out. */
export function metaOf(node: AnyStateNode): StateMeta | null {
  return (node.meta as StateMeta | undefined) ?? null;
}

/** Whose move it is: said by the deepest active state that says so. */
export function moverOf(snapshot: AnyMachineSnapshot): Mover {
  return deepestMeta(snapshot)?.mover ?? 'nobody';
}

/** What the deepest active state that says anything says of itself. */
export function deepestMeta(snapshot: AnyMachineSnapshot): StateMeta | null {
  const nodes = (snapshot as unknown as { readonly _nodes: readonly AnyStateNode[] })._nodes;
  const speaking = nodes.filter((node) => metaOf(node) !== null);
  const deepest = speaking.sort((a, b) => b.path.length - a.path.length)[0];
  return deepest ? metaOf(deepest) : null;
}
