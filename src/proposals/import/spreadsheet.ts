import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { comparable } from './comparable.js';
import { ImportFileError } from './errors.js';

/** Bytes of the largest file that is taken. */
export const largestFile = 10 * 1024 * 1024;

const asUtf8 = 'Save it anew as "CSV UTF-8 (comma delimited)" and import that.';

/** A file as it was handed in. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A row with something in it. `number` is the one a spreadsheet shows: the header is row 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** @throws {ImportFileError} there is no such file, or it is too large */
export async function openImportFile(path: string): Promise<ImportFile> {
  const found = await stat(path).catch((error: unknown) => {
    throw new ImportFileError(
      path,
      `can't be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      'Check its name and folder.',
    );
  });
  if (!found.isFile()) throw new ImportFileError(path, 'is not a file', 'Name the CSV file itself.');
  if (found.size > largestFile) throw tooLarge(path, found.size);
  return { name: basename(path), bytes: await readFile(path) };
}

/**
 * Reads a comma, semicolon or tab separated file in UTF-8, with or without a byte-order mark.
 *
 * @throws {ImportFileError} it is empty, too large, not UTF-8, no CSV, or has a header and nothing else
 */
export function readSheet({ name, bytes }: ImportFile): Sheet {
  const text = textOf(name, bytes);
  const [header = [], ...rest] = wellFormed(name, text);
  const names = header.map((cell) => cell.trim());
  const rows = rest
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const twice = names.filter(
    (cell, index) =>
      cell !== '' && names.findIndex((other) => comparable(other) === comparable(cell)) !== index,
  );
  if (twice.length > 0)
    throw new ImportFileError(
      name,
      `has two columns of the same name: ${quoted(twice)}`,
      'Rename or remove one of each.',
    );
  if (rows.length === 0)
    throw new ImportFileError(name, 'has a header and no rows', 'Export it anew, with the answers.');
  return { file: name, header: names, rows };
}

function wellFormed(name: string, text: string): string[][] {
  try {
    return recordsOf(text, delimiterOf(text));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const next = 'Look for a quotation mark that is not closed, or export it anew.';
    throw new ImportFileError(name, `is not well-formed CSV: ${error.message}`, next);
  }
}

function textOf(name: string, bytes: Buffer): string {
  if (bytes.length > largestFile) throw tooLarge(name, bytes.length);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    throw new ImportFileError(name, 'is a workbook, not a CSV file', asUtf8);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportFileError(name, 'is not UTF-8, so accents would be lost', asUtf8);
  }
  if (text.includes('\0')) throw new ImportFileError(name, 'is not UTF-8 text: it has zero bytes', asUtf8);
  if (text.trim() === '') throw new ImportFileError(name, 'is empty', 'Export it anew.');
  return text;
}

/** The separator under which the header is well-formed and has the most columns: spreadsheets in French write semicolons. */
function delimiterOf(text: string): string {
  const columns = (delimiter: string): number => {
    try {
      return recordsOf(text, delimiter, 1)[0]?.length ?? 0;
    } catch {
      return 0;
    }
  };
  return [',', ';', '\t'].reduce((best, other) => (columns(other) > columns(best) ? other : best));
}

/** @param to last record to read; all of them, unless given */
function recordsOf(text: string, delimiter: string, to = -1): string[][] {
  return parse(text, { relax_column_count: true, skip_empty_lines: false, delimiter, to });
}

function tooLarge(name: string, size: number): ImportFileError {
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  return new ImportFileError(
    name,
    `is too large: ${megabytes(size)} MB, and ${megabytes(largestFile)} MB is the most`,
    'Split it into several files.',
  );
}

export function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
