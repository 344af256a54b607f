import { isClosed } from '../../kit/state-graph.js';
import { pathOf, stateNodes } from '../../kit/states.js';
import { stageOf } from '../../kit/transition-table.js';
import type { WorkflowDefinition } from '../../kit/workflow.js';
import {
  allStates,
  beside,
  changedAt,
  endPlaces,
  historyPaths,
  listOf,
  openPlaces,
  states,
  transitions,
  words,
  type Defect,
  type Mutant,
  type Taken,
} from './mutant.js';

/** Copies of a definition, each with one defect: of every kind, as often as there are places for it. */
export function mutantsOf(definition: WorkflowDefinition): readonly Mutant[] {
  return Object.entries(defects).flatMap(([kind, strike]) =>
    strike(definition).map((mutant) => ({ kind, ...mutant })),
  );
}

const misspelt = (name: string): string => `${name.slice(0, -1)}_`;
const nameOf = (action: unknown): string =>
  typeof action === 'string' ? action : String((action as { readonly type?: unknown }).type);

const actionsOf = ({ actions = [] }: Taken): unknown[] => [actions].flat();
/** A hold lies outside of the stages, and is left by coming back. */
const placesInStages = (definition: WorkflowDefinition): string[] =>
  openPlaces(definition).filter((path) => path.includes('.'));

const defects: Readonly<Record<string, Defect>> = {
  'a state nobody can leave': states(placesInStages, (state) => {
    delete state.on;
    delete state.states;
    delete state.type;
    delete state.initial;
  }),
  'a state nobody comes to': states(
    ({ machine }) =>
      stateNodes(machine)
        .filter(({ type }) => type === 'compound')
        .map(pathOf),
    (state) => {
      state.states = {
        ...state.states,
        forgotten: { meta: { mover: 'hub', days: 1 }, on: {} },
      };
    },
  ),
  'a way that leads back to its own stage for ever': (definition) => {
    const last = definition.stages.at(-1) ?? '';
    const inLast = stateNodes(definition.machine).filter((node) => stageOf(definition, node) === last);
    const stage = inLast[0];
    if (!stage) return [];
    let changed = definition;
    for (const path of inLast.map(pathOf))
      changed = changedAt(changed, path, (state) => {
        for (const [event, written] of Object.entries(state.on ?? {}))
          state.on = {
            ...state.on,
            [event]: listOf(written).map((taken) =>
              typeof taken.target === 'string' && taken.target.startsWith('#')
                ? { ...taken, target: `#${definition.machine.id}.${pathOf(stage)}` }
                : taken,
            ),
          };
      });
    return [{ where: pathOf(stage), definition: changed }];
  },
  'a criterion that is misspelt': transitions(
    ({ guard }) => typeof guard === 'string',
    (taken) => {
      taken.guard = misspelt(String(taken.guard));
    },
  ),
  'an effect or record that is misspelt': transitions(
    (taken) => actionsOf(taken).length > 0,
    (taken) => {
      const [first, ...rest] = actionsOf(taken);
      const { params } = first as { readonly params?: unknown };
      taken.actions = [{ type: misspelt(nameOf(first)), ...(params !== undefined && { params }) }, ...rest];
    },
  ),
  'an event that is taken and forgotten': transitions(
    ({ target }) => target === undefined,
    (taken) => {
      delete taken.actions;
    },
  ),
  'an event that no state takes any more': (definition) =>
    definition.events.map((event) => ({
      where: event,
      definition: allStates(definition).reduce(
        (changed, path) =>
          changedAt(changed, path, (state) => {
            const { [event]: _, ...on } = state.on ?? {};
            state.on = on;
          }),
        definition,
      ),
    })),
  'an event that was not declared': states(openPlaces, (state) => {
    state.on = { ...state.on, SOMETHING_ELSE: { actions: 'record' } };
  }),
  'a transition that is never reached': transitions(
    ({ guard }) => guard !== undefined,
    (_, among) => {
      among.unshift({ actions: 'record' });
    },
  ),
  'a return without a bound': transitions(
    ({ guard }) => guard === 'roundsRemain',
    (taken) => {
      delete taken.guard;
    },
  ),
  'a timer': states(openPlaces, (state) => {
    state.after = { 1000: { actions: 'record' } };
  }),
  'a running actor': states(openPlaces, (state) => {
    state.invoke = { src: 'somebody' };
  }),
  'a step without an event': states(openPlaces, (state) => {
    state.always = { guard: 'roundsRemain', actions: 'record' };
  }),
  'a state that does not say whose move it is': states(openPlaces, (state) => {
    state.meta = undefined;
  }),
  'an open state in which nobody moves': states(openPlaces, (state) => {
    state.meta = { ...state.meta, mover: 'nobody' };
  }),
  'a state that does not say how long it may take': states(openPlaces, (state) => {
    const { days: _, ...meta } = state.meta ?? {};
    state.meta = meta;
  }),
  'a deadline that is over before it begins': states(openPlaces, (state) => {
    state.meta = { ...state.meta, days: 0 };
  }),
  'a state without a deadline that one role alone can leave': (definition) =>
    openPlaces(definition).flatMap((path) => {
      const withoutDeadline = changedAt(definition, path, (state) => {
        state.meta = { ...state.meta, days: null };
      });
      const [role = ''] = definition.permissions.flatMap(({ roles }) => roles);
      const permissions = definition.permissions.map((row) => ({ ...row, roles: [role] }));
      return [{ where: path, definition: { ...withoutDeadline, permissions } }];
    }),
  'an end that is final': states(endPlaces, (state) => {
    state.type = 'final';
    delete state.on;
  }),
  'an end that nobody can open again': states(endPlaces, (state) => {
    const { PROPOSAL_REOPENED: _, ...on } = state.on ?? {};
    state.on = on;
  }),
  'an end that does not count as one': states(endPlaces, (state) => {
    delete state.tags;
  }),
  'a history that forgets where one was inside': states(historyPaths, (state) => {
    state.history = 'shallow';
  }),
  'a history that leads nowhere at first': states(historyPaths, (state) => {
    delete state.target;
  }),
  'a beginning in another stage': (definition) =>
    definition.stages.slice(1).map((stage) => ({
      where: stage,
      definition: changedAt(definition, 'open', (state) => {
        state.initial = stage;
      }),
    })),
  'a stage that has no states': beside('stages', ({ stages }) => [
    ['behind the last', [...stages, 'celebration']],
    ['before the first', ['dreaming', ...stages]],
  ]),
  'a stage that stands twice': beside('stages', ({ stages }) =>
    stages.map((stage) => [stage, [...stages, stage]] as const),
  ),
  'an event that nobody may send': beside('permissions', ({ events, permissions }) =>
    events.map((event) => [event, permissions.filter((row) => row.event !== event)] as const),
  ),
  'a permission without roles': beside('permissions', ({ events, permissions }) =>
    events.map(
      (event) =>
        [event, permissions.map((row) => (row.event === event ? { ...row, roles: [] } : row))] as const,
    ),
  ),
  'a permission where no state takes the event': beside('permissions', ({ events, permissions, machine }) => {
    const [end] = stateNodes(machine).filter(isClosed);
    return events.flatMap((event) => {
      if (!end || end.transitions.has(event)) return [];
      return [[event, [...permissions, { event, roles: ['hubLead'], in: [pathOf(end)] }]] as const];
    });
  }),
  'a criterion that is missing': beside('criteria', ({ criteria }) =>
    Object.keys(criteria).map((name) => {
      const { [name]: _, ...rest } = criteria;
      return [name, rest] as const;
    }),
  ),
  'a criterion that nothing asks': beside('criteria', ({ criteria }) => [
    ['a new one', { ...criteria, moonIsFull: { unmet: () => [] } }],
  ]),
  'an effect that is not declared': beside('effectTypes', ({ effectTypes }) =>
    effectTypes.map((type) => [type, effectTypes.filter((other) => other !== type)] as const),
  ),
  'an effect that nothing has': beside('effectTypes', ({ effectTypes }) => [
    ['a new one', [...effectTypes, 'ringBell']],
  ]),
  'a quiet event that is not declared': beside('quietEvents', ({ quietEvents }) => [
    ['a new one', [...quietEvents, 'WHISPERED']],
  ]),
  'a state without words': words('states', null),
  'an event without words': words('events', null),
  'a task without words': words('tasks', null),
  'a role without words': words('roles', null),
  'words that are blank': words('moves', ' '),
  'words that leave out what the other language says': words('messages', 'On {somebody}’s {day}'),
};
