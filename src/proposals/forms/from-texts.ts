import { getMetadataStorage } from 'class-validator';
import { nestedForm } from './form-fields.js';
import type { EventForm } from './index.js';

/** What a page's form holds: texts by name, dotted where a field is inside another. */
export type Texts = Readonly<Record<string, string | readonly string[]>>;

/**
 * The fields of a form as its rules want them, from the texts that a page sends: numbers, yes or no, lists, forms
 * within forms. What was left empty is left out; a text that is no number stays as it is, to be refused in words.
 */
export function fromTexts(form: EventForm, texts: Texts): Record<string, unknown> {
  const given = Object.entries(texts);
  const names = new Set(given.map(([name]) => name.split('.', 1)[0] ?? name));
  const fields = [...names].flatMap((name): [string, unknown][] => {
    const value = fieldOf(form, name, texts);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(fields);
}

function fieldOf(form: EventForm, name: string, texts: Texts): unknown {
  const nested = nestedForm(form, name);
  if (nested) {
    const inner = fromTexts(nested, within(texts, name));
    return Object.keys(inner).length > 0 ? inner : undefined;
  }
  const text = texts[name] ?? '';
  const rules = rulesOf(form, name);
  if (rules.has('arrayUnique')) {
    const list = (typeof text === 'string' ? [text] : [...text]).filter((one) => one !== '');
    return list.length > 0 ? list : undefined;
  }
  const single = typeof text === 'string' ? text : (text.at(-1) ?? '');
  if (single.trim() === '') return undefined;
  if (rules.has('isInt') || rules.has('isNumber')) return numberIn(single) ?? single;
  if (rules.has('isBoolean')) return single === 'yes' ? true : single === 'no' ? false : single;
  return single.replace(/\r\n/g, '\n');
}

function within(texts: Texts, name: string): Texts {
  const start = `${name}.`;
  return Object.fromEntries(
    Object.entries(texts).flatMap(([path, text]) =>
      path.startsWith(start) ? [[path.slice(start.length), text]] : [],
    ),
  );
}

/** "1 200" and "4,5" are numbers to people who write French. */
function numberIn(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/^(\d+),(\d{1,2})$/, '$1.$2');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function rulesOf(form: EventForm, name: string): ReadonlySet<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  return new Set(rules.flatMap((rule) => (rule.propertyName === name && rule.name ? [rule.name] : [])));
}
