import type { LocalDate } from '../../../workflows/kit/event.js';
import type { Language } from '../../../workflows/kit/workflow.js';
import type { FactName } from './facts.js';

/** What a document of the kit is handed out as: a Word document or an Excel workbook. */
export const fileKinds = ['docx', 'xlsx'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A document of the kit as it is written, before anything is filled in. */
export interface KitText {
  /** Key of the resource in the catalogue. */
  readonly key: string;
  readonly language: Language;
  readonly title: string;
  /** Counted from 1, one more with each change that readers notice; the same in both languages. */
  readonly version: number;
  /** Date of that version. */
  readonly asOf: LocalDate;
  readonly format: FileKind;
  readonly landscape: boolean;
  /** What is said of the proposal on top, in this order. */
  readonly facts: readonly FactName[];
  readonly blocks: readonly Block[];
}

/** A stretch of text in one style; it may hold placeholders. */
export interface Inline {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface ListItem {
  /** Whether it is a box to tick. */
  readonly box: boolean;
  /** 0 for an item of the list itself, 1 for one below it. */
  readonly depth: number;
  readonly ordered: boolean;
  readonly inlines: readonly Inline[];
}

export interface Cell {
  readonly inlines: readonly Inline[];
  /** As it is written, for numbers and formulas. */
  readonly source: string;
}

export interface Table {
  readonly kind: 'table';
  /** Empty where the table has no row of headings: then its first column is one. */
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly options: TableOptions;
}

/** What an option line before a table says of it. */
export interface TableOptions {
  /** Share of each column in the width of the page; in a workbook, characters. */
  readonly widths: readonly number[] | null;
  /** Rows to fill in that are added below. */
  readonly empty: number;
  /** Lines of text that a row has room for at least. */
  readonly lines: number;
  /** How each column of a workbook shows what is in it. */
  readonly formats: readonly ColumnFormat[];
}

export const columnFormats = ['text', 'date', 'number', 'money', 'percent'] as const;
export type ColumnFormat = (typeof columnFormats)[number];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** Set apart: what to say, or what is still to be confirmed. */
  | { readonly kind: 'note'; readonly paragraphs: readonly (readonly Inline[])[] }
  /** A frame to write in, with room for some lines. */
  | { readonly kind: 'space'; readonly lines: number }
  | { readonly kind: 'pageBreak' }
  | Table;

/** A text of the kit that can't be read: `file` and `problem` are for whoever wrote it. */
export class KitTextError extends Error {
  constructor(
    readonly file: string,
    readonly problem: string,
  ) {
    super(`${file}: ${problem}`);
    this.name = 'KitTextError';
  }
}

/** Says what can't be read, and reads no further. */
export type Fail = (problem: string) => never;
