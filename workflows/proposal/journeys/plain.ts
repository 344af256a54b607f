import type { TextRef } from '../../kit/event.js';
import { textAnswers } from '../vocabulary.js';

/** A payload as a person would say it: every reference to sealed text is the text itself. */
export type Plain<T> = T extends TextRef
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

const textFields: ReadonlySet<string> = new Set([
  ...textAnswers,
  'reason',
  'comments',
  'alternatives',
  'receiver',
  'text',
]);

/** A plain payload with every free text replaced by its reference; `seal` makes one. */
export function withReferences<T>(plain: Plain<T>, seal: (text: string) => TextRef): T {
  return replaced(plain, seal) as T;
}

function replaced(value: unknown, seal: (text: string) => TextRef): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      name,
      typeof inner === 'string' && textFields.has(name) ? seal(inner) : replaced(inner, seal),
    ]),
  );
}

/** A reference that stands for a text in pure tests and dry runs: readable, and not a real digest. */
export function standInText(text: string): TextRef {
  return { text, sha256: '0'.repeat(64) };
}
