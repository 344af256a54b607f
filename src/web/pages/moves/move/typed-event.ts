import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { InvalidFormError } from '../../../../proposals/errors.js';
import { fromTexts, type Texts } from '../../../../proposals/forms/from-texts.js';
import { eventForms, type SentEventType } from '../../../../proposals/forms/index.js';
import { readForm, type SentEvent } from '../../../../proposals/forms/read-form.js';
import { askedFields } from './fields.js';
import { ratingField, rubricKeys, scoreOf, type RubricKey } from './rubric.js';

/** Names that the page uses beside the fields of the event. */
export const pageFields = { digest: '_digest', shown: '_shown', somebodyElse: 'personEmail' } as const;

/** The choice that stands for somebody who is not in the list. */
export const OTHER = 'other';

export type Typed = Readonly<Record<string, string | string[]>>;

/** What was typed, read as an event, or what is wrong with it. */
export type ReadEvent =
  | { readonly event: SentEvent; readonly problems: readonly [] }
  | { readonly event: null; readonly problems: readonly FieldProblem[] };

/** Reads what was typed into the page of a move. */
export async function typedEvent(type: SentEventType, typed: Typed): Promise<ReadEvent> {
  const { texts, problems } = textsOf(type, typed);
  if (problems.length > 0) return { event: null, problems };
  try {
    const form = await readForm(eventForms[type], fromTexts(eventForms[type], texts));
    return { event: { type, form }, problems: [] };
  } catch (error) {
    if (error instanceof InvalidFormError) return { event: null, problems: error.problems };
    throw error;
  }
}

/** Fields as the event's form has them; the page asks for some of them in its own way. */
function textsOf(
  type: SentEventType,
  typed: Typed,
): { readonly texts: Texts; readonly problems: readonly FieldProblem[] } {
  if (type === 'IDEA_SCORED') return scored(typed);
  const kinds = new Map<string, string>(askedFields(type).map(({ name, kind }) => [name, kind]));
  const own = Object.entries(typed).filter(([name]) => kinds.has(name.split('.', 1)[0] ?? name));
  const texts: Record<string, string | readonly string[]> = Object.fromEntries(own);
  if (type === 'ROLE_ENDED') return { texts: heldRole(one(typed.person)), problems: [] };
  if (kinds.get('person') === 'person' && one(typed.person) === OTHER)
    texts.person = one(typed[pageFields.somebodyElse]);
  if (kinds.has('evidence') && one(typed['evidence.kind']) === '') {
    delete texts['evidence.kind'];
    delete texts['evidence.text'];
  }
  return { texts, problems: [] };
}

/** A role and the person who holds it, chosen as one. */
export const heldRoleValue = (role: string, person: string): string => `${role} ${person}`;

function heldRole(chosen: string): Texts {
  const [role = '', person = ''] = chosen.split(' ');
  return { role, person };
}

function scored(typed: Typed): { readonly texts: Texts; readonly problems: readonly FieldProblem[] } {
  const ratings = Object.fromEntries(
    rubricKeys.map((key) => [key, Number(one(typed[ratingField(key)]))]),
  ) as Record<RubricKey, number>;
  const problems = rubricKeys
    .filter((key) => ![1, 2, 3, 4, 5].includes(ratings[key]))
    .map((key) => ({ field: ratingField(key), message: 'is required' }));
  return { texts: problems.length > 0 ? {} : { score: String(scoreOf(ratings)) }, problems };
}

function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.at(-1) ?? '');
}
