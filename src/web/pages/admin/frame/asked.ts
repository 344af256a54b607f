import type { Language } from '../../../../../workflows/kit/workflow.js';
import { addDays } from '../../../../../workflows/kit/local-date.js';
import { isUuid } from '../../../../platform/ids.js';
import { instantOf } from '../../../../platform/pacific-time.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { frameWords } from './words.js';

/** A query as it comes with an address. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One text of a query; empty where it was not given. */
export function textIn(query: Query, name: string): string {
  const given = query[name] ?? '';
  return (typeof given === 'string' ? given : (given.at(-1) ?? '')).trim().slice(0, 200);
}

/** The texts of a query by name, as a form shows them again. */
export function textsIn<T extends string>(query: Query, names: readonly T[]): Readonly<Record<T, string>> {
  return Object.fromEntries(names.map((name) => [name, textIn(query, name)])) as Record<T, string>;
}

/** Days and proposal that a list is narrowed to, and what is wrong with how they were given. */
export interface Narrowed {
  readonly from?: Date;
  readonly before?: Date;
  readonly ref?: string;
  readonly problems: readonly FieldProblem[];
}

/** Reads first and last day, local to the hub, and a proposal's reference. */
export function narrowedBy(query: Query, language: Language): Narrowed {
  const words = frameWords[language];
  const { from, to, proposal } = textsIn(query, ['from', 'to', 'proposal']);
  const problems: FieldProblem[] = [];
  if (from !== '' && !isDay(from)) problems.push({ field: 'from', message: words.badDay(words.from) });
  if (to !== '' && !isDay(to)) problems.push({ field: 'to', message: words.badDay(words.to) });
  if (problems.length === 0 && from !== '' && to !== '' && from > to)
    problems.push({ field: 'from', message: words.badOrder });
  if (proposal !== '' && !/^echo-\d{4}-\d{3,9}$/i.test(proposal))
    problems.push({ field: 'proposal', message: words.badRef });
  if (problems.length > 0) return { problems };
  return {
    ...(from !== '' && { from: instantOf(from, '00:00', hubZone) }),
    ...(to !== '' && { before: instantOf(addDays(to, 1), '00:00', hubZone) }),
    ...(proposal !== '' && { ref: proposal }),
    problems,
  };
}

/** Whether a text is a local date of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Where a page of a list goes on, as it stands in an address; undefined for what is none. */
export function placeIn(
  query: Query,
): { readonly at: string; readonly id: string; readonly sequence: number } | undefined {
  const [at = '', id = '', sequence = '0'] = textIn(query, 'after').split('_');
  const known =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(at) && isDay(at.slice(0, 10)) && isUuid(id);
  return known && /^\d{1,9}$/.test(sequence) ? { at, id, sequence: Number(sequence) } : undefined;
}
