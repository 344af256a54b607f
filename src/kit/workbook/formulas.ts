import type { Line } from './lines.js';

const NAME = /\s*\{#(\w+)\}\s*$/;

/** Where cells are that have a name in a text, `{#total}`: as formulas of other cells refer to them. */
export type NamedCells = ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>;

/** The cells that have a name. */
export function namedCells(
  sheets: readonly { readonly name: string; readonly lines: readonly Line[] }[],
): NamedCells {
  const found = new Map<string, { sheet: string; cell: string }>();
  for (const { name: sheet, lines } of sheets)
    for (const [at, line] of lines.entries())
      if ('cells' in line)
        for (const [column, source] of line.cells.entries()) {
          const [, name] = NAME.exec(source) ?? [];
          if (name !== undefined) found.set(name, { sheet, cell: `$${letterOf(column)}$${String(at + 1)}` });
        }
  return found;
}

/** What a cell says, without its name. */
export function unnamed(source: string): string {
  return source.replace(NAME, '');
}

/** Where a formula stands, and what it may refer to. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly names: NamedCells;
}

/**
 * A formula as a workbook holds it: `{row}`, `{first}` and `{last}` are rows, any other name is a cell.
 *
 * @throws {Error} it refers to a cell that has no such name
 */
export function formulaOf(source: string, { sheet, row, first, last, names }: FormulaPlace): string {
  const rows: Readonly<Record<string, number>> = { row, first, last };
  return source.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const number = rows[name];
    if (number !== undefined) return String(number);
    const named = names.get(name);
    if (!named) throw new Error(`${whole} names no cell of the workbook`);
    return named.sheet === sheet ? named.cell : `'${named.sheet.replaceAll("'", "''")}'!${named.cell}`;
  });
}

/** The letter of a column, counted from 0. */
export function letterOf(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column);
}
