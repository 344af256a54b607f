import { isDay } from '../forms/fields.js';
import { instantOf } from '../../platform/pacific-time.js';
import { comparable } from './comparable.js';
import type { ColumnMapping, ImportMapping, Reader } from './mapping.js';

/** What a cell says; or why it can't be read as asked. */
export type Reading = { readonly value: unknown; readonly detail?: string } | { readonly problem: string };

type CellReader = (text: string, column: ColumnMapping, mapping: ImportMapping) => Reading;

/** Reads a cell that is not blank. */
export function readCell(text: string, column: ColumnMapping, mapping: ImportMapping): Reading {
  const word = column.reader === 'list' ? undefined : wordIn(text, column.words);
  return word === undefined ? cellReaders[column.reader](text, column, mapping) : { value: word };
}

const cellReaders: Readonly<Record<Reader, CellReader>> = {
  text: (text) => ({ value: text }),
  line: (text) =>
    /\p{Cc}/u.test(text) ? { problem: 'must be one line without control characters' } : { value: text },
  choice,
  yesNo: choice,
  integer: (text) =>
    /^\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: 'must be a whole number' },
  date: (text, _, { dateOrder }) => {
    const date = dateIn(text, dateOrder);
    return date === null
      ? { problem: `must be a date that exists, written ${example[dateOrder]} or 2027-02-28` }
      : { value: date };
  },
  instant,
  time: (text) => {
    const time = timeIn(text);
    return time === null ? { problem: 'must be a time of day, written 13:30' } : { value: time };
  },
  list,
  person: (text) => {
    const [, name = '', email = ''] = /^([^,<\p{Cc}]+?)\s*[,<]\s*([^\s,<>]+@[^\s,<>]+)>?$/u.exec(text) ?? [];
    return name && email
      ? { value: { name, email } }
      : { problem: 'must be a name and an e-mail address, with a comma between' };
  },
};

const example = { DMY: '28/02/2027', MDY: '02/28/2027' } as const;

/** A word of the table; or, where the column has an answer for details, a word and what follows a comma or colon. */
function choice(text: string, { words = {}, detail }: ColumnMapping): Reading {
  const [, word = '', rest = ''] = /^([^,:;]+)[,:;]\s*(.+)$/s.exec(text) ?? [];
  const value = detail === undefined ? undefined : wordIn(word, words);
  return value === undefined
    ? { problem: `must be one of: ${Object.keys(words).join(', ')}` }
    : { value, detail: rest };
}

/** Items in order; as text, one a line, where the column has no words. */
function list(text: string, { words, separator = ';' }: ColumnMapping): Reading {
  const items = text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (!words) return { value: items.join('\n') };
  const unknown = items.filter((item) => wordIn(item, words) === undefined);
  return unknown.length > 0
    ? { problem: `must be a list of: ${Object.keys(words).join(', ')}; not ${unknown.join(', ')}` }
    : { value: items.map((item) => wordIn(item, words)) };
}

function instant(text: string, _: ColumnMapping, { dateOrder, zone }: ImportMapping): Reading {
  const [, day = '', clock = ''] = /^(\S+?)[ T]+(\d{1,2}:\d{2})(?::\d{2})?$/.exec(text) ?? [];
  const [date, time] = [dateIn(day, dateOrder), timeIn(clock)];
  if (date === null || time === null)
    return { problem: `must be a date and a time, written ${example[dateOrder]} 13:30 or 2027-02-28 13:30` };
  return { value: instantOf(date, time, zone).toISOString() };
}

function dateIn(text: string, order: ImportMapping['dateOrder']): string | null {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const [day, month] = order === 'DMY' ? [first, second] : [second, first];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(date) ? date : null;
}

function timeIn(text: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : null;
}

function wordIn(text: string, words: ColumnMapping['words'] = {}): string | boolean | undefined {
  const said = comparable(text);
  return Object.entries(words).find(([word]) => comparable(word) === said)?.[1];
}
