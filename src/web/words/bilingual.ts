import type { Language } from '../../../workflows/kit/workflow.js';

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : Widened<T[K]>;
};

/** Every catalogue of words that was made, for the checks on all of them. */
export const catalogues: Readonly<Record<Language, object>>[] = [];

/** Words in both languages: the French must have every key of the English, with the same gaps. */
export function bilingual<T extends object>(words: {
  readonly en: T;
  readonly fr: Widened<T>;
}): Readonly<Record<Language, Widened<T>>> {
  catalogues.push(words);
  return words as Readonly<Record<Language, Widened<T>>>;
}

/** "1 task", "2 tasks": a number with the word that goes with it, in a language where zero may be singular. */
export function counted(language: Language, count: number, one: string, other: string): string {
  const rule = new Intl.PluralRules(language).select(count);
  return `${count.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA')} ${rule === 'one' ? one : other}`;
}
