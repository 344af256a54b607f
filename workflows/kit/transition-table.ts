import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Effect } from './event.js';
import { guardName } from './refusal.js';
import { eventTypeOf, metaOf, pathOf, stateNodes } from './states.js';
import type { Mover, WorkflowDefinition } from './workflow.js';

/** One thing that may happen in one state: on EVENT, if CRITERION, go to TARGET, and do EFFECTS. */
export interface TransitionRow {
  /** The stage that the state belongs to; null outside of them. */
  readonly stage: string | null;
  /** Dotted path of the state that defines the transition; states within inherit it. */
  readonly state: string;
  readonly event: string;
  readonly criterion: string | null;
  /** Dotted path; null when the state stays as it is. */
  readonly target: string | null;
  readonly effects: readonly Effect[];
  readonly roles: readonly string[];
  readonly mover: Mover | null;
  readonly days: number | null;
}

/** Every transition that a machine spells out, in the order of its states. */
export function transitionTable(definition: WorkflowDefinition): TransitionRow[] {
  return [definition.machine.root, ...stateNodes(definition.machine)].flatMap((node) =>
    [...node.transitions.values()].flat().map((transition) => rowOf(definition, node, transition)),
  );
}

/** The stage that a state belongs to, by its path; null outside of them. */
export function stageOf(definition: Pick<WorkflowDefinition, 'stages'>, node: AnyStateNode): string | null {
  return definition.stages.find((stage) => node.path.includes(stage)) ?? null;
}

/** Roles that may send an event in a state or somewhere within it. */
export function rolesAt(definition: WorkflowDefinition, event: string, state: string): readonly string[] {
  const rows = definition.permissions.filter(
    (row) =>
      row.event === event &&
      (row.in === undefined || row.in.some((path) => within(path, state) || within(state, path))),
  );
  return [...new Set(rows.flatMap((row) => row.roles))];
}

/** What a transition does beside remembering, parameters included where they are fixed. */
export function effectsIn(definition: WorkflowDefinition, { actions }: AnyTransitionDefinition): Effect[] {
  return (actions as readonly (string | { readonly type: string; readonly params?: unknown })[])
    .map((action) => (typeof action === 'string' ? { type: action } : action))
    .filter(({ type }) => definition.effectTypes.includes(type))
    .map(({ type, ...rest }) => ({
      type,
      ...('params' in rest && typeof rest.params === 'object' ? rest.params : {}),
    }));
}

/** Where a transition leads: the path of its target; where a history state leads, the state that keeps it. */
export function targetOf({ target }: AnyTransitionDefinition): string | null {
  const [node] = (target ?? []) as readonly AnyStateNode[];
  if (!node) return null;
  return node.type === 'history' && node.parent ? pathOf(node.parent) : pathOf(node);
}

function rowOf(
  definition: WorkflowDefinition,
  node: AnyStateNode,
  transition: AnyTransitionDefinition,
): TransitionRow {
  const state = pathOf(node);
  const meta = metaOf(node);
  return {
    stage: stageOf(definition, node),
    state,
    event: eventTypeOf(transition),
    criterion: guardName(transition),
    target: targetOf(transition),
    effects: effectsIn(definition, transition),
    roles: rolesAt(definition, eventTypeOf(transition), state),
    mover: meta?.mover ?? null,
    days: meta?.days ?? null,
  };
}

function within(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`) || ancestor === '';
}
