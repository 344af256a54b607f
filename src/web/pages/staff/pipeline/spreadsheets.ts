import { stringify } from 'csv-stringify/sync';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';

/** Media type of an Excel workbook. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A column of a spreadsheet. Days are local dates; `width` is in characters. */
export type SheetColumn<T> = {
  readonly header: string;
  readonly width: number;
} & (
  | { readonly kind: 'text' | 'day'; readonly value: (line: T) => string | null }
  | { readonly kind: 'number'; readonly value: (line: T) => number | null }
);

/**
 * Lines as CSV that Excel opens as it is meant: UTF-8 with a byte order mark, commas, CRLF.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function asCsv<T>(columns: readonly SheetColumn<T>[], lines: readonly T[]): string {
  const rows = lines.map((line) => columns.map(({ value }) => value(line) ?? ''));
  return stringify([columns.map(({ header }) => header), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** Lines as an Excel workbook: days are real dates, and texts are texts, whatever they begin with. */
export async function asXlsx<T>(columns: readonly SheetColumn<T>[], lines: readonly T[]): Promise<Buffer> {
  const header = columns.map(({ header: value }): CellObject => ({
    value,
    type: String,
    fontWeight: 'bold',
    wrap: true,
  }));
  const rows = lines.map((line) => columns.map((column) => cellOf(column, line)));
  return writeExcelFile([header, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function cellOf<T>(column: SheetColumn<T>, line: T): CellObject | null {
  if (column.kind === 'number') {
    const value = column.value(line);
    return value === null ? null : { value, type: Number };
  }
  const text = column.value(line);
  if (text === null) return null;
  if (column.kind === 'text') return { value: text, type: String };
  return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}
