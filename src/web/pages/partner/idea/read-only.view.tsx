import { useWords } from '../../../visit/visit.js';
import type { Idea } from './idea-reader.js';
import { AnswerText } from './answer-text.js';
import { questionName } from './question-field.js';
import type { QuestionKey } from './questions.js';
import type { ReadOnly } from './read-only.js';
import { useVisit } from '../../../visit/visit.js';
import { ideaWords } from './words.js';

interface ReadOnlyNoteProps {
  readonly idea: Idea;
  readonly readOnly: ReadOnly;
  /** Questions whose answers are shown below it. */
  readonly asking: readonly QuestionKey[];
}

/** Why the answers can't be changed now and who could change them; below it what they are. */
export function ReadOnlyNote({ idea, readOnly, asking }: ReadOnlyNoteProps) {
  const words = useWords(ideaWords);
  const { language, audience } = useVisit();
  const { ref } = idea.view;
  return (
    <>
      <div class="govuk-inset-text">
        <p class="govuk-body">
          <strong>{words.readOnlyTitle}.</strong> <Why {...readOnly} />
        </p>
        <WhereTo idea={idea} readOnly={readOnly} asking={asking} />
      </div>
      <dl class="govuk-summary-list">
        {asking.map((key) => (
          <div key={key} class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{questionName(key, language, audience)}</dt>
            <dd class="govuk-summary-list__value">
              {idea.answers[key] === undefined ? (
                words.notProvided
              ) : (
                <AnswerText question={key} value={idea.answers[key]} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">
        <a href={`/p/${ref}/answers`}>{words.allAnswers}</a>
      </p>
    </>
  );
}

export function Why({ reason, leads }: ReadOnly) {
  const words = useWords(ideaWords).readOnly;
  return <>{reason === 'notLead' ? words.notLead(leads.join(', ')) : words[reason]}</>;
}

/** Where it is mended: the press that would open the answers or move the date, or the people of the proposal. */
export function WhereTo({ idea: { view, moves }, readOnly: { reason }, asking }: ReadOnlyNoteProps) {
  const words = useWords(ideaWords);
  const isOpen = (type: string): boolean => moves.some((move) => move.type === type);
  const links = [
    ...(asking.includes('startOn') && isOpen('START_DATE_CHANGED')
      ? [[`/p/${view.ref}/moves/START_DATE_CHANGED`, words.moveStart] as const]
      : []),
    ...(reason === 'notInTriage' && isOpen('TRIAGE_STARTED')
      ? [[`/p/${view.ref}/moves/TRIAGE_STARTED`, words.startTriage] as const]
      : []),
    ...(reason === 'notLead' || reason === 'noLead'
      ? [[`/p/${view.ref}/people`, words.readOnlyNext] as const]
      : []),
    ...(reason === 'withHub' || reason === 'settled'
      ? [[`/p/${view.ref}/comments`, words.tellHub] as const]
      : []),
  ];
  return (
    <>
      {links.map(([href, text]) => (
        <p key={href} class="govuk-body">
          <a href={href}>{text}</a>
        </p>
      ))}
    </>
  );
}
