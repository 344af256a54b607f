import { ErrorSummary } from '../../../components/error-summary.js';
import type { FormState } from '../../../components/form-state.js';
import { LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import { formNames } from '../../../visit/posted.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import type { EarliestStart } from './earliest-start.js';
import type { Idea } from './idea-reader.js';
import { DENIAL } from './patient-check.js';
import { isRequired, kindOf, questionsOf, stepNames, type IdeaStep, type QuestionKey } from './questions.js';
import { QuestionField, questionName } from './question-field.js';
import { questionWords } from './question-words.js';
import { ReadOnlyNote } from './read-only.view.js';
import { DiscardButton, StaleNote, type Stale } from './stale-note.view.js';
import type { From } from './step-addresses.js';
import { StartHint } from './start-hint.js';
import { ideaWords } from './words.js';

export interface StepViewProps {
  readonly idea: Idea;
  readonly step: IdeaStep;
  readonly state: FormState;
  /** Where to go back to once it is saved; null for on to the next page. */
  readonly from: From;
  readonly stale: Stale | null;
  readonly earliest: EarliestStart;
  /** Questions that are filled in from what is known of the person. */
  readonly known: readonly QuestionKey[];
  /** Whether something looked like a detail of a patient: the page asks why it is none. */
  readonly doubted: boolean;
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
          <>
            {state.keptAt !== null && <NotSaved questions={questionsOf(step)} values={state.values} />}
            <ReadOnlyNote idea={idea} readOnly={idea.readOnly} asking={questionsOf(step)} />
          </>
        ) : (
          <StepForm {...props} />
        )}
      </div>
    </div>
  );
}

function StepForm({ idea, step, state, from, stale, earliest, known, doubted }: StepViewProps) {
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
        {doubted && <LineField name={DENIAL} label={words.patient.denial} hint={words.patient.denialHint} />}
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

/** What was typed and can't be saved any more, to be copied or thrown away. */
function NotSaved({
  questions,
  values,
}: Pick<FormState, 'values'> & { readonly questions: readonly QuestionKey[] }) {
  const words = useWords(ideaWords);
  const { language, audience } = useVisit();
  const typed = questions.flatMap((key) => {
    const text = [values[key] ?? ''].flat().join(', ');
    return text === '' || key === 'benefits' ? [] : [[key, text] as const];
  });
  return (
    <Form>
      <div class="govuk-inset-text">
        <h2 class="govuk-heading-s">{words.refusedTitle}</h2>
        <p class="govuk-body">{words.refused}</p>
        <dl class="govuk-summary-list">
          {typed.map(([key, text]) => (
            <div key={key} class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{questionName(key, language, audience)}</dt>
              <dd class="govuk-summary-list__value own-words">{text}</dd>
            </div>
          ))}
        </dl>
        <DiscardButton>{words.throwAway}</DiscardButton>
      </div>
    </Form>
  );
}
