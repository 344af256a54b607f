import type { AnyStateNode } from 'xstate';
import { transitionSentence } from './describe.js';
import { differenceWords } from './difference-words.js';
import { proseWords } from './prose-words.js';
import { metaOf, pathOf, stateNodes } from './states.js';
import { transitionTable } from './transition-table.js';
import type { Language, WorkflowDefinition } from './workflow.js';
import { phrase } from './words.js';

/** One thing in which two versions of a workflow differ, in a sentence. */
export interface Difference {
  readonly what: 'state' | 'way' | 'criterion' | 'task';
  /** The state, criterion or task that it is about, by its key. */
  readonly key: string;
  readonly sentence: string;
}

/**
 * In what a version differs from one before it: states, the ways between them, and criteria by their names.
 *
 * What a criterion of the same name asks may have changed too; only its source says so. Checklists are for the workflow
 * to compare: the kit knows tasks by key alone.
 */
export function differences(
  before: WorkflowDefinition,
  now: WorkflowDefinition,
  language: Language,
): Difference[] {
  return [
    ...statesOf(before, now, language),
    ...waysOf(before, now, language),
    ...criteriaOf(before, now, language),
  ];
}

function statesOf(before: WorkflowDefinition, now: WorkflowDefinition, language: Language): Difference[] {
  const words = differenceWords[language];
  const [was, is] = [nodesByPath(before), nodesByPath(now)];
  const named = (path: string): string => stateName(now, path, language);
  const about = (key: string, sentence: string): Difference => ({ what: 'state', key, sentence });
  const kept = [...is].flatMap(([path, node]) => {
    const old = was.get(path);
    return old ? [{ path, node, old }] : [];
  });
  return [
    ...[...is.keys()]
      .filter((path) => !was.has(path))
      .map((path) => about(path, words.stateAdded(named(path)))),
    ...[...was.keys()]
      .filter((path) => !is.has(path))
      .map((path) => about(path, words.stateRemoved(named(path)))),
    ...kept.flatMap(({ path, node, old }) => {
      const [first, former] = [firstOf(node), firstOf(old)];
      return first === null || former === null || first === former
        ? []
        : [about(path, words.beginsWith(named(path), named(first), named(former)))];
    }),
    ...kept.flatMap(({ path, node, old }) => {
      const [meta, former] = [metaOf(node), metaOf(old)];
      if (!meta || !former) return [];
      return [
        ...(meta.mover === former.mover
          ? []
          : [about(path, words.moverChanged(named(path), meta.mover, former.mover))]),
        ...(meta.days === former.days
          ? []
          : [about(path, words.daysChanged(named(path), meta.days, former.days))]),
      ];
    }),
  ];
}

function waysOf(before: WorkflowDefinition, now: WorkflowDefinition, language: Language): Difference[] {
  const words = differenceWords[language];
  const [was, is] = [waysByPlace(before, language), waysByPlace(now, language)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys.flatMap((key): Difference[] => {
    const [old, fresh] = [was.get(key), is.get(key)];
    if (old?.text === fresh?.text) return [];
    const path = (fresh ?? old)?.state ?? '';
    const state = path === '' ? words.anywhere : stateName(now, path, language);
    const sentence = !old
      ? words.wayAdded(state, fresh?.text ?? '')
      : !fresh
        ? words.wayRemoved(state, old.text)
        : words.wayChanged(state, fresh.text, old.text);
    return [{ what: 'way', key, sentence }];
  });
}

function criteriaOf(before: WorkflowDefinition, now: WorkflowDefinition, language: Language): Difference[] {
  const words = differenceWords[language];
  const [was, is] = [Object.keys(before.criteria), Object.keys(now.criteria)];
  const named = (key: string): string => phrase(now.labels[language].criteria[key], 'staff', { key });
  return [
    ...is
      .filter((key) => !was.includes(key))
      .map((key): Difference => ({ what: 'criterion', key, sentence: words.criterionAdded(named(key)) })),
    ...was
      .filter((key) => !is.includes(key))
      .map((key): Difference => ({ what: 'criterion', key, sentence: words.criterionRemoved(named(key)) })),
  ];
}

function nodesByPath({ machine }: WorkflowDefinition): ReadonlyMap<string, AnyStateNode> {
  return new Map(stateNodes(machine).map((node) => [pathOf(node), node]));
}

/** The state that a state begins with; null where it has none within, or all of them at once. */
function firstOf(node: AnyStateNode): string | null {
  const [first] = node.type === 'compound' ? node.initial.target : [];
  return first ? pathOf(first) : null;
}

/** What may happen in each state on each event, in sentences. */
function waysByPlace(
  definition: WorkflowDefinition,
  language: Language,
): ReadonlyMap<string, { readonly state: string; readonly text: string }> {
  const ways = new Map<string, { state: string; text: string }>();
  for (const row of transitionTable(definition)) {
    const key = `${row.state} ${row.event}`;
    const sentence = transitionSentence(definition, row, language);
    const text = [ways.get(key)?.text, sentence].filter(Boolean).join(' ');
    ways.set(key, { state: row.state, text });
  }
  return ways;
}

function stateName({ labels }: WorkflowDefinition, path: string, language: Language): string {
  return proseWords[language].quoted(phrase(labels[language].states[path], 'staff', { key: path }));
}
