import type { Message } from './criterion.js';
import type { Effect, LocalDate } from './event.js';
import type { Audience, Label, Labels } from './workflow.js';

/** A label as one audience reads it, its gaps filled; the key itself where there is no label. */
export function phrase(
  label: Label | undefined,
  audience: Audience,
  values: Readonly<Record<string, unknown>>,
): string {
  const text = typeof label === 'object' ? label[audience] : (label ?? String(values.key ?? values.type));
  return text.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name]));
}

/** The sentence of a criterion's message, with names in place of keys and dates in words. */
export function sentence(labels: Labels, audience: Audience, message: Message): string {
  return phrase(labels.messages[message.key], audience, named(labels, audience, message));
}

/** What an effect will do, in a sentence. */
export function effectSentence(labels: Labels, audience: Audience, effect: Effect): string {
  return phrase(labels.effects[effect.type], audience, named(labels, audience, effect));
}

/** A local date in words: "March 5, 2027". */
export function dateInWords({ dates }: Labels, date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const words: Readonly<Record<string, string>> = {
    year,
    month: dates.months[Number(month) - 1] ?? month,
    day: day === '01' ? dates.first : String(Number(day)),
  };
  return dates.pattern.replace(/\{(\w+)\}/g, (_, part: string) => words[part] ?? '');
}

/** Parameters with their values named: tasks, roles, stages, dates, and whatever `labels.values` knows. */
function named(labels: Labels, audience: Audience, given: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && name !== 'key' && name !== 'type'
        ? nameOf(labels, audience, name, value)
        : value,
    ]),
  );
}

function nameOf(labels: Labels, audience: Audience, parameter: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateInWords(labels, value);
  const known = namesFor(labels, parameter);
  // One parameter may list several values, `classic60, classic90`.
  return value
    .split(', ')
    .map((key) => (known?.[key] === undefined ? key : phrase(known[key], audience, { key })))
    .join(', ');
}

function namesFor(labels: Labels, parameter: string): Readonly<Record<string, Label>> | undefined {
  switch (parameter) {
    case 'task':
      return labels.tasks;
    case 'role':
      return labels.roles;
    case 'stage':
      return labels.stages;
    default:
      return labels.values[parameter];
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
