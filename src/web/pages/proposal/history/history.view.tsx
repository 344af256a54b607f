import { DateTime, Day } from '../../../components/dates.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import type { FollowingLetter, Reading } from '../../../../proposals/beside-history.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { letterInWords } from '../../admin/mail/words.js';
import { entryGroups, type EntryGroup } from './groups.js';
import type { TimelineDay, TimelineEntry } from './timeline.js';
import { DayForm } from '../then/then.view.js';
import { thenWords } from '../then/words.js';
import { timelineWords } from './words.js';

interface HistoryViewProps {
  readonly proposal: FramedProposal;
  readonly days: readonly TimelineDay[];
  readonly oldestFirst: boolean;
  readonly group: EntryGroup;
  /** Letters that followed from the entries: for partners those to themselves. */
  readonly letters: readonly FollowingLetter[];
  /** Who of the administration looked at it; for staff. */
  readonly readings: readonly Reading[];
  /** Address of what comes next in this order; null at the end. */
  readonly next: string | null;
}

/** Everything that happened to a proposal, day by day. */
export function HistoryView({
  proposal,
  days,
  oldestFirst,
  group,
  letters,
  readings,
  next,
}: HistoryViewProps) {
  const words = useWords(timelineWords);
  const then = useWords(thenWords);
  const address = `/p/${proposal.ref}/history`;
  return (
    <ProposalFrame proposal={proposal} section="history" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <nav class="sections no-print" aria-label={words.order}>
        <ul>
          <li>
            <a href={addressOf(address, group, false)} aria-current={oldestFirst ? undefined : 'true'}>
              {words.newestFirst}
            </a>
          </li>
          <li>
            <a href={addressOf(address, group, true)} aria-current={oldestFirst ? 'true' : undefined}>
              {words.oldestFirst}
            </a>
          </li>
        </ul>
      </nav>
      <nav class="sections no-print" aria-label={words.which}>
        <ul>
          {entryGroups.map((one) => (
            <li key={one}>
              <a
                href={addressOf(address, one, oldestFirst)}
                aria-current={one === group ? 'true' : undefined}
              >
                {words.groups[one]}
              </a>
            </li>
          ))}
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
              <Entry
                key={entry.sequence}
                reference={proposal.ref}
                entry={entry}
                letters={letters.filter(({ sequence }) => sequence === entry.sequence)}
              />
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
      <Readings readings={readings} />
    </ProposalFrame>
  );
}

function addressOf(address: string, group: EntryGroup, oldestFirst: boolean): string {
  const query = new URLSearchParams({
    ...(group !== 'everything' && { what: group }),
    ...(oldestFirst && { order: 'oldest' }),
  }).toString();
  return query === '' ? address : `${address}?${query}`;
}

/** Who of the administration looked: recorded, and shown as recorded. */
function Readings({ readings }: Pick<HistoryViewProps, 'readings'>) {
  const words = useWords(timelineWords);
  if (readings.length === 0) return null;
  return (
    <details class="govuk-details no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.readings}</span>
      </summary>
      <ul class="govuk-list govuk-list--bullet govuk-details__text">
        {readings.map(({ by, at }) => (
          <li key={`${String(by)} ${at.toISOString()}`}>
            {by ?? words.erased}, <DateTime instant={at.toISOString()} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Letters that followed: to whom, and whether they left. */
function Letters({ letters }: Pick<HistoryViewProps, 'letters'>) {
  const words = useWords(timelineWords);
  const { language, audience } = useVisit();
  return (
    <>
      {letters.map(({ letter, to, personId, status }) => (
        <span key={`${letter} ${personId}`} class="quiet">
          <br />
          {words.letter(
            letterInWords(letter, language, audience),
            to ?? words.erased,
            words.letterStatuses[status as keyof typeof words.letterStatuses],
          )}
        </span>
      ))}
    </>
  );
}

interface EntryProps extends Pick<HistoryViewProps, 'letters'> {
  readonly reference: string;
  readonly entry: TimelineEntry;
}

function Entry({ reference, entry, letters }: EntryProps) {
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
      <Letters letters={letters} />
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
