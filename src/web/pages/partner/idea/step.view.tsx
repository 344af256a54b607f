import type { AnswerConflict } from '../../../../proposals/proposal-answers.js';
import { localTime } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import type { FormState } from '../../../components/form-state.js';
import { Button, Form } from '../../../components/form.js';
import { formNames } from '../../../visit/posted.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AnswerText } from './answer-text.js';
import type { EarliestStart } from './earliest-start.js';
import type { Idea } from './idea-reader.js';
import { isRequired, kindOf, questionsOf, stepNames, type IdeaStep, type QuestionKey } from './questions.js';
import { QuestionField, questionName } from './question-field.js';
import { questionWords } from './question-words.js';
import { ReadOnlyNote } from './read-only.view.js';
import { StartHint } from './start-hint.js';
import { ideaWords } from './words.js';

/** Somebody else's changes to what is being written, and whose they are where it is known. */
export interface Stale {
  readonly by: string | null;
  readonly at: string | null;
  readonly conflicts: readonly AnswerConflict[];
}

export interface StepViewProps {
  readonly idea: Idea;
  readonly step: IdeaStep;
  readonly state: FormState;
  /** Where to go back to once it is saved; null for on to the next page. */
  readonly from: 'check' | 'answers' | null;
  readonly stale: Stale | null;
  readonly earliest: EarliestStart;
  /** Questions that are filled in from what is known of the person. */
  readonly known: readonly QuestionKey[];
}

/** One page of the idea form. */
export function StepView(props: StepViewProps) {
  const { idea, step, state } = props;
  const words = useWords(ideaWords);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary problems={state.problems} />
        <span class="govuk-caption-l">
          {words.caption(idea.view.ref, idea.view.title ?? words.untitled)}
          {step !== 'title' &&
            ` · ${words.part(String(stepNames.indexOf(step)), String(stepNames.length - 1))}`}
        </span>
        <h1 class="govuk-heading-l">{words.steps[step]}</h1>
        {idea.readOnly ? (
          <ReadOnlyNote idea={idea} readOnly={idea.readOnly} asking={questionsOf(step)} />
        ) : (
          <StepForm {...props} />
        )}
      </div>
    </div>
  );
}

function StepForm({ idea, step, state, from, stale, earliest, known }: StepViewProps) {
  const words = useWords(ideaWords);
  const ask = useWords(questionWords);
  const questions = questionsOf(step);
  return (
    <>
      {questions.some((key) => isRequired(key)) && <p class="govuk-body">{words.optionalNote}</p>}
      <Form state={state} sequence={idea.view.sequence} keeps>
        {stale && <StaleNote {...stale} />}
        {questions.some((key) => kindOf(key) === 'box') && (
          <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">
              !
            </span>
            <strong class="govuk-warning-text__text">
              <span class="govuk-visually-hidden">{words.privacyTitle}</span>
              {words.privacy}
            </strong>
          </div>
        )}
        {questions.map((key) => (
          <QuestionField
            key={key}
            question={key}
            unread={idea.unread[key]}
            hint={
              key === 'startOn' ? (
                <StartHint earliest={earliest} />
              ) : known.includes(key) ? (
                `${ask.hints[key]} ${ask.given}`
              ) : undefined
            }
          />
        ))}
        {from !== null && <input type="hidden" name="from" value={from} />}
        <div class="govuk-button-group">
          <Button>{from === null ? words.save : words.saveChange}</Button>
          <Button kind="other" name={formNames.button} value="later">
            {words.later}
          </Button>
        </div>
      </Form>
      <p class="govuk-body">
        <a href={`/p/${idea.view.ref}/idea/check`}>{words.allAnswers}</a>
      </p>
    </>
  );
}

/** What somebody else saved meanwhile, beside what is being written. */
function StaleNote({ by, at, conflicts }: Stale) {
  const words = useWords(ideaWords);
  const { path, language, audience } = useVisit();
  const form = path.split('?', 1)[0] ?? path;
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
      <button
        class="as-link"
        name={formNames.button}
        value="discard"
        formaction={`/drafts/discard?form=${encodeURIComponent(form)}`}
      >
        {words.takeTheirs}
      </button>
    </div>
  );
}
