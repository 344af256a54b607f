import { benefits, type AnswerKey } from '../../../../../workflows/proposal/vocabulary.js';
import { InvalidFormError } from '../../../../proposals/errors.js';
import { AnswersForm } from '../../../../proposals/forms/answers.form.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { fromTexts, type Texts } from '../../../../proposals/forms/from-texts.js';
import { readForm } from '../../../../proposals/forms/read-form.js';
import type { GivenAnswers } from '../../../../proposals/given-answers.js';
import type { FormState } from '../../../components/form-state.js';
import { rankNames, type QuestionKey } from './questions.js';

/**
 * The answers that were typed for some questions; what was left empty is left out.
 *
 * @throws {InvalidFormError} some can't be taken as they are
 */
export async function typedAnswers(questions: readonly QuestionKey[], fields: Texts): Promise<AnswersForm> {
  const asked = Object.fromEntries(
    questions.flatMap((key) => (key === 'benefits' ? [] : [[key, fields[key] ?? '']])),
  );
  const ranked = questions.includes('benefits') ? rankedIn(fields) : [];
  const plain = { ...fromTexts(AnswersForm, asked), ...(ranked.length > 0 && { benefits: ranked }) };
  return readForm(AnswersForm, plain);
}

/** The benefits as they were ranked; ranks that were left empty close up. */
function rankedIn(fields: Texts): readonly string[] {
  const chosen = rankNames.map((name) => lastOf(fields[name]));
  const problems = chosen.flatMap((benefit, index): FieldProblem[] => {
    const again = benefit !== '' && chosen.indexOf(benefit) < index;
    return again ? [{ field: rankNames[index] ?? '', message: 'is chosen twice' }] : [];
  });
  if (problems.length > 0) throw new InvalidFormError(problems);
  return chosen.filter((benefit) => benefit !== '');
}

function lastOf(value: Texts[string] | undefined): string {
  return typeof value === 'string' ? value : (value?.at(-1) ?? '');
}

/** Answers as the boxes of a form show them. */
export function textsOf(answers: GivenAnswers, questions: readonly QuestionKey[]): FormState['values'] {
  const entries = questions.flatMap((key): [string, string][] => {
    if (key === 'benefits') return rankedTexts(answers);
    const value = answers[key as AnswerKey];
    return value === undefined ? [] : [[key, textOf(value)]];
  });
  return Object.fromEntries(entries);
}

function rankedTexts({ benefits: ranked }: GivenAnswers): [string, string][] {
  const chosen = Array.isArray(ranked) ? ranked.filter((one) => benefits.includes(one as never)) : [];
  return chosen.map((benefit, index) => [rankNames[index] ?? '', String(benefit)]);
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
