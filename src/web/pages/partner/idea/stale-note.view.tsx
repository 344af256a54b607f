import type { Instant } from '../../../../../workflows/kit/event.js';
import { localTime } from '../../../../platform/pacific-time.js';
import type { AnswerConflict } from '../../../../proposals/proposal-answers.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { formAt } from '../../../drafts/drafts.js';
import { formNames } from '../../../visit/posted.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AnswerText } from './answer-text.js';
import { questionName } from './question-field.js';
import type { QuestionKey } from './questions.js';
import { ideaWords } from './words.js';

/** Somebody else's changes to what is being written, and whose they are where it is known. */
export interface Stale {
  readonly by: string | null;
  readonly at: Instant | null;
  readonly conflicts: readonly AnswerConflict[];
}

/** What somebody else saved meanwhile, beside what is being written. */
export function StaleNote({ by, at, conflicts }: Stale) {
  const words = useWords(ideaWords);
  const { language, audience } = useVisit();
  return (
    <div class="govuk-inset-text stale" role="group" aria-labelledby="stale-title">
      <h2 class="govuk-heading-s" id="stale-title">
        {by !== null && at !== null ? words.stale(by, localTime(at, hubZone)) : words.staleSomebody}
      </h2>
      <p class="govuk-body">{words.staleText}</p>
      <dl class="govuk-summary-list">
        {conflicts.map(({ key, theirs }) => (
          <div key={key} class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{questionName(key, language, audience)}</dt>
            <dd class="govuk-summary-list__value">
              {theirs === undefined ? (
                words.notAnswered
              ) : (
                <AnswerText question={key as QuestionKey} value={theirs} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">{words.staleNext}</p>
      <DiscardButton>{words.takeTheirs}</DiscardButton>
    </div>
  );
}

/** Throws away what was typed into the form of the current page. Inside a form. */
export function DiscardButton({ children }: { readonly children: string }) {
  const { path } = useVisit();
  return (
    <button
      class="as-link"
      name={formNames.button}
      value="discard"
      formaction={`/drafts/discard?form=${encodeURIComponent(formAt(path))}`}
    >
      {children}
    </button>
  );
}
