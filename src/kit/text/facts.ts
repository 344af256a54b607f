import { addDays } from '../../../workflows/kit/local-date.js';
import type { Language } from '../../../workflows/kit/workflow.js';
import { longDate } from '../../platform/written-date.js';

/** What a document may say of the proposal that it is filled in for. */
export const factNames = [
  'title',
  'ref',
  'organisation',
  'lead',
  'coordinator',
  'firstSession',
  'stage',
  'today',
] as const;
export type FactName = (typeof factNames)[number];

/** The facts of one proposal; null for what is not known. `firstSession` and `today` are local dates. */
export type KitFacts = Readonly<Record<FactName, string | null>>;

/** Nothing known: the document is a blank form. */
export const noFacts = Object.fromEntries(factNames.map((name) => [name, null])) as KitFacts;

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const ASKED = /^(\w+)(?:\s*([+-])\s*(\d{1,3})\s+(days|weeks))?$/;
const dates: readonly string[] = ['firstSession', 'today'] satisfies readonly FactName[];

/** A line to write on, for what is not known. */
const BLANK = '_'.repeat(24);

/** Placeholders of a text that name nothing known, as they are written. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].filter(([, asked = '']) => !isKnown(asked)).map(([whole]) => whole);
}

function isKnown(asked: string): boolean {
  const [, name = '', sign] = ASKED.exec(asked) ?? [];
  return (factNames as readonly string[]).includes(name) && (sign === undefined || dates.includes(name));
}

/** A text with everything filled in that is known; `blank` stands where nothing is. */
export function fillIn(text: string, facts: KitFacts, language: Language, blank = BLANK): string {
  return text.replace(PLACEHOLDER, (_, asked: string) => {
    const value = factAsked(asked, facts);
    return value === null ? blank : inWords(asked, value, language);
  });
}

/** The value that a placeholder alone in a text asks for; undefined where there is anything beside it. */
export function factAlone(text: string, facts: KitFacts): string | null | undefined {
  const [whole, asked = ''] = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : factAsked(asked, facts);
}

function factAsked(asked: string, facts: KitFacts): string | null {
  const [, name = '', sign, count = '0', unit] = ASKED.exec(asked) ?? [];
  const value = facts[name as FactName];
  if (value === null || sign === undefined) return value === null ? null : plain(value);
  const days = Number(count) * (unit === 'weeks' ? 7 : 1);
  return addDays(value, sign === '-' ? -days : days);
}

function inWords(asked: string, value: string, language: Language): string {
  return dates.some((name) => asked.startsWith(name)) ? longDate(value, language) : value;
}

/** A text as it may stand in a file of XML: what no such file may hold is taken out, and breaks become spaces. */
export function plain(text: string): string {
  return text.replace(/[\p{Zl}\p{Zp}\t\n\r]+/gu, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}
