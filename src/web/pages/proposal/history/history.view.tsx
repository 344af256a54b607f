import { DateTime, Day } from '../../../components/dates.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import { useWords } from '../../../visit/visit.js';
import type { TimelineDay, TimelineEntry } from './timeline.js';
import { DayForm } from '../then/then.view.js';
import { thenWords } from '../then/words.js';
import { timelineWords } from './words.js';

interface HistoryViewProps {
  readonly proposal: FramedProposal;
  readonly days: readonly TimelineDay[];
  readonly oldestFirst: boolean;
  /** Address of what comes next in this order; null at the end. */
  readonly next: string | null;
}

/** Everything that happened to a proposal, day by day. */
export function HistoryView({ proposal, days, oldestFirst, next }: HistoryViewProps) {
  const words = useWords(timelineWords);
  const then = useWords(thenWords);
  const address = `/p/${proposal.ref}/history`;
  return (
    <ProposalFrame proposal={proposal} section="history" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <nav class="sections no-print" aria-label={words.order}>
        <ul>
          <li>
            <a href={address} aria-current={oldestFirst ? undefined : 'true'}>
              {words.newestFirst}
            </a>
          </li>
          <li>
            <a href={`${address}?order=oldest`} aria-current={oldestFirst ? 'true' : undefined}>
              {words.oldestFirst}
            </a>
          </li>
        </ul>
      </nav>
      <details class="govuk-details no-print">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{then.pickDay}</span>
        </summary>
        <DayForm reference={proposal.ref} day="" problems={[]} />
      </details>
      {days.length === 0 && <p class="govuk-body empty">{words.none}</p>}
      {days.map(({ day, entries }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 class="govuk-heading-s" id={`day-${day}`}>
            <Day date={day} />
          </h2>
          <ol class="govuk-list timeline">
            {entries.map((entry) => (
              <Entry key={entry.sequence} reference={proposal.ref} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {next !== null && (
        <nav class="no-print" aria-label={words.pages}>
          <a class="govuk-body" href={next}>
            {oldestFirst ? words.newer : words.older}
          </a>
        </nav>
      )}
    </ProposalFrame>
  );
}

function Entry({ reference, entry }: { readonly reference: string; readonly entry: TimelineEntry }) {
  const words = useWords(timelineWords);
  const { sequence, label, task, by, role, at, leftFrom, ledTo, fields } = entry;
  return (
    <li id={`entry-${String(sequence)}`}>
      <strong>{task === null ? label : words.aboutTask(label, task)}</strong> {words.by} {by}
      {role !== null ? ` (${role})` : ` (${words.system})`}
      <br />
      <span class="quiet">
        <DateTime instant={at} />
      </span>{' '}
      <a class="govuk-link no-print" href={`/p/${reference}/then?at=${String(sequence)}`}>
        {words.asItWas}
        <span class="govuk-visually-hidden">{words.afterWhat(label)}</span>
      </a>
      {ledTo !== null && (
        <>
          <br />
          {leftFrom === null ? words.began(ledTo) : words.moved(leftFrom, ledTo)}
        </>
      )}
      {fields.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {words.more}
              <span class="govuk-visually-hidden">{words.about(label)}</span>
            </span>
          </summary>
          <dl class="govuk-summary-list govuk-details__text">
            {fields.map(([name, text]) => (
              <div key={name} class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{name}</dt>
                <dd class="govuk-summary-list__value own-words">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
