import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { SentEventType } from '../../../../proposals/forms/index.js';
import type { Difference } from '../../../../proposals/consequences/in-words.js';
import type { CheckedCriterion, MoveCheck } from '../../../../proposals/move-checks.js';
import type { PreviewInWords } from '../../../../proposals/proposal-previews.js';
import type { Evidence } from '../../../../proposals/stage-evidence.js';
import type { FormState } from '../../../components/form-state.js';
import type { Option } from '../../../components/fields.js';
import type { FramedProposal } from '../../../components/proposal-frame.js';

/** People, tasks and roles that the fields of a move are chosen from. */
export interface FieldOptions {
  readonly people: readonly Option[];
  readonly openTasks: readonly Option[];
  readonly waivedTasks: readonly Option[];
}

/** What a press would do, as the page shows it, and what the press is held against. */
export interface ShownOutcome {
  readonly preview: PreviewInWords;
  /** The consequences, sealed. */
  readonly shown: string;
}

/** Why a press was stopped. */
export type Stop =
  | { readonly kind: 'changed'; readonly differences: readonly Difference[] }
  | { readonly kind: 'stale'; readonly name: string; readonly at: string; readonly what: string }
  | { readonly kind: 'refused' };

/** Everything that the page of one move shows. */
export interface MovePage {
  readonly type: SentEventType;
  readonly label: string;
  readonly proposal: FramedProposal;
  readonly sequence: number;
  readonly check: MoveCheck;
  /** With what was filled in, where something was. */
  readonly criteria: readonly CheckedCriterion[];
  readonly options: FieldOptions;
  readonly state: FormState;
  readonly problems: readonly FieldProblem[];
  /** Null while the form is not filled in. */
  readonly outcome: ShownOutcome | null;
  /** For whoever decides about a stage. */
  readonly evidence: Evidence | null;
  readonly siblings: readonly { readonly type: SentEventType; readonly label: string }[];
  readonly stop: Stop | null;
  /** Whether a score can be shown: the total of the ratings. */
  readonly score: number | null;
}
