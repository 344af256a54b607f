import { createMachine, type AnyStateMachine } from 'xstate';
import { isClosed, isPlace } from '../state-graph.js';
import { isRegional, pathOf, stateNodes } from '../states.js';
import type { Labels, WorkflowDefinition } from '../workflow.js';

/** A state as it is written, open to change. */
export interface Written extends Record<string, unknown> {
  states?: Record<string, Written>;
  on?: Record<string, unknown>;
  meta?: Record<string, unknown> | undefined;
}

/** A transition as it is written, open to change. */
export type Taken = Record<string, unknown>;

/** A copy of a definition with one defect in it. */
export interface Mutant {
  /** What kind of defect it is: "a guard is misspelt". */
  readonly kind: string;
  /** Where it was put. */
  readonly where: string;
  readonly definition: WorkflowDefinition;
}

/** Kinds of defects; each gives as many copies as it has places to strike. */
export type Defect = (definition: WorkflowDefinition) => readonly Omit<Mutant, 'kind'>[];

/** Paths of the open states that one can be in as such. */
export const openPlaces = ({ machine }: WorkflowDefinition): string[] =>
  stateNodes(machine)
    .filter((node) => isPlace(node) && !isRegional(node) && !isClosed(node))
    .map(pathOf);
/** Paths of the states in which an instance is over. */
export const endPlaces = ({ machine }: WorkflowDefinition): string[] =>
  stateNodes(machine)
    .filter((node) => isPlace(node) && isClosed(node))
    .map(pathOf);

/** Strikes each of some states. */
export function states(
  paths: (definition: WorkflowDefinition) => readonly string[],
  change: (state: Written, path: string) => boolean | undefined,
): Defect {
  return (definition) =>
    paths(definition).flatMap((path) => {
      const changed = withState(definition, path, (state) => change(state, path));
      return changed ? [{ where: path, definition: changed }] : [];
    });
}

/** Strikes each transition; `change` says false where it does not apply. */
export function transitions(
  change: (taken: Taken, event: string, path: string, among: readonly Taken[]) => boolean | undefined,
): Defect {
  return (definition) =>
    allStates(definition).flatMap((path) => {
      const on = writtenAt(definition.machine.config as Written, path)?.on ?? {};
      return Object.entries(on).flatMap(([event, written]) =>
        [written].flat().flatMap((_, index) => {
          const changed = withState(definition, path, (state) => {
            const list = [state.on?.[event]].flat() as Taken[];
            const taken = list[index];
            if (!taken || change(taken, event, path, list) === false) return false;
            state.on = { ...state.on, [event]: list };
            return undefined;
          });
          return changed ? [{ where: `${event} in ${path || 'the root'}`, definition: changed }] : [];
        }),
      );
    });
}

/** Strikes something beside the machine. */
export function beside(
  what: keyof WorkflowDefinition,
  changes: (definition: WorkflowDefinition) => Iterable<readonly [where: string, changed: unknown]>,
): Defect {
  return (definition) =>
    [...changes(definition)].map(([where, changed]) => ({
      where,
      definition: { ...definition, [what]: changed },
    }));
}

/** Strikes the words of a language, one at a time; null takes them away. */
export function words(list: Exclude<keyof Labels, 'dates' | 'values'>, changed: string | null): Defect {
  return beside('labels', ({ labels }) =>
    (['en', 'fr'] as const).flatMap((language) =>
      Object.keys(labels[language][list]).map((key) => {
        const { [key]: _, ...others } = labels[language][list];
        const copy = changed === null ? others : { ...others, [key]: changed };
        return [
          `${language} ${list} ${key}`,
          { ...labels, [language]: { ...labels[language], [list]: copy } },
        ] as const;
      }),
    ),
  );
}

/** Strikes each history state. */
export function histories(change: (state: Written) => void): Defect {
  return (definition) =>
    allStates(definition).flatMap((path) => {
      const { states: within = {} } = writtenAt(definition.machine.config as Written, path) ?? {};
      return Object.entries(within).flatMap(([name, { type }]) => {
        if (type !== 'history') return [];
        const changed = withState(definition, path === '' ? name : `${path}.${name}`, (state) => {
          change(state);
          return undefined;
        });
        return changed ? [{ where: name, definition: changed }] : [];
      });
    });
}

/** Paths of all states, the root's first. */
export function allStates({ machine }: WorkflowDefinition): string[] {
  return ['', ...stateNodes(machine).map(pathOf)];
}

/** The definition with one state rewritten. */
export function changedAt(
  definition: WorkflowDefinition,
  path: string,
  change: (state: Written) => void,
): WorkflowDefinition {
  const changed = withState(definition, path, (state) => {
    change(state);
    return undefined;
  });
  return changed ?? definition;
}

/** The definition with one state rewritten; null where the change does not apply. */
function withState(
  definition: WorkflowDefinition,
  path: string,
  change: (state: Written) => boolean | undefined,
): WorkflowDefinition | null {
  const { machine } = definition;
  const config = copyOf(machine.config as Written);
  const state = writtenAt(config, path);
  if (!state || change(state) === false) return null;
  const changed = createMachine(config as never, machine.implementations as never);
  return { ...definition, machine: changed as unknown as AnyStateMachine };
}

function writtenAt(config: Written, path: string): Written | undefined {
  const steps = path === '' ? [] : path.split('.');
  return steps.reduce<Written | undefined>((state, step) => state?.states?.[step], config);
}

/** Functions stay the same; whatever holds them is copied. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])) as T;
}
