import type { AnswerKey } from '../../../workflows/proposal/vocabulary.js';

/** What became of a row: a new proposal, submitted or a draft; one that was here before; or none. */
export type RowOutcome = 'submitted' | 'draft' | 'unchanged' | 'refused';

/** A cell that could not be read as asked. Where its row was imported, it is kept as text with the proposal. */
export interface KeptCell {
  readonly column: string;
  readonly answer: string;
  readonly text: string;
  readonly reason: string;
}

/** What became of one row. `ref` is null for a refused row, and in a dry run for a new one. */
export interface ReportedRow {
  readonly row: number;
  readonly ref: string | null;
  readonly title: string;
  readonly outcome: RowOutcome;
  /** Required answers that the proposal lacks. */
  readonly missing: readonly AnswerKey[];
  readonly kept: readonly KeptCell[];
}

/** Why a row was not imported: the first column that makes it unidentifiable, and everything else that is wrong. */
export interface Refusal {
  readonly row: number;
  readonly column: string;
  readonly reason: string;
  readonly problems: readonly { readonly column: string; readonly reason: string }[];
}

/** What an import did, or in a dry run would do. Rows are numbered as a spreadsheet shows them. */
export interface ImportReport {
  readonly imported: number;
  readonly unchanged: number;
  readonly refused: readonly Refusal[];
  readonly dryRun: boolean;
  readonly rows: readonly ReportedRow[];
  /** Columns that the mapping does not name. */
  readonly ignoredColumns: readonly string[];
}
