import { fieldsOf, nestedForm } from '../../../../proposals/forms/form-fields.js';
import { eventForms, type SentEventType } from '../../../../proposals/forms/index.js';

/** In which kind of box a field is filled in. */
export type FieldKind =
  | 'words'
  | 'line'
  | 'day'
  | 'number'
  | 'choice'
  | 'yesNo'
  | 'person'
  | 'tasks'
  | 'waivedTask'
  | 'evidence'
  | 'rubric';

/** Every field of the events that have a page of their own here, and the kind of its box. */
export const fieldKinds = {
  reason: 'words',
  comments: 'words',
  alternatives: 'words',
  receiver: 'words',
  survivor: 'line',
  dueOn: 'day',
  mayResubmitAfter: 'day',
  startOn: 'day',
  endOn: 'day',
  heldOn: 'day',
  expiresOn: 'day',
  expectedOn: 'day',
  attended: 'number',
  satisfaction: 'number',
  blockers: 'number',
  score: 'rubric',
  category: 'choice',
  accreditation: 'choice',
  template: 'choice',
  mode: 'choice',
  returnTo: 'choice',
  format: 'choice',
  role: 'choice',
  keepResources: 'yesNo',
  person: 'person',
  tasks: 'tasks',
  task: 'waivedTask',
  evidence: 'evidence',
} as const satisfies Readonly<Record<string, FieldKind>>;
export type FieldName = keyof typeof fieldKinds;

/** Events that are sent from pages of their own; here is only the way there. */
export const doneElsewhere = ['ANSWERS_CHANGED', 'TASK_COMPLETED', 'TASK_REOPENED'] as const;
export type ElsewhereType = (typeof doneElsewhere)[number];

export function isDoneElsewhere(type: SentEventType): type is ElsewhereType {
  return (doneElsewhere as readonly string[]).includes(type);
}

/** One field as the page asks for it. */
export interface AskedField {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly choices: readonly string[];
}

/** The fields of an event, what decides first and what explains it last. */
export function askedFields(type: SentEventType): readonly AskedField[] {
  const fields = fieldsOf(eventForms[type]).map(({ name, required, choices }) => ({
    name: name as FieldName,
    kind: fieldKinds[name as FieldName],
    required,
    choices: choices ?? [],
  }));
  return fields.toSorted((a, b) => Number(a.kind === 'words') - Number(b.kind === 'words'));
}

/** Fields of the form inside a field, where it holds one. */
export function hasFieldsInside(type: SentEventType, name: string): boolean {
  return nestedForm(eventForms[type], name) !== null;
}
