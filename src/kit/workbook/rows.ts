import type { CellObject, Row } from 'write-excel-file/node';
import { factAlone, fillIn, type KitFacts } from '../text/facts.js';
import type { ColumnFormat, KitText } from '../text/kit-text.js';
import { formulaOf, unnamed, type NamedCells } from './formulas.js';
import type { Line } from './lines.js';
import { body, fact, formatIn, head, looks, total } from './looks.js';

/** Where a row stands, and what its cells may speak of. */
interface Place {
  readonly text: KitText;
  readonly facts: KitFacts;
  readonly names: NamedCells;
  readonly sheet: string;
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
}

/** One row as the library takes it; rows are counted from 1. */
export function rowOf(line: Line, row: number, place: Place): Row {
  switch (line.kind) {
    case 'title':
    case 'section':
    case 'remark':
    case 'gap':
      return acrossAll(line, place.widths);
    case 'head':
      return line.cells.map((value) => ({
        value,
        type: String,
        ...head,
        ...heightOf(line.cells, place.widths),
      }));
    case 'fact':
      return line.cells.map((source, at) =>
        at === 0 ? { value: source, type: String, ...head } : factCell(source, line.formats[at], place),
      );
    case 'body':
    case 'total': {
      const look = { ...(line.kind === 'total' ? total : body), ...heightOf(line.cells, place.widths) };
      return line.cells.map((source, at) => ({
        ...look,
        ...valueOf(source, line.formats[at] ?? 'text', { ...line, row, ...place }),
      }));
    }
    default:
      throw new Error(`no way to write ${String(line satisfies never)}`);
  }
}

/** One text over all columns; the row is as high as the text needs, for a merged cell doesn't grow by itself. */
function acrossAll({ kind, text }: Extract<Line, { text: string }>, widths: readonly number[]): Row {
  if (kind === 'gap') return [];
  const width = widths.reduce((sum, one) => sum + one, 0);
  const height = kind === 'remark' ? heightOf([text], [width]) : {};
  return [{ value: text, type: String, columnSpan: widths.length, ...looks[kind], ...height }];
}

function factCell(source: string, format: ColumnFormat = 'text', place: Place): CellObject {
  const span = place.widths.length > 2 ? { columnSpan: place.widths.length - 1 } : {};
  return {
    ...fact,
    ...(format === 'date' ? {} : span),
    ...valueOf(source, format, { ...place, row: 0, first: 0, last: 0 }),
  };
}

function valueOf(
  given: string,
  format: ColumnFormat,
  place: Place & { readonly row: number; readonly first: number; readonly last: number },
): CellObject {
  const source = unnamed(given);
  const { facts, text } = place;
  const shown = formatIn(text.language, format);
  if (source.startsWith('=')) return { value: formulaOf(source.slice(1), place), type: 'Formula', ...shown };
  const alone = factAlone(source, facts);
  const value = alone === undefined ? fillIn(source, facts, text.language, '') : (alone ?? '');
  if (value === '') return format === 'text' ? {} : { type: Number, ...shown };
  if (format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, ...shown };
  if (format !== 'text' && /^-?\d+(\.\d+)?$/.test(value))
    return { value: Number(value), type: Number, ...shown };
  return { value, type: String };
}

/** Height that the words of a row need; none where there are none, so that it grows with what is typed. */
function heightOf(cells: readonly string[], widths: readonly number[]): { readonly height?: number } {
  const lines = cells.map((source, at) =>
    source.startsWith('=') ? 0 : Math.ceil((unnamed(source).length * 0.9) / (widths[at] ?? 1)),
  );
  const most = Math.max(...lines);
  return most === 0 ? {} : { height: 15 * most + 5 };
}
