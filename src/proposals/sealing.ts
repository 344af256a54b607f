import { seal, type SealedText } from '../engine/command.js';
import { sealedFieldsOf } from './forms/fields.js';

/** A payload in which every free text is a reference, and the texts themselves. */
export interface SealedPayload {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly texts: readonly SealedText[];
}

/** Takes the free text out of a form; fields that were not given are left out. */
export function sealForm(form: object): SealedPayload {
  const sealed = sealedFieldsOf(form);
  const texts: SealedText[] = [];
  const entries = Object.entries(form).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (value === undefined || value === null) return [];
    if (sealed.has(name)) return [[name, sealInto(texts, value as string)]];
    if (typeof value !== 'object' || Array.isArray(value)) return [[name, value]];
    const inner = sealForm(value);
    texts.push(...inner.texts);
    return [[name, inner.payload]];
  });
  return { payload: Object.fromEntries(entries), texts };
}

/** Seals every value of a record. */
export function sealAll(values: Readonly<Record<string, string>>): SealedPayload {
  const texts: SealedText[] = [];
  const payload = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, sealInto(texts, value)]),
  );
  return { payload, texts };
}

function sealInto(texts: SealedText[], body: string): ReturnType<typeof seal>['ref'] {
  const { ref, text } = seal(body);
  texts.push(text);
  return ref;
}
