import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { TrackedStage } from '../../../../proposals/standing/stage-tracker.js';
import { Day } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { overviewWords } from './words.js';

const marks = { done: '✓', skipped: '–', current: '●', ahead: '○' } as const;

/** The six stages in a row: which are done, which is current, which are to come. */
export function Tracker({ stages }: { readonly stages: readonly TrackedStage[] }) {
  const words = useWords(overviewWords);
  const { language, audience } = useVisit();
  const { stages: labels } = currentProposal.labels[language];
  return (
    <ol class="tracker" aria-label={words.tracker}>
      {stages.map((one) => (
        <li
          key={one.stage}
          class={`tracker-${one.progress}`}
          aria-current={one.progress === 'current' ? 'step' : undefined}
        >
          <span class="tracker-mark" aria-hidden="true">
            {marks[one.progress]}
          </span>
          <span class="tracker-name">{phrase(labels[one.stage], audience, { key: one.stage })}</span>
          <span class="tracker-when">
            <When stage={one} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function When({ stage: { progress, from, until } }: { readonly stage: TrackedStage }) {
  const words = useWords(overviewWords);
  const name = words.progress[progress];
  if (progress === 'current' && from)
    return (
      <>
        {name}, {words.since} <Day date={from} plain />
      </>
    );
  if (progress === 'done' && until)
    return (
      <>
        {name} <Day date={until} plain />
      </>
    );
  return <>{name}</>;
}
