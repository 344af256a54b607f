import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { Day } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { choices, isChoice, type QuestionKey } from './questions.js';
import { questionWords } from './question-words.js';

/** An answer as people read it: in words, days with their distance, benefits in their order. */
export function AnswerText({ question, value }: { readonly question: QuestionKey; readonly value: unknown }) {
  const words = useWords(questionWords);
  const { language, audience } = useVisit();
  const { values } = currentProposal.labels[language];
  const named = (group: string, key: unknown): string =>
    phrase(values[group]?.[String(key)], audience, { key: String(key) });
  if (Array.isArray(value))
    return (
      <ol class="govuk-list govuk-list--number">
        {value.map((one) => (
          <li key={String(one)}>{named('benefit', one)}</li>
        ))}
      </ol>
    );
  if (isChoice(question)) return <>{named(choices[question].words, value)}</>;
  if (typeof value === 'boolean') return <>{value ? words.yes : words.no}</>;
  if (typeof value === 'number') return <>{value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA')}</>;
  if (question === 'startOn') return <Day date={String(value)} />;
  return <span class="own-words">{String(value)}</span>;
}
