import type { Instant, LocalDate } from '../../../../../workflows/kit/event.js';
import type { Move } from '../../../../proposals/proposal-moves.js';
import { DateTime, Day, shortDate } from '../../../components/dates.js';
import { Button, ButtonLink, Form } from '../../../components/form.js';
import { formNames } from '../../../visit/posted.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { counted } from '../../../words/bilingual.js';
import type { EarliestStart } from './earliest-start.js';
import type { Idea } from './idea-reader.js';
import { questionName } from './question-field.js';
import { questionsOf, stepNames, type IdeaStep } from './questions.js';
import { Why, WhereTo } from './read-only.view.js';
import { AnswersSummary } from './summary.view.js';
import { ideaWords } from './words.js';

/** What the hub asked to be changed. */
export interface AskedChanges {
  readonly by: string;
  readonly at: Instant;
  readonly comments: string | null;
  readonly dueOn: LocalDate | null;
}

interface CheckViewProps {
  readonly idea: Idea;
  readonly asked: AskedChanges | null;
  readonly earliest: EarliestStart;
}

/** All answers before they are sent: what is missing first, the button last. */
export function CheckView({ idea, asked, earliest }: CheckViewProps) {
  const words = useWords(ideaWords);
  const { view, moves } = idea;
  const sending = moves.find(({ type }) => type === 'PROPOSAL_SUBMITTED' || type === 'PROPOSAL_RESUBMITTED');
  const isSent = view.status !== 'open' || view.stage !== 'idea' || hasLeftDraft(idea);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds-from-desktop">
        <span class="govuk-caption-l">{words.caption(view.ref, view.title ?? words.untitled)}</span>
        <h1 class="govuk-heading-l">{words.checkTitle}</h1>
        {asked && <Asked {...asked} />}
        {isSent ? <SentAlready idea={idea} /> : <Ready idea={idea} sending={sending} earliest={earliest} />}
        <AnswersSummary idea={idea} from="check" />
        {sending && <Send idea={idea} sending={sending} />}
      </div>
    </div>
  );
}

/** Neither a draft nor sent back: the idea is with the hub. */
function hasLeftDraft({ view: { states } }: Idea): boolean {
  return !states.some((state) => state === 'open.idea.draft' || state === 'open.idea.changesRequested');
}

function Asked({ by, at, comments, dueOn }: AskedChanges) {
  const words = useWords(ideaWords);
  return (
    <div class="govuk-inset-text asked" role="group" aria-labelledby="asked-title">
      <h2 class="govuk-heading-m" id="asked-title">
        {words.commentsTitle}
      </h2>
      {comments !== null && <p class="govuk-body own-words">{comments}</p>}
      <p class="govuk-body-s">
        {words.commentsBy(by)}, <DateTime instant={at} />
      </p>
      {dueOn !== null && (
        <p class="govuk-body">
          {words.commentsDue} <Day date={dueOn} />.
        </p>
      )}
    </div>
  );
}

function SentAlready({ idea: { view } }: { readonly idea: Idea }) {
  const words = useWords(ideaWords);
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{words.sentAlready}.</strong> {words.sentAlreadyText}
      </p>
      <p class="govuk-body">
        <a href={`/p/${view.ref}/submitted`}>{words.seeConfirmation}</a>
      </p>
      <p class="govuk-body">
        <a href={`/p/${view.ref}`}>{words.openProposal}</a>
      </p>
    </div>
  );
}

interface ReadyProps {
  readonly idea: Idea;
  /** Null for somebody who may not send it. */
  readonly sending: Move | undefined;
  readonly earliest: EarliestStart;
}

function Ready({ idea, sending, earliest }: ReadyProps) {
  const words = useWords(ideaWords);
  const { language } = useVisit();
  const { startOn } = idea.answers;
  return (
    <>
      {idea.readOnly && (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{words.readOnlyTitle}.</strong> <Why {...idea.readOnly} />
          </p>
          <WhereTo idea={idea} readOnly={idea.readOnly} asking={[]} />
        </div>
      )}
      {sending &&
        (sending.allowed ? (
          <p class="govuk-body">{words.checkIntro}</p>
        ) : (
          <StillNeeded idea={idea} move={sending} />
        ))}
      {typeof startOn === 'string' && startOn < earliest.least && (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{words.tooSoonTitle}.</strong>{' '}
            {words.tooSoon(String(earliest.leastWeeks), shortDate(earliest.least, language))}
          </p>
        </div>
      )}
    </>
  );
}

/** What stands in the way of sending, page by page, each with a link to the question. */
function StillNeeded({ idea, move: { unmet } }: { readonly idea: Idea; readonly move: Move }) {
  const words = useWords(ideaWords);
  const { ref } = idea.view;
  const asked = unmet.flatMap(({ fix }) => (fix && 'answer' in fix ? [fix.answer] : []));
  const steps = stepNames.filter((step) => questionsOf(step).some((key) => asked.includes(key)));
  const others = unmet.filter(({ fix }) => !fix || !('answer' in fix));
  return (
    <section class="still-needed" aria-labelledby="needed-title">
      <h2 class="govuk-heading-m" id="needed-title">
        {words.missingTitle}
      </h2>
      <p class="govuk-body">{words.missingIntro}</p>
      <ul class="govuk-list govuk-list--bullet">
        {steps.map((step) => (
          <li key={step}>
            {words.steps[step]} <Needed {...{ idea, step, asked }} />
          </li>
        ))}
        {others.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {steps[0] && (
        <ButtonLink href={`/p/${ref}/idea/${steps[0]}`} kind="other">
          {words.goOn}
        </ButtonLink>
      )}
    </section>
  );
}

interface NeededProps {
  readonly idea: Idea;
  readonly step: IdeaStep;
  readonly asked: readonly string[];
}

/** The questions of one page that still need an answer. */
function Needed({ idea, step, asked }: NeededProps) {
  const words = useWords(ideaWords);
  const { language, audience } = useVisit();
  return (
    <>
      {questionsOf(step)
        .filter((key) => asked.includes(key))
        .map((key, index) => (
          <span key={key}>
            {index > 0 && ' · '}
            <a href={`/p/${idea.view.ref}/answers/${key}`}>{questionName(key, language, audience)}</a>
            {key in idea.unread && ` (${words.unreadShort})`}
          </span>
        ))}
    </>
  );
}

function Send({ idea, sending }: { readonly idea: Idea; readonly sending: Move }) {
  const words = useWords(ideaWords);
  const { language } = useVisit();
  const { ref, sequence } = idea.view;
  const count = counted(language, sending.unmet.length, words.oneQuestion, words.questions);
  if (!sending.allowed)
    return (
      <p class="govuk-body">
        {words.checkNotYet(count)} <a href="#needed-title">{words.missingTitle}</a>
      </p>
    );
  return (
    <Form sequence={sequence} action={`/p/${ref}/idea/check`}>
      <h2 class="govuk-heading-m">{words.sendIntro}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{words.send1}</li>
        <li>{words.send2}</li>
        {idea.view.organisation && <li>{words.send3(idea.view.organisation.name)}</li>}
      </ul>
      <Button name={formNames.button} value={sending.type}>
        {sending.type === 'PROPOSAL_RESUBMITTED' ? words.resend : words.send}
      </Button>
    </Form>
  );
}
