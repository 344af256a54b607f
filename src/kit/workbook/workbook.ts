import writeExcelFile from 'write-excel-file/node';
import type { KitFacts } from '../text/facts.js';
import type { KitText } from '../text/kit-text.js';
import { namedCells } from './formulas.js';
import { linesOf, type Line } from './lines.js';
import { printedSheets } from './print-layout.js';
import { rowOf } from './rows.js';
import { sheetsOf } from './sheets.js';

/** Rows above which headings stay in sight only if there are no more than these. */
const MOST_FROZEN = 9;
const PLAIN_WIDTHS = [28, 28, 28, 28];

type WrittenSheet = Parameters<typeof writeExcelFile>[0][number];

/** A document of the kit as an Excel workbook, filled in with what is known. */
export function workbook(text: KitText, facts: KitFacts): Promise<Buffer> {
  const sheets = sheetsOf(text).map((sheet, at) => ({
    name: sheet.name,
    widths: sheet.blocks.flatMap((block) => (block.kind === 'table' ? [block.options.widths ?? []] : []))[0],
    lines: linesOf(sheet, text, facts, at === 0),
  }));
  const names = namedCells(sheets);
  const written = sheets.map(({ name, widths = PLAIN_WIDTHS, lines }): WrittenSheet => {
    const place = { text, facts, names, sheet: name, widths };
    const frozen = onlyHead(lines);
    return {
      sheet: name,
      data: lines.map((line, at) => rowOf(line, at + 1, place)),
      columns: widths.map((width) => ({ width })),
      showGridLines: false,
      orientation: 'landscape',
      ...(frozen > 0 && frozen <= MOST_FROZEN && { stickyRowsCount: frozen }),
    };
  });
  const printed = sheets.map(({ name, widths = PLAIN_WIDTHS, lines }) => ({
    name,
    columns: widths.length,
    rows: lines.length,
    head: onlyHead(lines),
  }));
  return writeExcelFile(written, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [printedSheets(text, printed)],
  }).toBuffer();
}

/** Row of the headings, where a sheet has one table only; else 0. */
function onlyHead(lines: readonly Line[]): number {
  const heads = lines.flatMap(({ kind }, at) => (kind === 'head' ? [at + 1] : []));
  return heads.length === 1 ? (heads[0] ?? 0) : 0;
}
