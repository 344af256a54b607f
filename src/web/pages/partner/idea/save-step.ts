import { Injectable } from '@nestjs/common';
import { TransitionRefusedError } from '../../../../engine/errors.js';
import { InvalidFormError } from '../../../../proposals/errors.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { PatientDetailsDenials } from '../../../../proposals/patient-details-denials.js';
import { AnswersConflictError, ProposalAnswers } from '../../../../proposals/proposal-answers.js';
import { textOf, type PostedForm } from '../../../visit/posted.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import type { Idea } from './idea-reader.js';
import { DENIAL, kindsOf, suspicionsIn, suspicionsInWords, type Suspicion } from './patient-check.js';
import { questionName, rankName } from './question-field.js';
import { questionsOf, type IdeaStep } from './questions.js';
import { questionWords } from './question-words.js';
import { stepAddress } from './step-addresses.js';
import type { Stale } from './stale-note.view.js';
import { typedAnswers } from './typed-answers.js';

/** What became of a page that was sent: saved, or what stands in its way. */
export type Saved =
  | { readonly kind: 'saved'; readonly changed: boolean }
  | { readonly kind: 'mistaken'; readonly problems: readonly FieldProblem[]; readonly doubted: boolean }
  | { readonly kind: 'stale'; readonly stale: Stale }
  | { readonly kind: 'refused' };

/** Saves one page of the idea form. */
@Injectable()
export class SaveStep {
  constructor(
    private readonly answers: ProposalAnswers,
    private readonly denials: PatientDetailsDenials,
  ) {}

  async save(visit: SignedInVisit, idea: Idea, step: IdeaStep, form: PostedForm): Promise<Saved> {
    if (idea.readOnly) return { kind: 'refused' };
    const questions = questionsOf(step);
    try {
      const typed = await typedAnswers(questions, form.fields);
      const suspicions = suspicionsIn(questions, idea.answers, typed);
      const why = textOf(form, DENIAL).trim();
      if (suspicions.length > 0 && why === '') return doubted(suspicions, visit);
      const press = { key: form.key, seen: form.sequence };
      const changed = await this.answers.change(visit.actor, idea.found, questions, typed, press);
      if (suspicions.length > 0)
        await this.denials.note(visit.actor.id, stepAddress(idea.view.ref, step), kindsOf(suspicions), why);
      return { kind: 'saved', changed };
    } catch (error) {
      return inTheWay(error, visit);
    }
  }
}

function doubted(suspicions: readonly Suspicion[], { language }: SignedInVisit): Saved {
  return { kind: 'mistaken', problems: suspicionsInWords(suspicions, language), doubted: true };
}

/** @throws whatever was given, where it is nothing that the page can tell about */
function inTheWay(error: unknown, visit: SignedInVisit): Saved {
  if (error instanceof TransitionRefusedError) return { kind: 'refused' };
  if (error instanceof AnswersConflictError) {
    const { conflicts, change } = error;
    return { kind: 'stale', stale: { conflicts, by: change?.by ?? null, at: change?.at ?? null } };
  }
  if (!(error instanceof InvalidFormError)) throw error;
  const problems = problemsInWords(error.problems, visit.language, (field) => labelOf(field, visit));
  return { kind: 'mistaken', problems, doubted: false };
}

/** What a field is called: a place in the ranking, or a question. */
function labelOf(field: string, { language, audience }: SignedInVisit): string {
  const [question = '', place] = field.split('.');
  return place === undefined
    ? questionName(question, language, audience)
    : rankName(Number(place) - 1, questionWords[language].rank);
}
