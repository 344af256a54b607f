import type { FieldProblem } from '../../proposals/forms/field-problems.js';
import { useWords } from '../visit/visit.js';
import { fieldId } from './form-state.js';
import { formWords } from './words.js';

/** Everything that is wrong on the page, each with a link to where it can be mended. Nothing, when nothing is. */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const words = useWords(formWords);
  if (problems.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{words.problemTitle}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {problems.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <a href={`#${fieldId(field)}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
