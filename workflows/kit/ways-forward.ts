import { getNextTransitions, type AnyMachineSnapshot, type AnyStateMachine, type AnyStateNode } from 'xstate';
import type { Unmet } from './criterion.js';
import type { Occurred } from './event.js';
import { rolesFor } from './permission.js';
import { explainRefusal } from './refusal.js';
import { restore, type StoredSnapshot } from './snapshot.js';
import { isLeaf, stepsFrom, type Step } from './state-graph.js';
import { eventTypeOf, isRegional, pathOf, stateNodes } from './states.js';
import { rolesAt, stageOf } from './transition-table.js';
import type { WorkflowDefinition } from './workflow.js';

/** An event that takes an instance on, who may send it here, and what it waits for whoever sends it. */
export interface WayForward {
  readonly type: string;
  readonly roles: readonly string[];
  readonly unmet: readonly Unmet[];
}

/**
 * The events that take an instance on from where it stands, the nearest first.
 *
 * Forward is what brings it nearer to leaving its stage for a later one or, in the last stage, for an end. Being sent
 * back, put off or called off is not. One that only points to another of them (the light path, for what takes the
 * full one) is left out. Nothing leads forward from outside of the stages.
 */
export function waysForward<TContext>(
  definition: WorkflowDefinition<TContext>,
  stored: StoredSnapshot<TContext>,
  { at, on }: Pick<Occurred, 'at' | 'on'>,
): readonly WayForward[] {
  const current = restore(definition.machine, stored);
  const place = placeOf(definition, current);
  if (!place) return [];
  const types = eventsForward(definition, place);
  const ways = types.map((type): WayForward => {
    const roles = rolesAt(definition, type, pathOf(place));
    const facts = { type, at, on, by: '', as: roles };
    const event = { ...facts, as: rolesFor(definition, stored.context, facts) };
    const unmet = current.can(event) ? [] : explainRefusal(definition, current, event).unmet;
    return { type, roles, unmet };
  });
  const pointsElsewhere = ({ unmet }: WayForward): boolean =>
    unmet.some(({ fix }) => fix !== null && 'event' in fix && types.includes(fix.event));
  return ways.filter((way) => !pointsElsewhere(way));
}

/** Event types that the innermost place gives, or a region of it; not those of its whole stage or of every stage. */
export function eventsOfPlace(definition: WorkflowDefinition, stored: StoredSnapshot): ReadonlySet<string> {
  const current = restore(definition.machine, stored);
  const inside = getNextTransitions(current).filter(({ source }) => {
    const stage = stageOf(definition, source);
    return stage !== null && source.path.at(-1) !== stage;
  });
  return new Set(inside.map(eventTypeOf));
}

// A machine never changes once it is written, and asking it takes a while.
const forwardOf = new WeakMap<AnyStateNode, readonly string[]>();
const endingsOf = new WeakMap<AnyStateMachine, ReadonlySet<string>>();

/** Event types that lead forward from a place, criteria not asked. */
export function eventsForward(definition: WorkflowDefinition, place: AnyStateNode): readonly string[] {
  const known = forwardOf.get(place) ?? findForward(definition, place);
  forwardOf.set(place, known);
  return known;
}

function findForward(definition: WorkflowDefinition, place: AnyStateNode): readonly string[] {
  const distances = distancesOf(definition, place);
  const here = distances.get(place) ?? Infinity;
  const ranked = stepsFrom(place).flatMap((step): { type: string; rank: number }[] => {
    const rank = exitRank(definition, step);
    if (rank !== null) return [{ type: step.event, rank }];
    const to = placeAmong(definition, step.enters);
    const nearer = to !== undefined && (distances.get(to) ?? Infinity) < here;
    return nearer ? [{ type: step.event, rank: 0 }] : [];
  });
  return [...new Set(ranked.toSorted((a, b) => a.rank - b.rank).map(({ type }) => type))];
}

/** How many steps each place of a stage is from leaving it by the nearest way out. */
function distancesOf(
  definition: WorkflowDefinition,
  place: AnyStateNode,
): ReadonlyMap<AnyStateNode | undefined, number> {
  const stage = stageOf(definition, place);
  const places = stateNodes(place.machine).filter(
    (node) => isPlace(definition, node) && stageOf(definition, node) === stage,
  );
  const exits = places.flatMap((from) =>
    stepsFrom(from).flatMap((step) => {
      const rank = exitRank(definition, step);
      return rank === null ? [] : [{ from, rank }];
    }),
  );
  const nearest = Math.min(...exits.map(({ rank }) => rank));
  const distances = new Map<AnyStateNode | undefined, number>(
    exits.filter(({ rank }) => rank === nearest).map(({ from }) => [from, 1]),
  );
  for (let steps = 2; steps <= places.length; steps += 1)
    for (const from of places.filter((node) => !distances.has(node)))
      if (stepsFrom(from).some(({ enters }) => distances.get(placeAmong(definition, enters)) === steps - 1))
        distances.set(from, steps);
  return distances;
}

/** How many stages further a step leads; null where it leaves its stage for no later one. */
function exitRank(definition: WorkflowDefinition, step: Step): number | null {
  const { stages } = definition;
  const from = stages.indexOf(stageOf(definition, step.from) ?? '');
  if (endings(definition).has(step.event)) return null;
  if (step.enters.some(isEnd)) return from === stages.length - 1 ? 1 : null;
  const to = placeAmong(definition, step.enters);
  const rank = to ? stages.indexOf(stageOf(definition, to) ?? '') - from : 0;
  return rank > 0 ? rank : null;
}

/** Event types that end an instance before its last stage: what does that anywhere takes it forward nowhere. */
function endings(definition: WorkflowDefinition): ReadonlySet<string> {
  const { machine, stages } = definition;
  const found = endingsOf.get(machine);
  if (found) return found;
  const early = stateNodes(machine).filter((node) => {
    const stage = stageOf(definition, node);
    return isLeaf(node) && stage !== null && stage !== stages.at(-1);
  });
  const known = new Set(
    early.flatMap((node) =>
      stepsFrom(node).flatMap(({ enters, event }) => (enters.some(isEnd) ? [event] : [])),
    ),
  );
  endingsOf.set(machine, known);
  return known;
}

function placeOf(definition: WorkflowDefinition, current: AnyMachineSnapshot): AnyStateNode | undefined {
  const { _nodes } = current as unknown as { readonly _nodes: readonly AnyStateNode[] };
  return placeAmong(definition, _nodes);
}

function placeAmong(
  definition: WorkflowDefinition,
  nodes: readonly AnyStateNode[],
): AnyStateNode | undefined {
  return nodes.find((node) => isPlace(definition, node));
}

/** Where an instance can be within a stage; the regions of a parallel state are one place together. */
function isPlace(definition: WorkflowDefinition, node: AnyStateNode): boolean {
  const inside = isLeaf(node) || node.type === 'parallel';
  return inside && !isRegional(node) && stageOf(definition, node) !== null;
}

function isEnd(node: AnyStateNode): boolean {
  return node.tags.includes('closed') || node.type === 'final';
}
