import type { FieldProblem } from '../../../proposals/forms/field-problems.js';
import { textOf, type PostedForm } from '../../visit/posted.js';

const MOST = 1000;

/** Why somebody stops, as it was typed, without white space around it. */
export function reasonIn(form: PostedForm): string {
  return textOf(form, 'reason').trim();
}

/** What is wrong with a reason; nothing where it can be taken. */
export function reasonProblems(reason: string): readonly FieldProblem[] {
  if (reason === '') return [{ field: 'reason', message: 'is required' }];
  if (reason.length > MOST)
    return [{ field: 'reason', message: `must not be longer than ${String(MOST)} characters` }];
  return [];
}
