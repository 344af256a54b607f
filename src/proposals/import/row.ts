import type { AnswerKey } from '../../../workflows/proposal/vocabulary.js';
import type { OrganisationKind } from '../../people/roles.js';
import type { AnswersForm } from '../forms/answers.form.js';
import type { Target } from './mapping.js';

/** A cell that could not be read as asked, and why. */
export interface CellProblem {
  readonly column: string;
  readonly target: Target;
  readonly text: string;
  readonly reason: string;
}

/** A row that can't be told apart from others, or whose author is unknown: it is not imported. */
export interface RefusedRow {
  readonly row: number;
  readonly title: string;
  /** The first of what makes it unidentifiable, in the order of the columns. */
  readonly refusal: CellProblem;
  readonly problems: readonly CellProblem[];
}

/** A row that becomes a proposal. */
export interface ReadableRow {
  readonly row: number;
  readonly title: string;
  /** An instant. */
  readonly submittedAt: string;
  readonly lead: { readonly name: string; readonly email: string; readonly phone: string | null };
  readonly coLead: { readonly name: string; readonly email: string } | null;
  readonly organisation: { readonly name: string; readonly kind: OrganisationKind } | null;
  readonly answers: AnswersForm;
  /** Required answers it lacks: it lands as a draft. */
  readonly missing: readonly AnswerKey[];
  /** What is kept as text. */
  readonly problems: readonly CellProblem[];
  /** sha256 of address, title and submission time. */
  readonly source: string;
}

export function isRefused(row: ReadableRow | RefusedRow): row is RefusedRow {
  return 'refusal' in row;
}
