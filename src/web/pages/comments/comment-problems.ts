import type { Language } from '../../../../workflows/kit/workflow.js';
import { MentionRefusedError } from '../../../comments/errors.js';
import { InvalidFormError } from '../../../proposals/errors.js';
import type { FieldProblem } from '../../../proposals/forms/field-problems.js';
import { patientDetailsIn, type PatientDetail } from '../../../proposals/patient-details.js';
import { textOf, type PostedForm } from '../../visit/posted.js';
import { problemsInWords } from '../../words/problems.js';
import { commentWords } from './words.js';

/** What looks like details of a patient in a text, unless its writer said why it is none. */
export function undeniedDetails(form: PostedForm): readonly PatientDetail[] {
  const denied = textOf(form, 'denial').trim() !== '';
  return denied ? [] : patientDetailsIn(textOf(form, 'body'));
}

/** What is to be said about them: what was found, and the two ways on. */
export function patientProblems(
  details: readonly PatientDetail[],
  language: Language,
): readonly FieldProblem[] {
  const { patient } = commentWords[language];
  const found = details.map(({ kind, found: text }) => patient[kind](text)).join('; ');
  return [{ field: 'body', message: `${found}. ${patient.next}` }];
}

/**
 * What is wrong with a comment, as its page tells it.
 *
 * @throws whatever was given, where it is no mistake in a field
 */
export function commentProblems(error: unknown, language: Language): readonly FieldProblem[] {
  const { labels, problems } = commentWords[language];
  const labelOf = (field: string): string => labels[field as keyof typeof labels];
  if (error instanceof InvalidFormError) return problemsInWords(error.problems, language, labelOf);
  if (!(error instanceof MentionRefusedError)) throw error;
  return error.problems.map(({ field, reason, names }) => ({
    field,
    message: `${labelOf(field)}: ${problems[reason](names.join(', '))}`,
  }));
}
