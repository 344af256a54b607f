import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Finding } from './finding.js';
import { guardName } from './refusal.js';
import { lineage } from './state-graph.js';
import { eventTypeOf, pathOf, stateNodes, transitionsOf } from './states.js';
import { rolesAt } from './transition-table.js';
import type { WorkflowDefinition } from './workflow.js';

/** Every name that the machine uses exists, every name that exists is used, and every event can be sent and taken. */
export function checkNames(definition: WorkflowDefinition): Finding[] {
  const transitions = transitionsOf(definition.machine);
  return [
    ...transitions.flatMap((transition) => [
      ...unknownCriterion(definition, transition),
      ...unknownActions(definition, transition),
      ...swallowed(transition),
      ...unsendable(definition, transition),
    ]),
    ...unused(definition, transitions),
    ...events(definition, transitions),
    ...permissions(definition),
    ...[definition.machine.root, ...stateNodes(definition.machine)].flatMap(ambient),
  ];
}

const actionName = (action: unknown): string =>
  typeof action === 'string' ? action : (action as { type: string }).type;
const sourceOf = ({ source }: AnyTransitionDefinition): string => pathOf(source as AnyStateNode);

function unknownCriterion({ criteria }: WorkflowDefinition, transition: AnyTransitionDefinition): Finding[] {
  const name = guardName(transition);
  if (name === null || criteria[name]) return [];
  const path = sourceOf(transition);
  return [
    {
      kind: 'unknownName',
      path,
      message: `${eventTypeOf(transition)} in ${path} asks criterion "${name}", which does not exist.`,
    },
  ];
}

function unknownActions(definition: WorkflowDefinition, transition: AnyTransitionDefinition): Finding[] {
  const path = sourceOf(transition);
  return transition.actions
    .map(actionName)
    .filter((name) => !isRecord(definition, name) && !definition.effectTypes.includes(name))
    .map((name) => ({
      kind: 'unknownName',
      path,
      message: `${eventTypeOf(transition)} in ${path} does "${name}", which is no declared effect.`,
    }));
}

/** Whether an action only changes what is remembered. */
function isRecord({ machine }: WorkflowDefinition, name: string): boolean {
  const action = machine.implementations.actions[name] as { readonly type?: string } | undefined;
  return action?.type === 'xstate.assign';
}

function swallowed(transition: AnyTransitionDefinition): Finding[] {
  if (transition.target !== undefined || transition.actions.length > 0) return [];
  const path = sourceOf(transition);
  return [
    { kind: 'swallowed', path, message: `${eventTypeOf(transition)} in ${path} is taken and does nothing.` },
  ];
}

function unsendable(definition: WorkflowDefinition, transition: AnyTransitionDefinition): Finding[] {
  const path = sourceOf(transition);
  return rolesAt(definition, eventTypeOf(transition), path).length > 0
    ? []
    : [{ kind: 'permission', path, message: `Nobody may send ${eventTypeOf(transition)} in ${path}.` }];
}

function unused(
  { criteria, effectTypes }: WorkflowDefinition,
  transitions: readonly AnyTransitionDefinition[],
): Finding[] {
  const guards = new Set(transitions.map(guardName));
  const actions = new Set(transitions.flatMap((transition) => transition.actions.map(actionName)));
  return [
    ...Object.keys(criteria).filter((name) => !guards.has(name)),
    ...effectTypes.filter((name) => !actions.has(name)),
  ].map((name) => ({ kind: 'unused', message: `Nothing in the machine uses "${name}".` }));
}

function events(
  { events: declared, quietEvents }: WorkflowDefinition,
  transitions: readonly AnyTransitionDefinition[],
): Finding[] {
  const taken = new Set(transitions.map(eventTypeOf));
  const known = declared;
  return [
    ...known.filter((type) => !taken.has(type)).map((type) => `No state takes ${type}.`),
    ...[...taken].filter((type) => !known.includes(type)).map((type) => `${type} is taken but not declared.`),
    ...quietEvents
      .filter((type) => !known.includes(type))
      .map((type) => `Quiet event ${type} is not declared.`),
  ].map((message) => ({ kind: 'unhandledEvent', message }));
}

function permissions({ events: declared, permissions: rows, machine }: WorkflowDefinition): Finding[] {
  const nodes = stateNodes(machine);
  const takes = (path: string, event: string): boolean =>
    nodes.some(
      (node) =>
        pathOf(node) === path && nodes.some((other) => isAlong(node, other) && other.transitions.has(event)),
    );
  const problems = [
    ...declared
      .filter((type) => !rows.some((row) => row.event === type))
      .map((type) => `Nobody may send ${type}.`),
    ...rows.flatMap((row) =>
      (row.in ?? [])
        .filter((path) => !takes(path, row.event))
        .map((path) => `${row.roles.join(', ')} may send ${row.event} in ${path}, where no state takes it.`),
    ),
  ];
  return problems.map((message) => ({ kind: 'permission', message }));
}

/** Whether one state lies around or within the other. */
function isAlong(node: AnyStateNode, other: AnyStateNode): boolean {
  return lineage(node).includes(other) || lineage(other).includes(node);
}

// Timers die on restore, invocations need a running actor, and a step without an event has no actor and no history.
function ambient(node: AnyStateNode): Finding[] {
  const { after, invoke, always } = node.config as {
    readonly after?: object;
    readonly invoke?: object;
    readonly always?: object;
  };
  return Object.entries({ after, invoke, always })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => ({ kind: 'ambient', path: pathOf(node), message: `${pathOf(node)} uses \`${name}\`.` }));
}
