import type { FormState } from '../components/form-state.js';
import { textOf, type PostedForm } from '../visit/posted.js';
import type { Drafts } from './drafts.js';

/** What a form shows when it is opened: what somebody typed earlier and did not send, or what it begins with. */
export async function keptForm(
  drafts: Drafts,
  personId: string,
  address: string,
  beginning: FormState['values'] = {},
): Promise<FormState> {
  const draft = await drafts.find(personId, address);
  return draft
    ? { values: draft.fields, problems: [], keptAt: draft.savedAt }
    : { values: beginning, problems: [], keptAt: null };
}

/** What a form shows after it was sent and could not be taken: as it was typed, with what is wrong. */
export function typedForm({ fields }: PostedForm, problems: FormState['problems'] = []): FormState {
  return { values: fields, problems, keptAt: null };
}

/** Texts of a form by name, white space around them left out. */
export function trimmedTexts<K extends string>(form: PostedForm, names: readonly K[]): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name).trim()])) as Record<K, string>;
}
