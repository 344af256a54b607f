import type { FoundEvent } from '../../../../audit/history/logged-event.js';
import type { Verification } from '../../../../engine/verify-finding.js';
import { DateTime } from '../../../components/dates.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { FromTo, Reason, What, Who } from './history.view.js';
import { Verdict } from './verified.view.js';
import { historyWords } from './words.js';

interface LifeViewProps {
  readonly reference: string;
  readonly outcome: Verification;
  /** The first one first. */
  readonly events: readonly FoundEvent[];
  /** Entries that are shown at most. */
  readonly most: number;
}

const MARK_SHOWN = 12;

/** A proposal's whole life on one page, with what verifying it found: for an auditor's file. */
export function LifeView({ reference, outcome, events, most }: LifeViewProps) {
  const words = useWords(historyWords);
  const { language } = useVisit();
  return (
    <AdminFrame section="history" heading={words.lifeTitle(reference)}>
      <p class="govuk-body-l">{events.at(-1)?.title ?? words.untitled}</p>
      <Verdict outcome={outcome} />
      <p class="govuk-body no-print">
        {words.lifeIntro(most.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA'))}
      </p>
      <Table
        caption={words.lifeCaption}
        columns={words.lifeColumns}
        empty={words.empty}
        rows={events.map((event) => ({
          key: String(event.sequence),
          cells: [
            String(event.sequence),
            <DateTime instant={event.at} />,
            <What type={event.type} task={event.task} />,
            <Who event={event} />,
            <FromTo event={event} />,
            <Reason text={event.reason} />,
            <code class="mark">{event.hash.slice(0, MARK_SHOWN)}</code>,
          ],
        }))}
      />
    </AdminFrame>
  );
}
