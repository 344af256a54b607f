import { Injectable } from '@nestjs/common';
import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { SentEventType } from '../../../../proposals/forms/index.js';
import type { SentEvent } from '../../../../proposals/forms/read-form.js';
import { InvalidFormError } from '../../../../proposals/errors.js';
import { MoveChecks, type CheckedCriterion, type MoveCheck } from '../../../../proposals/move-checks.js';
import type { SeenProposal } from '../../../../proposals/proposal-finder.js';
import {
  ProposalPreviews,
  type Foreseen,
  type PreviewInWords,
} from '../../../../proposals/proposal-previews.js';
import { StageEvidence } from '../../../../proposals/stage-evidence.js';
import type { FormState } from '../../../components/form-state.js';
import { problemsInWords } from '../../../words/problems.js';
import type { SignedInVisit, Visit } from '../../../visit/visit.js';
import { decidesAboutStage, siblingsOf } from './decisions.js';
import { FieldChoices } from './field-options.js';
import { askedFields, fieldKinds, type FieldName } from './fields.js';
import { wordsOfField } from './field-words.js';
import type { MovePage, Stop } from './move-page.js';
import { ratingField, rubricKeys, rubricWords } from './rubric.js';
import { ShownPreview } from './shown-preview.js';
import { typedEvent, type Typed } from './typed-event.js';

/** What the page of a move is read for. */
export interface Asked {
  readonly visit: SignedInVisit;
  readonly proposal: SeenProposal;
  readonly type: SentEventType;
  readonly typed: Typed;
  /** When it was typed, where that was earlier. */
  readonly keptAt?: string | null;
  /** Whether what is wrong is told; not before somebody has sent the form. */
  readonly strict?: boolean;
  readonly stop?: Stop | null;
  /** What would happen, where that is known already. */
  readonly foreseen?: Foreseen;
}

/** Reads everything that the page of a move shows; nothing is written. */
@Injectable()
export class MoveReader {
  constructor(
    private readonly checks: MoveChecks,
    private readonly previews: ProposalPreviews,
    private readonly stageEvidence: StageEvidence,
    private readonly choices: FieldChoices,
    private readonly sealed: ShownPreview,
  ) {}

  async read(asked: Asked): Promise<MovePage> {
    const { visit, proposal, type, typed, keptAt = null, strict = false, stop = null } = asked;
    const { language, audience } = visit;
    const check = await this.checks.of(visit.actor, proposal, type, language, audience);
    const evidence = await this.stageEvidence.of(check.current, language, audience);
    const { event, problems } = await typedEvent(type, typed);
    const foreseen = event && (await this.foresee(asked, event));
    const found = foreseen && 'problems' in foreseen ? foreseen.problems : problems;
    const outcome = foreseen && 'preview' in foreseen ? foreseen : null;
    const told = strict
      ? problemsInWords(inOrder(type, found), language, (field) => fieldName(visit, type, field))
      : [];
    const { stage, status, sequence } = check.current;
    return {
      ...{ type, label: moveLabel(visit, type), sequence, check, stop },
      proposal: { ref: proposal.ref, title: evidence.title, stage, status },
      criteria: outcome ? criteriaOf(outcome.preview, check, visit) : check.criteria,
      options: await this.choices.of(visit, type, proposal, check),
      state: { values: typed, problems: told, keptAt } satisfies FormState,
      problems: told,
      outcome: outcome && { preview: outcome.preview, shown: this.sealed.seal(outcome.consequences) },
      evidence: audience === 'staff' && decidesAboutStage(type) ? evidence : null,
      siblings: siblings(visit, type, check),
      score: scoreIn(event),
    };
  }

  /** What would happen, or what is wrong with somebody or something that the form names. */
  private async foresee(
    { visit, proposal, foreseen }: Asked,
    event: SentEvent,
  ): Promise<Foreseen | { readonly problems: readonly FieldProblem[] }> {
    if (foreseen) return foreseen;
    const { actor, language, audience } = visit;
    try {
      return await this.previews.foresee(actor, proposal, event, language, audience);
    } catch (error) {
      if (error instanceof InvalidFormError) return { problems: error.problems };
      throw error;
    }
  }
}

/** What a move is called on its button. */
export function moveLabel(
  { language, audience }: Pick<Visit, 'language' | 'audience'>,
  type: string,
): string {
  return phrase(currentProposal.labels[language].moves[type], audience, { key: type });
}

function siblings(visit: SignedInVisit, type: SentEventType, { possible }: MoveCheck): MovePage['siblings'] {
  const others = siblingsOf(type).filter((other) => possible.includes(other));
  return others.map((other) => ({ type: other, label: moveLabel(visit, other) }));
}

/** Problems in the order in which the page asks. */
function inOrder(type: SentEventType, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const names = askedFields(type).map(({ name }): string => name);
  const place = ({ field }: FieldProblem): number => names.indexOf(field.split('.', 1)[0] ?? field);
  return problems.toSorted((a, b) => place(a) - place(b));
}

function scoreIn(event: SentEvent | null): number | null {
  return event?.type === 'IDEA_SCORED' ? (event.form as { readonly score: number }).score : null;
}

/** The criteria of a preview, with the words and owners that a check gives them. */
function criteriaOf(
  preview: PreviewInWords,
  { criteria }: MoveCheck,
  { language, audience }: SignedInVisit,
): readonly CheckedCriterion[] {
  const labels = currentProposal.labels[language];
  return preview.criteria.map(({ criterion, met, unmet }) => {
    const known = criteria.find((one) => one.criterion === criterion);
    return {
      ...{ criterion, met },
      label: phrase(labels.criteria[criterion], audience, { key: criterion }),
      unmet: unmet.map(({ message, owner, fix }) => {
        const before = known?.unmet.find((one) => one.message === message);
        const role = owner === null ? null : phrase(labels.roles[owner], audience, { key: owner });
        return before ?? { message, owner: role, fix };
      }),
    };
  });
}

/** What a field is called on the page, for the problems with it. */
function fieldName({ language }: SignedInVisit, type: SentEventType, field: string): string {
  const rating = rubricKeys.find((key) => ratingField(key) === field);
  if (rating) return rubricWords[language].points[rating];
  const name = field.split('.', 1)[0] ?? field;
  return Object.hasOwn(fieldKinds, name) ? wordsOfField(language, type, name as FieldName).label : field;
}
