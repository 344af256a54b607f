import type { LocalDate } from '../../../../../workflows/kit/event.js';
import { phrase } from '../../../../../workflows/kit/words.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { isAtRisk } from '../../../../reminders/rules.js';
import { Day } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { pipelineWords } from './words.js';

/** Name of a stage. */
export function StageName({ stage }: { readonly stage: string }) {
  const { language, audience } = useVisit();
  return <>{phrase(currentProposal.labels[language].stages[stage], audience, { key: stage })}</>;
}

/** A day on which something falls due, and whether it is over. */
export function Due({ date, today }: { readonly date: LocalDate | null; readonly today: LocalDate }) {
  const words = useWords(pipelineWords);
  if (date === null) return <span class="quiet">{words.noDate}</span>;
  return (
    <>
      {date < today && (
        <strong class="govuk-tag govuk-tag--red">
          {isAtRisk(date, today) ? words.atRisk : words.overdue}
        </strong>
      )}{' '}
      <Day date={date} />
    </>
  );
}
