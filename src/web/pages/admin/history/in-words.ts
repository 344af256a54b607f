import { phrase, type Audience, type Language, type Labels } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { ChangedTask } from '../../../../audit/history/event-details.js';
import { shortDate } from '../../../components/dates.js';
import { fieldWords } from './field-words.js';
import { historyWords } from './words.js';

/** A field of an event or of a proposal and what it says, in words. */
export type Told = readonly [field: string, text: string];

/** What values are told with: names by id, a language, an audience. */
export interface Telling {
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly audience: Audience;
}

/** Every field of a payload that says something; answers one by one. */
export function fieldsInWords(payload: Readonly<Record<string, unknown>>, telling: Telling): readonly Told[] {
  return Object.entries(payload).flatMap(([field, value]): Told[] => {
    if (value === undefined) return [];
    if (field === 'answers' && isObject(value)) return answersInWords(value, telling);
    return [[fieldName(field, telling), valueInWords(field, value, telling)]];
  });
}

function answersInWords(answers: Readonly<Record<string, unknown>>, telling: Telling): Told[] {
  const { answer } = currentProposal.labels[telling.language].values;
  return Object.entries(answers).map(([field, value]) => [
    phrase(answer?.[field], telling.audience, { key: field }),
    // An answer that was not given is left out: this one was given and erased.
    value === null ? historyWords[telling.language].erased : valueInWords(field, value, telling),
  ]);
}

// Words that people wrote: where they are gone, they were erased.
const sealed = new Set(['reason', 'comments', 'alternatives', 'receiver', 'text']);

/** What changed of a proposal between two moments, field by field. */
export function changesInWords(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>>,
  telling: Telling,
): readonly { readonly field: string; readonly before: string; readonly after: string }[] {
  return (
    Object.keys(after)
      .filter((field) => !notTold.has(field))
      .filter((field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after[field] ?? null))
      .flatMap((field) => {
        if (field === 'answers') return changedAnswers(before?.answers, after.answers, telling);
        const told = (value: unknown): string => valueInWords(field, value ?? null, telling);
        return [
          { field: fieldName(field, telling), before: told(before?.[field]), after: told(after[field]) },
        ];
      })
      // Nothing, in another form: a version may keep an empty list where the one before kept no list.
      .filter((change) => change.before !== change.after)
  );
}

// Told elsewhere on the page, or of use to programs alone.
const notTold = new Set(['id', 'ref', 'sequence', 'updatedAt', 'title', 'source']);

/** What changed of the checklist, task by task. */
export function tasksInWords(
  tasks: readonly ChangedTask[],
  { language, audience }: Telling,
): readonly { readonly field: string; readonly before: string; readonly after: string }[] {
  const labels = currentProposal.labels[language].tasks;
  const { taskStatuses } = fieldWords[language];
  return tasks.map(({ task, before, after }) => ({
    field: phrase(labels[task], audience, { key: task }),
    before: before === null ? historyWords[language].nothing : taskStatuses[before],
    after: taskStatuses[after],
  }));
}

function changedAnswers(
  before: unknown,
  after: unknown,
  telling: Telling,
): readonly { field: string; before: string; after: string }[] {
  const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const { answer } = currentProposal.labels[telling.language].values;
  return names
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => ({
      field: phrase(answer?.[name], telling.audience, { key: name }),
      before: valueInWords(name, old[name] ?? null, telling),
      after: valueInWords(name, now[name] ?? null, telling),
    }));
}

function fieldName(field: string, { language }: Telling): string {
  return (fieldWords[language].fields as Readonly<Record<string, string>>)[field] ?? field;
}

/** A value as it is said: dates in words, ids by name, enumerations by their label, lists with commas. */
export function valueInWords(field: string, value: unknown, telling: Telling): string {
  const words = historyWords[telling.language];
  if (value === null || value === undefined) return sealed.has(field) ? words.erased : words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return value.toLocaleString(telling.language === 'fr' ? 'fr-CA' : 'en-CA');
  if (typeof value === 'string') return textInWords(field, value, telling);
  if (Array.isArray(value)) {
    const listed = value.map((one) => valueInWords(field, one, telling)).join(', ');
    return listed === '' ? words.nothing : listed;
  }
  const { version } = value as { readonly version?: unknown };
  if (field === 'workflow') return fieldWords[telling.language].version(String(version));
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  if (typeof id === 'string' && typeof name === 'string') return name;
  const inner = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  const told = inner.map(
    ([key, one]) => `${keyName(field, key, telling)}: ${valueInWords(key, one, telling)}`,
  );
  return told.length === 0 ? words.nothing : told.join('; ');
}

/** Keys of what holds something by role or by stage are roles and stages themselves. */
function keyName(field: string, key: string, telling: Telling): string {
  const labels = currentProposal.labels[telling.language];
  if (field === 'people') return phrase(labels.roles[key], telling.audience, { key });
  if (field === 'rounds') return phrase(labels.stages[key], telling.audience, { key });
  return fieldName(key, telling);
}

function textInWords(field: string, text: string, { names, language, audience }: Telling): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDate(text, language);
  const name = names.get(text);
  if (name !== undefined) return name;
  const label = labelsFor(field, currentProposal.labels[language])?.[text];
  if (label !== undefined) return phrase(label, audience, { key: text });
  const words = fieldWords[language];
  if (field === 'status') return words.statuses[text as keyof typeof words.statuses];
  if (field === 'waitingOn') return words.movers[text as keyof typeof words.movers];
  return text;
}

/** The labels of an enumerated field, by the name under which the workflow keeps them. */
function labelsFor(field: string, labels: Labels): Labels['stages'] | undefined {
  switch (field) {
    case 'task':
    case 'tasks':
    case 'about':
      return labels.tasks;
    case 'role':
    case 'waiting':
      return labels.roles;
    case 'stage':
    case 'returnTo':
      return labels.stages;
    case 'states':
      return labels.states;
    case 'kind':
      return { ...labels.values.evidence, ...labels.values.outcome };
    case 'benefits':
      return labels.values.benefit;
    case 'mayBeMerged':
      return labels.values.mergeConsent;
    case 'indigenousContent':
      return labels.values.involvement;
    default:
      return labels.values[field];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
