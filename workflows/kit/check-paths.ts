import type { AnyStateNode } from 'xstate';
import type { Finding } from './finding.js';
import {
  initialStates,
  isClosed,
  isLeaf,
  isOnward,
  isPlace,
  reachableFrom,
  stepsFrom,
  storyOf,
  type Reached,
  type Step,
} from './state-graph.js';
import { isRegional, metaOf, pathOf, stateNodes } from './states.js';
import { rolesAt } from './transition-table.js';
import type { WorkflowDefinition } from './workflow.js';

/** Every state is reached, none is a dead end, and each open one has somebody whose move it is. */
export function checkPaths(definition: WorkflowDefinition): Finding[] {
  const reached = reachableFrom(initialStates(definition.machine));
  return stateNodes(definition.machine).flatMap((node) => [
    ...unreachable(reached, node),
    ...(isLeaf(node) && !isClosed(node) ? deadEnds(definition, reached, node) : []),
    ...(isPlace(node) && !isClosed(node) && !isRegional(node) ? withoutMover(node) : []),
  ]);
}

function unreachable(reached: Reached, node: AnyStateNode): Finding[] {
  return reached.has(node)
    ? []
    : [{ kind: 'unreachable', path: pathOf(node), message: `No event leads to ${pathOf(node)}.` }];
}

function deadEnds(definition: WorkflowDefinition, reached: Reached, node: AnyStateNode): Finding[] {
  const path = pathOf(node);
  const story = reached.has(node) ? ` How one comes there: ${storyOf(reached, node)}.` : '';
  const onward = stepsFrom(node).filter((step) => isOnward(step) && canBeSent(definition, step));
  if (onward.length === 0)
    return [{ kind: 'stuck', path, message: `Nobody can go on from ${path}.${story}` }];
  const later = reachableFrom([node], (step) => isOnward(step) && canBeSent(definition, step));
  return [...later.keys()].some(isClosed)
    ? []
    : [{ kind: 'noOutcome', path, message: `No outcome can be reached from ${path}.${story}` }];
}

function canBeSent(definition: WorkflowDefinition, { event, from }: Step): boolean {
  return rolesAt(definition, event, pathOf(from)).length > 0;
}

function withoutMover(node: AnyStateNode): Finding[] {
  const meta = metaOf(node);
  if (meta && meta.mover !== 'nobody') return [];
  return [{ kind: 'mover', path: pathOf(node), message: `${pathOf(node)} does not say whose move it is.` }];
}
