import type { Finding, Probe } from './finding.js';
import { pathOf, stateNodes, transitionsOf } from './states.js';
import { effectsIn } from './transition-table.js';
import type { Label, Labels, Language, WorkflowDefinition } from './workflow.js';
import { audiences, languages } from './workflow.js';

type Words = Readonly<Record<string, Label>>;

/** Everything that people read has its words, in each language and for each audience. */
export function checkLabels(definition: WorkflowDefinition, probe: Probe = {}): Finding[] {
  const wanted = namesOf(definition, probe);
  return [
    ...languages.flatMap((language) => missing(definition.labels[language], wanted, language)),
    ...languages.flatMap((language) => blanks(definition.labels[language], language)),
    ...differences(definition.labels),
  ];
}

/** Names that need words, by the list they are looked up in. */
function namesOf(definition: WorkflowDefinition, probe: Probe): Readonly<Record<string, readonly string[]>> {
  const { machine, stages, events, startedBy, tasks, criteria, effectTypes, permissions } = definition;
  const types = [startedBy, ...events];
  const effects = transitionsOf(machine).flatMap((transition) => effectsIn(definition, transition));
  return {
    stages: [...stages, ...effects.flatMap((effect) => valuesOf(effect, 'stage'))],
    states: stateNodes(machine).map(pathOf),
    events: types,
    moves: types,
    tasks,
    criteria: Object.keys(criteria),
    roles: permissions.flatMap((row) => row.roles),
    effects: effectTypes,
    messages: [...(probe.messages ?? [])].map(({ key }) => key),
    'values.letter': effects.flatMap((effect) => valuesOf(effect, 'letter')),
  };
}

function valuesOf(effect: object, parameter: string): string[] {
  return Object.entries(effect).flatMap(([name, value]: [string, unknown]) =>
    name === parameter && typeof value === 'string' ? [value] : [],
  );
}

function missing(
  labels: Labels,
  wanted: Readonly<Record<string, readonly string[]>>,
  language: Language,
): Finding[] {
  const lists = listsOf(labels);
  return Object.entries(wanted).flatMap(([list, names]) =>
    [...new Set(names)]
      .filter((name) => lists[list]?.[name] === undefined)
      .map((name): Finding => ({ kind: 'label', message: `"${name}" has no words in ${language} ${list}.` })),
  );
}

function blanks(labels: Labels, language: Language): Finding[] {
  return Object.entries(listsOf(labels)).flatMap(([list, words]) =>
    Object.entries(words)
      .filter(([, label]) => audiences.some((audience) => textOf(label, audience).trim() === ''))
      .map(([name]): Finding => ({ kind: 'label', message: `"${name}" is blank in ${language} ${list}.` })),
  );
}

/** The languages say the same things, with the same gaps. */
function differences(labels: Readonly<Record<Language, Labels>>): Finding[] {
  const [first, ...others] = languages.map((language) => ({
    language,
    entries: entriesOf(labels[language]),
  }));
  if (!first) return [];
  return others.flatMap(({ language, entries }) => {
    const names = [...new Set([...first.entries.keys(), ...entries.keys()])];
    return names
      .filter((name) => first.entries.get(name) !== entries.get(name))
      .map((name): Finding => ({
        kind: 'label',
        message: `"${name}" differs in ${language}: a word or a gap is missing.`,
      }));
  });
}

function entriesOf(labels: Labels): ReadonlyMap<string, string> {
  const lists = Object.entries(listsOf(labels));
  return new Map(
    lists.flatMap(([list, words]) =>
      Object.entries(words).map(([name, label]) => [`${list}.${name}`, gapsOf(label)]),
    ),
  );
}

function gapsOf(label: Label): string {
  const gaps = audiences.flatMap((audience) =>
    [...textOf(label, audience).matchAll(/\{\w+\}/g)].map(([gap]) => gap),
  );
  return [...new Set(gaps)].sort().join(' ');
}

function listsOf({ dates: _, values, ...lists }: Labels): Readonly<Record<string, Words>> {
  return {
    ...lists,
    ...Object.fromEntries(Object.entries(values).map(([name, words]) => [`values.${name}`, words])),
  };
}

function textOf(label: Label, audience: (typeof audiences)[number]): string {
  return typeof label === 'string' ? label : label[audience];
}
