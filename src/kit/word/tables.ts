import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { factAlone, fillIn, type FactName } from '../text/facts.js';
import { textOf } from '../text/inlines.js';
import type { Cell, Table } from '../text/kit-text.js';
import { kitWords } from '../words.js';
import { fitted, longestWord } from './column-widths.js';
import { boxToTick, runsOf, type Place } from './runs.js';
import { colours, lineHeight } from './styles.js';

const border = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
const borders = { top: border, bottom: border, left: border, right: border };
const margins = { top: 60, bottom: 60, left: 110, right: 110 };

/** Twips that a letter may take: a bold one of the widest font that stands in for ours where ours is missing. */
const WIDEST_LETTER = 148;

/** A table over the whole width; its headings are repeated on each page that it goes on to. */
export function table({ header, rows, options }: Table, place: Place): WordTable {
  const columns = header.length > 0 ? header.length : (rows[0]?.length ?? 0);
  const shares = sharesOf(options.widths ?? Array.from({ length: columns }, () => 1), place.width);
  const widths = fitted(
    shares,
    shares.map((_, at) => neededBy([header, ...rows].map((cells) => cells[at]))),
  );
  const empty: readonly Cell[] = Array.from({ length: columns }, () => ({ source: '', inlines: [] }));
  const all = [...rows, ...Array.from({ length: options.empty }, () => empty)];
  const named = header.length === 0;
  return grid(widths, [
    ...(named
      ? []
      : [
          row(
            header.map((cell, at) => cellOf(cell, widths[at], place, true)),
            1,
            true,
          ),
        ]),
    ...all.map((cells) =>
      row(
        cells.map((cell, at) => cellOf(cell, widths[at], place, named && at === 0)),
        options.lines,
      ),
    ),
  ]);
}

/** A frame to write in. */
export function space(lines: number, { width }: Place): WordTable {
  return grid([width], [row([framed([new Paragraph({ spacing: { after: 0 } })], width, false)], lines)]);
}

/** What is known of the proposal, by name, with room for what is not; nothing where nothing is asked. */
export function factsTable(asked: readonly FactName[], place: Place): FileChild[] {
  if (asked.length === 0) return [];
  const { facts, language, width } = place;
  const widths = sharesOf([1, 3], width);
  const rows = asked.map((name) => {
    const value = fillIn(`{{${name}}}`, facts, language, '');
    return row(
      [
        framed(
          [line(runsOf([{ text: kitWords[language].facts[name], bold: true, italic: false }], place))],
          widths[0],
          true,
        ),
        framed([line([new TextRun({ text: value })])], widths[1], false),
      ],
      1,
    );
  });
  return [grid(widths, rows), new Paragraph({ spacing: { after: 60 } })];
}

/** Twips that a column needs so that none of its words is broken. */
function neededBy(cells: readonly (Cell | undefined)[]): number {
  const letters = cells.map((cell) => (cell ? longestWord(textOf(cell.inlines)) : 0));
  return Math.max(...letters) * WIDEST_LETTER + margins.left + margins.right;
}

function grid(widths: readonly number[], rows: readonly TableRow[]): WordTable {
  return new WordTable({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
  });
}

function row(children: TableCell[], lines: number, tableHeader = false): TableRow {
  const height = { value: lines * lineHeight + 120, rule: HeightRule.ATLEAST };
  // A row taller than half a page may break; any other stays whole.
  return new TableRow({ children, height, tableHeader, cantSplit: lines < 12 });
}

function cellOf(cell: Cell, width: number | undefined, place: Place, heading: boolean): TableCell {
  const text = textOf(cell.inlines);
  // A heading is bold as a whole, where it isn't written with something bold of its own.
  const emphasis = heading && !cell.inlines.some(({ bold }) => bold) ? { bold: true } : {};
  const blank = factAlone(text, place.facts) === null ? '' : undefined;
  const paragraphs = linesOf(cell).map((inlines) => {
    const boxed = /^\[ \]\s*/.exec(inlines[0]?.text ?? '');
    const rest = boxed
      ? inlines.map((one, at) => (at === 0 ? { ...one, text: one.text.slice(boxed[0].length) } : one))
      : inlines;
    const runs = runsOf(
      rest.map((one) => ({ ...one, ...emphasis })),
      place,
      blank,
    );
    return line(boxed ? [...boxToTick(textOf(rest)), ...runs] : runs);
  });
  return framed(paragraphs, width, heading);
}

/** A cell's lines, as `<br>` parts them. */
function linesOf({ inlines }: Cell): Cell['inlines'][] {
  const lines: Cell['inlines'][number][][] = [[]];
  for (const inline of inlines)
    if (inline.text === '\n') lines.push([]);
    else lines.at(-1)?.push(inline);
  return lines;
}

function line(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ children, spacing: { after: 20 } });
}

function framed(children: Paragraph[], width: number | undefined, heading: boolean): TableCell {
  return new TableCell({
    children,
    margins,
    borders,
    verticalAlign: VerticalAlignTable.TOP,
    ...(width !== undefined && { width: { size: width, type: WidthType.DXA } }),
    ...(heading && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.head } }),
  });
}

function sharesOf(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((all, one) => all + one, 0);
  return shares.map((share) => Math.floor((share * width) / sum));
}
