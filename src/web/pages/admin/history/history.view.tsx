import type { ComponentChildren } from 'preact';
import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { HistoryActor, HistoryPage } from '../../../../audit/history/history-search.js';
import type { FoundEvent } from '../../../../audit/history/logged-event.js';
import { DateTime } from '../../../components/dates.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField } from '../../../components/fields.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { addressWith, Filter, Older, PeriodAndProposal, type FilterState } from '../frame/filter.js';
import { rolesFor, statesInWords } from '../frame/states.js';
import { frameWords } from '../frame/words.js';
import { placeText } from './asked.js';
import { WhatField, WhoField } from './choices.js';
import { historyWords } from './words.js';

interface HistoryViewProps extends FilterState {
  readonly actors: readonly HistoryActor[];
  readonly found: HistoryPage;
  /** Whether this is not the first page. */
  readonly later: boolean;
  /** Entries that a file holds at most. */
  readonly most: number;
}

/** Everything that happened to any proposal, the newest first. */
export function HistoryView({ actors, found, later, most, values, problems }: HistoryViewProps) {
  const words = useWords(historyWords);
  const frame = useWords(frameWords);
  const { language } = useVisit();
  const address = '/admin/history';
  const count = most.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA');
  return (
    <AdminFrame section="history" heading={words.title}>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        {words.intro} {frame.recorded}
      </p>
      <Filter action={address} label={words.filter} folds values={values} problems={problems}>
        <WhoField actors={actors} />
        <WhatField />
        <LineField name="words" label={words.words} hint={words.wordsHint} width={20} />
        <PeriodAndProposal />
      </Filter>
      <Table
        caption={words.caption}
        columns={words.columns}
        empty={words.empty}
        rows={found.events.map((event) => ({
          key: `${event.ref} ${String(event.sequence)}`,
          cells: cellsOf(event),
        }))}
      />
      <Older action={address} values={values} next={found.next && placeText(found.next)} later={later} />
      {found.events.length > 0 && (
        <p class="govuk-body no-print">
          <a class="govuk-link" href={addressWith(`${address}/export.csv`, values)}>
            {words.csv}
          </a>{' '}
          <a class="govuk-link" href={addressWith(`${address}/export.xlsx`, values)}>
            {words.xlsx}
          </a>
          <br />
          {words.csvNote(count)}
        </p>
      )}
    </AdminFrame>
  );
}

function cellsOf(event: FoundEvent): ComponentChildren[] {
  const { ref, sequence, type, task, at } = event;
  return [
    <a class="govuk-link" href={`/admin/history/${ref}/${String(sequence)}`}>
      <What type={type} task={task} />
    </a>,
    <DateTime instant={at} />,
    <Who event={event} />,
    <Proposal event={event} />,
    <FromTo event={event} />,
    <Reason text={event.reason} />,
  ];
}

/** What happened, in words, and to which task. */
export function What({ type, task = null }: { readonly type: string; readonly task?: string | null }) {
  const { language, audience } = useVisit();
  const { events, tasks } = currentProposal.labels[language];
  const happened = phrase(events[type], audience, { key: type });
  return <>{task === null ? happened : `${happened}: ${phrase(tasks[task], audience, { key: task })}`}</>;
}

/** Who did it, in which roles. */
export function Who({ event: { by, as, type } }: { readonly event: FoundEvent }) {
  const frame = useWords(frameWords);
  const { language, audience } = useVisit();
  const roles = by.id === 'system' ? '' : rolesFor(type, as, language, audience);
  return (
    <>
      {by.id === 'system' ? frame.system : (by.name ?? frame.erased)}
      {roles !== '' && ` (${roles})`}
    </>
  );
}

function Proposal({ event: { ref, title } }: { readonly event: FoundEvent }) {
  const words = useWords(historyWords);
  return (
    <>
      <a class="govuk-link" href={`/p/${ref}`}>
        {ref}
      </a>{' '}
      {title ?? words.untitled}
    </>
  );
}

/** Where it led from and to; quiet where nothing moved. */
export function FromTo({ event: { from, to } }: { readonly event: FoundEvent }) {
  const words = useWords(historyWords);
  const { language, audience } = useVisit();
  const [before, after] = [statesInWords(from, language, audience), statesInWords(to, language, audience)];
  if (before === after) return <span class="quiet">{words.stayed}</span>;
  return <>{before === '' ? `${words.began} “${after}”` : `${before} → ${after}`}</>;
}

/** Why, in the person's words. */
export function Reason({ text }: { readonly text: string | null }) {
  const words = useWords(historyWords);
  return text === null ? <span class="quiet">{words.noReason}</span> : <span class="told">{text}</span>;
}
