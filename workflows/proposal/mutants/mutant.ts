import { createMachine } from 'xstate';
import { isClosed, isPlace } from '../../kit/state-graph.js';
import { isRegional, pathOf, stateNodes } from '../../kit/states.js';
import type { Labels, WorkflowDefinition } from '../../kit/workflow.js';

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
  change: (state: Written) => void,
): Defect {
  return (definition) =>
    paths(definition).map((path) => ({ where: path, definition: changedAt(definition, path, change) }));
}

/** Strikes each transition of some kind; `among` are those of the same event in the same state, itself included. */
export function transitions(
  applies: (taken: Taken) => boolean,
  change: (taken: Taken, among: Taken[]) => void,
): Defect {
  return (definition) =>
    allStates(definition).flatMap((path) =>
      Object.entries(writtenAt(configOf(definition), path)?.on ?? {}).flatMap(([event, written]) =>
        listOf(written).flatMap((original, index) =>
          applies(original)
            ? [
                {
                  where: `${event} in ${path || 'the root'}`,
                  definition: changedAt(definition, path, (state) => {
                    const among = listOf(state.on?.[event]);
                    const taken = among[index];
                    if (taken) change(taken, among);
                    state.on = { ...state.on, [event]: among };
                  }),
                },
              ]
            : [],
        ),
      ),
    );
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
  const config = copyOf(configOf(definition));
  const state = writtenAt(config, path);
  if (!state) throw new Error(`there is no state ${path}`);
  change(state);
  const machine = createMachine(config as never, definition.machine.implementations as never);
  return { ...definition, machine: machine };
}

/** Paths of all history states. */
export function historyPaths(definition: WorkflowDefinition): string[] {
  return allStates(definition).flatMap((path) =>
    Object.entries(writtenAt(configOf(definition), path)?.states ?? {}).flatMap(([name, { type }]) =>
      type === 'history' ? [path === '' ? name : `${path}.${name}`] : [],
    ),
  );
}

/** Transitions as they are written of one event: one, several, or none. */
export function listOf(written: unknown): Taken[] {
  return written === undefined ? [] : [written as Taken | Taken[]].flat();
}

function configOf({ machine }: WorkflowDefinition): Written {
  return machine.config as Written;
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
