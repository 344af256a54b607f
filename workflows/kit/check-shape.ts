import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Finding } from './finding.js';
import { guardName } from './refusal.js';
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
} from './state-graph.js';
import { eventTypeOf, isRegional, metaOf, pathOf, stateNodes } from './states.js';
import { rolesAt, stageOf } from './transition-table.js';
import type { WorkflowDefinition } from './workflow.js';

/** Nobody waits without end, nothing is sent back without end, whatever ended can be reopened, stages are in order. */
export function checkShape(definition: WorkflowDefinition): Finding[] {
  const { machine } = definition;
  const reached = reachableFrom(initialStates(machine));
  const nodes = stateNodes(machine);
  const places = nodes.filter((node) => isPlace(node) && !isRegional(node));
  return [
    ...places.filter((node) => !isClosed(node)).flatMap((node) => waiting(definition, reached, node)),
    ...places.flatMap((node) => sentBack(reached, node)),
    ...endings(definition, reached, places),
    ...[machine.root, ...nodes].flatMap(shadowed),
    ...histories(machine),
    ...stagesInOrder(definition, places),
  ];
}

/** A state without a deadline, in which everything hangs on one role: where that person is away, nobody notices. */
function waiting(definition: WorkflowDefinition, reached: Reached, node: AnyStateNode): Finding[] {
  const path = pathOf(node);
  const days = metaOf(node)?.days;
  const found = (message: string): Finding[] => [
    { kind: 'deadline', path, message: `${message} How one comes there: ${storyOf(reached, node)}.` },
  ];
  if (days === undefined || (days !== null && !(days > 0)))
    return found(`${path} does not say how long it may take.`);
  const onward = stepsFrom(node).filter(isOnward);
  const roles = new Set(onward.flatMap(({ event, from }) => rolesAt(definition, event, pathOf(from))));
  return days === null && roles.size < 2
    ? found(
        `${path} has no deadline, and ${[...roles].join() || 'nobody'}, and no other role, can take it on.`,
      )
    : [];
}

/** A step that hands a proposal back to the other side, and can be taken again and again. */
function sentBack(reached: Reached, node: AnyStateNode): Finding[] {
  return stepsFrom(node)
    .filter((step) => isOnward(step) && !step.guarded)
    .flatMap((step) => {
      const to = step.enters.find((entered) => isPlace(entered) && !isRegional(entered));
      if (!to || isClosed(to) || isClosed(node) || metaOf(to)?.mover === metaOf(node)?.mover) return [];
      if (!leadsBackOnly(to, node)) return [];
      return [
        {
          kind: 'unbounded' as const,
          path: pathOf(node),
          message: `${step.event} hands ${pathOf(node)} back to ${pathOf(to)} as often as one likes: ${storyOf(reached, node)} → ${step.event} → ${pathOf(to)} → … → ${pathOf(node)}.`,
        },
      ];
    });
}

/** Whether the ways that a place itself gives lead from one to another and past it to no end. */
function leadsBackOnly(from: AnyStateNode, to: AnyStateNode): boolean {
  const around = reachableFrom(
    [from],
    (step) => isOnward(step) && isPlace(step.definedBy) && step.from !== to,
  );
  return around.has(to) && ![...around.keys()].some(isClosed);
}

/** No end is final and, where one can be opened again, every one can. */
function endings(
  definition: WorkflowDefinition,
  reached: Reached,
  places: readonly AnyStateNode[],
): Finding[] {
  const closed = places.filter((node) => isClosed(node) || node.type === 'final');
  const openable = closed.filter((node) => canBeReopened(definition, node));
  return closed.flatMap((node) => ending(reached, node, openable.length > 0 && !openable.includes(node)));
}

function canBeReopened(definition: WorkflowDefinition, node: AnyStateNode): boolean {
  return stepsFrom(node).some(
    ({ enters, event }) =>
      enters.some((entered) => !isClosed(entered)) && rolesAt(definition, event, pathOf(node)).length > 0,
  );
}

function ending(reached: Reached, node: AnyStateNode, isLeftOut: boolean): Finding[] {
  const path = pathOf(node);
  const story = `How one comes there: ${storyOf(reached, node)}.`;
  if (node.type === 'final')
    return [
      {
        kind: 'ending',
        path,
        message: `${path} is final: it can neither be reopened nor corrected. ${story}`,
      },
    ];
  return isLeftOut ? [{ kind: 'ending', path, message: `Nobody can reopen ${path}. ${story}` }] : [];
}

/** A transition that stands behind one which no criterion can refuse is never taken. */
function shadowed(node: AnyStateNode): Finding[] {
  return [...node.transitions.values()].flatMap((transitions) => {
    const first = transitions.findIndex((transition) => guardName(transition) === null);
    const hidden = first === -1 ? [] : transitions.slice(first + 1);
    return hidden.map((transition) => ({
      kind: 'shadowed' as const,
      path: pathOf(node),
      message: `${eventTypeOf(transition)} in ${pathOf(node)}: what stands behind a transition without a criterion is never taken.`,
    }));
  });
}

/** A history state brings back where one was, to the last detail, and leads somewhere the first time. */
function histories(machine: AnyStateMachine): Finding[] {
  const within = (node: AnyStateNode): AnyStateNode[] => [
    node,
    ...Object.values(node.states).flatMap((child) => within(child)),
  ];
  return within(machine.root).flatMap((node): Finding[] => {
    if (node.type !== 'history') return [];
    const path = pathOf(node);
    const nested = Object.values(node.parent?.states ?? {}).some((sibling) => !isLeaf(sibling));
    const { target } = node.config as { readonly target?: unknown };
    return [
      ...(nested && node.history !== 'deep'
        ? [
            {
              kind: 'history' as const,
              path,
              message: `${path} forgets where one was inside of a stage: it is not deep.`,
            },
          ]
        : []),
      ...(target === undefined
        ? [
            {
              kind: 'history' as const,
              path,
              message: `${path} does not say where it leads before there is any history.`,
            },
          ]
        : []),
    ];
  });
}

/** Every stage has states, and the first one is where an instance begins. */
function stagesInOrder(definition: WorkflowDefinition, places: readonly AnyStateNode[]): Finding[] {
  const { stages, machine } = definition;
  const used = new Set(places.map((node) => stageOf(definition, node)));
  const begins = initialStates(machine)
    .map((node) => stageOf(definition, node))
    .find((stage) => stage !== null);
  return [
    ...stages.filter((stage) => !used.has(stage)).map((stage) => `No state belongs to stage "${stage}".`),
    ...stages
      .filter((stage, index) => stages.indexOf(stage) !== index)
      .map((stage) => `Stage "${stage}" stands twice.`),
    ...(stages.length > 0 && begins !== stages[0]
      ? [`An instance begins in ${begins ?? 'no stage'}, and not in its first stage, "${stages[0] ?? ''}".`]
      : []),
  ].map((message) => ({ kind: 'stage', message }));
}
