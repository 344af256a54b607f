import { kitWords } from '../words.js';
import { fillIn, type KitFacts } from '../text/facts.js';
import { textOf } from '../text/inlines.js';
import type { Block, ColumnFormat, KitText, Table } from '../text/kit-text.js';
import type { SheetText } from './sheets.js';

/** One row of a sheet, before it has a look. */
export type Line =
  | { readonly kind: 'title' | 'section' | 'remark' | 'gap'; readonly text: string }
  | { readonly kind: 'head'; readonly cells: readonly string[] }
  | {
      readonly kind: 'body' | 'total' | 'fact';
      readonly cells: readonly string[];
      readonly formats: readonly ColumnFormat[];
      /** First and last row of the table that it belongs to, without its totals. */
      readonly first: number;
      readonly last: number;
    };

/** What a sheet says, row by row; rows are counted from 1 as in formulas. */
export function linesOf(sheet: SheetText, text: KitText, facts: KitFacts, first: boolean): Line[] {
  const lines: Line[] = [{ kind: 'title', text: first ? text.title : sheet.name }];
  if (first) lines.push(...factLines(text));
  for (const block of sheet.blocks) {
    if (block.kind === 'table') lines.push({ kind: 'gap', text: '' }, ...tableLines(block, lines.length + 1));
    else lines.push(...textLines(block, text, facts));
  }
  return lines;
}

function factLines({ facts, language }: KitText): Line[] {
  return facts.map((name) => ({
    kind: 'fact',
    cells: [kitWords[language].facts[name], `{{${name}}} {#${name}}`],
    formats: ['text', name === 'firstSession' || name === 'today' ? 'date' : 'text'],
    first: 0,
    last: 0,
  }));
}

function textLines(block: Exclude<Block, Table>, { language }: KitText, facts: KitFacts): Line[] {
  const said = (inlines: Parameters<typeof textOf>[0]): string => fillIn(textOf(inlines), facts, language);
  switch (block.kind) {
    case 'heading':
      return [
        { kind: 'gap', text: '' },
        { kind: 'section', text: said(block.inlines) },
      ];
    case 'paragraph':
      return [{ kind: 'remark', text: said(block.inlines) }];
    case 'note':
      return block.paragraphs.map((inlines) => ({ kind: 'remark', text: said(inlines) }));
    case 'list':
      return block.items.map(({ inlines }) => ({ kind: 'remark', text: `• ${said(inlines)}` }));
    case 'space':
    case 'pageBreak':
      return [{ kind: 'gap', text: '' }];
    default:
      throw new Error(`no way to write ${String(block satisfies never)}`);
  }
}

/** Rows of a table; `before` is the number of rows above it. Rows to fill in have the formulas of the last one. */
function tableLines({ header, rows, options }: Table, before: number): Line[] {
  const { formats } = options;
  const isTotal = (row: Table['rows'][number]): boolean => row[0]?.source.startsWith('**') ?? false;
  const sources = (row: Table['rows'][number]): string[] =>
    row.map(({ source }) => source.replaceAll('**', ''));
  const body = dittosRepeated(rows.filter((row) => !isTotal(row)).map(sources));
  const columns = header.length > 0 ? header.length : (rows[0]?.length ?? 0);
  const pattern = body.at(-1) ?? Array.from({ length: columns }, () => '');
  const empty = pattern.map((source) => (source.startsWith('=') ? source : ''));
  const all = [...body, ...Array.from({ length: options.empty }, () => empty)];
  const head: Line[] = header.length > 0 ? [{ kind: 'head', cells: header.map(({ source }) => source) }] : [];
  const first = before + head.length + 1;
  const range = { formats, first, last: first + all.length - 1 };
  return [
    ...head,
    ...all.map((cells): Line => ({ kind: 'body', cells, ...range })),
    ...rows.filter(isTotal).map((row): Line => ({ kind: 'total', cells: sources(row), ...range })),
  ];
}

/** The rows, with what stands above in place of each `"`. */
function dittosRepeated(rows: readonly string[][]): string[][] {
  const repeated: string[][] = [];
  for (const row of rows)
    repeated.push(row.map((source, at) => (source === '"' ? (repeated.at(-1)?.[at] ?? '') : source)));
  return repeated;
}
