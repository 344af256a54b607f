import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instant } from '../../../workflows/kit/event.js';
import type { FieldProblem } from '../../proposals/forms/field-problems.js';

/** What a form shows: what was typed before, and what is wrong with it. */
export interface FormState {
  /** By name of the field, dotted where it is inside another. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly problems: readonly FieldProblem[];
  /** When the values were kept, where they were typed earlier and never sent. */
  readonly keptAt: Instant | null;
}

export const emptyForm: FormState = { values: {}, problems: [], keptAt: null };

const FormContext = createContext<FormState>(emptyForm);
export const FormProvider = FormContext.Provider;

/** One field of the form around it: its value and its problem in words, if it has one. */
export function useField(name: string): {
  readonly id: string;
  readonly text: string;
  readonly list: readonly string[];
  readonly problem: string | null;
} {
  const { values, problems } = useContext(FormContext);
  const value = values[name] ?? '';
  return {
    id: fieldId(name),
    text: typeof value === 'string' ? value : (value.at(-1) ?? ''),
    list: typeof value === 'string' ? (value === '' ? [] : [value]) : value,
    problem: problems.find(({ field }) => field === name)?.message ?? null,
  };
}

/** Id of a field's element, for links to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
