import type { Language } from '../../../../workflows/kit/workflow.js';
import { AddressOfStaffError, AlreadyTakenError } from '../../../people/directory/errors.js';
import { InvalidDetailsError } from '../../../people/errors.js';
import type { FieldProblem } from '../../../proposals/forms/field-problems.js';
import { problemsInWords } from '../../words/problems.js';
import { directoryWords } from './words.js';

/** What an answer is called on the page, by its field. */
export type LabelOf = (field: string) => string;

interface Asked {
  /** As typed, trimmed. */
  readonly texts: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

/**
 * What is wrong with details, as their page tells it; what is no mistake in them is thrown again.
 *
 * @throws whatever was given, where it is no mistake in a field
 */
export function detailsProblems(
  error: unknown,
  { texts, required }: Asked,
  language: Language,
  labelOf: LabelOf,
): readonly FieldProblem[] {
  const words = directoryWords[language];
  if (error instanceof AlreadyTakenError)
    return [{ field: error.field, message: `${labelOf(error.field)}: ${words.taken(error.taken.name)}` }];
  if (error instanceof AddressOfStaffError)
    return [{ field: 'email', message: `${labelOf('email')}: ${words.addressOfStaff}` }];
  if (!(error instanceof InvalidDetailsError)) throw error;
  // A name of no characters is told as one that is missing, not as one that is too long.
  const missing = required.filter((field) => (texts[field] ?? '') === '');
  const problems = [...missing.map((field) => ({ field, message: 'is required' })), ...error.errors];
  return problemsInWords(problems, language, labelOf);
}
