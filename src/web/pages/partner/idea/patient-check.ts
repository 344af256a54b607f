import type { AnswerKey } from '../../../../../workflows/proposal/vocabulary.js';
import type { Language } from '../../../../../workflows/kit/workflow.js';
import type { AnswersForm } from '../../../../proposals/forms/answers.form.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { differences, type GivenAnswers } from '../../../../proposals/given-answers.js';
import {
  patientDetailsIn,
  type PatientDetail,
  type PatientDetailKind,
} from '../../../../proposals/patient-details.js';
import { ideaWords } from './words.js';
import { questionName } from './question-field.js';
import { kindOf, type QuestionKey } from './questions.js';

/** Name of the box in which somebody says why something only looks like a detail of a patient. */
export const DENIAL = 'denial';

/** What looks like a detail of a patient in an answer. */
export interface Suspicion {
  readonly question: QuestionKey;
  readonly details: readonly PatientDetail[];
}

/** Answers in somebody's own words that are new, and look as if they told who a patient is. */
export function suspicionsIn(
  questions: readonly QuestionKey[],
  current: GivenAnswers,
  typed: AnswersForm,
): readonly Suspicion[] {
  const inWords = questions.filter((key) => kindOf(key) === 'box' || kindOf(key) === 'line');
  return differences(inWords as readonly AnswerKey[], current, typed).flatMap((key) => {
    const text = typed[key as keyof AnswersForm];
    const details = typeof text === 'string' ? patientDetailsIn(text) : [];
    return details.length > 0 ? [{ question: key as QuestionKey, details }] : [];
  });
}

export function kindsOf(suspicions: readonly Suspicion[]): readonly PatientDetailKind[] {
  return suspicions.flatMap(({ details }) => details.map(({ kind }) => kind));
}

/** What was found, and the two ways on, as the page says it beside each box. */
export function suspicionsInWords(
  suspicions: readonly Suspicion[],
  language: Language,
): readonly FieldProblem[] {
  const { patient } = ideaWords[language];
  return suspicions.map(({ question, details }) => {
    const found = details.map(({ kind, found: text }) => patient[kind](text)).join('; ');
    return {
      field: question,
      message: `${questionName(question, language, 'partner')}: ${found}. ${patient.next}`,
    };
  });
}
