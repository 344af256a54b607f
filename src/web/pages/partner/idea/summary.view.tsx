import { useVisit, useWords } from '../../../visit/visit.js';
import { AnswerText } from './answer-text.js';
import type { Idea } from './idea-reader.js';
import { isGiven } from '../../../../proposals/given-answers.js';
import { isRequired, questionsOf, stepNames, type IdeaStep, type QuestionKey } from './questions.js';
import { questionName } from './question-field.js';
import { questionWords } from './question-words.js';
import { ideaWords } from './words.js';

interface AnswersSummaryProps {
  readonly idea: Pick<Idea, 'view' | 'answers' | 'unread' | 'readOnly'>;
  /** Page that "Change" comes back to. */
  readonly from: 'check' | 'answers';
}

/** All answers, page by page of the form, each with a way to change it where that is allowed. */
export function AnswersSummary({ idea, from }: AnswersSummaryProps) {
  const words = useWords(ideaWords);
  return (
    <>
      {stepNames.map((step) => (
        <section key={step} aria-labelledby={`section-${step}`}>
          <h2 class="govuk-heading-m" id={`section-${step}`}>
            {words.steps[step]}
          </h2>
          <dl class="govuk-summary-list">
            {questionsOf(step).map((question) => (
              <Row key={question} {...{ idea, step, question, from }} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

interface RowProps extends AnswersSummaryProps {
  readonly step: IdeaStep;
  readonly question: QuestionKey;
}

function Row({ idea, step, question, from }: RowProps) {
  const words = useWords(ideaWords);
  const { language, audience } = useVisit();
  const name = questionName(question, language, audience);
  const anchor = question === 'benefits' ? 'field-benefits-1' : `field-${question}`;
  return (
    <div id={`answer-${question}`} class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">
        <Given idea={idea} question={question} />
      </dd>
      {!idea.readOnly && (
        <dd class="govuk-summary-list__actions no-print">
          <a href={`/p/${idea.view.ref}/idea/${step}?from=${from}#${anchor}`}>
            {words.change}
            <span class="govuk-visually-hidden">{words.changeWhat(name)}</span>
          </a>
        </dd>
      )}
    </div>
  );
}

function Given({ idea: { answers, unread }, question }: Pick<RowProps, 'idea' | 'question'>) {
  const words = useWords(ideaWords);
  const ask = useWords(questionWords);
  const earlier = unread[question];
  if (isGiven(answers, question)) return <AnswerText question={question} value={answers[question]} />;
  return (
    <>
      {isRequired(question) ? (
        <strong class="govuk-tag govuk-tag--orange">{words.missing}</strong>
      ) : (
        <span class="quiet">{words.notProvided}</span>
      )}
      {earlier !== undefined && (
        <p class="govuk-body-s">
          {ask.unread} <q>{earlier}</q>
        </p>
      )}
    </>
  );
}
