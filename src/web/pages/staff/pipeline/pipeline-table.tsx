import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../../../workflows/kit/event.js';
import type { PipelineLine } from '../../../../proposals/pipeline/pipeline.js';
import { placeInWords } from '../../../../proposals/place.js';
import { Day } from '../../../components/dates.js';
import { Button } from '../../../components/form.js';
import { counted } from '../../../words/bilingual.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { at, queryOf, sortingIn, sortText, type Asked } from './address.js';
import { Due, StageName } from './line.js';
import { pipelineWords } from './words.js';

interface PipelineTableProps {
  readonly asked: Asked;
  readonly lines: readonly PipelineLine[];
  readonly mayTick: boolean;
  readonly today: LocalDate;
}

const columns = ['title', 'stage', 'days', 'due', 'coordinator', 'waitingOn', 'start'] as const;
type Column = (typeof columns)[number];

/** One line a proposal; those who may do things to several can tick them. */
export function PipelineTable({ asked, lines, mayTick, today }: PipelineTableProps) {
  const table = <Lines asked={asked} lines={lines} mayTick={mayTick} today={today} />;
  return (
    <>
      <SortLinks asked={asked} />
      {mayTick ? <Ticking asked={asked}>{table}</Ticking> : table}
    </>
  );
}

/** Where lines are cards there are no headings to sort by. */
function SortLinks({ asked }: Pick<PipelineTableProps, 'asked'>) {
  const words = useWords(pipelineWords);
  const current = sortText(asked.sorting);
  return (
    <details class="sort-links no-print">
      <summary>{words.sort}</summary>
      <ul class="govuk-list">
        {Object.entries(words.sorts).map(([value, label]) => (
          <li key={value}>
            <a
              href={at('/pipeline', queryOf(asked, { sorting: sortingIn(value) }))}
              aria-current={value === current ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Ticking({ asked, children }: { readonly asked: Asked; readonly children: ComponentChildren }) {
  const words = useWords(pipelineWords);
  const { ticked, after, before } = asked;
  const here = { ...(after && { after }), ...(before && { before }) };
  return (
    <form method="get" action="/pipeline/bulk">
      {children}
      <div class="ticking no-print">
        <Button kind="other">{words.bulk}</Button>
        <a href={`${at('/pipeline', queryOf(asked, { ...here, ticked: !ticked }))}#results`}>
          {ticked ? words.untickAll : words.tickAll}
        </a>
      </div>
    </form>
  );
}

function Lines({ asked, lines, mayTick, today }: PipelineTableProps) {
  const words = useWords(pipelineWords);
  return (
    <table role="table" class="govuk-table cards pipeline">
      <caption class="govuk-visually-hidden">{words.caption}</caption>
      <thead role="rowgroup" class="govuk-table__head">
        <tr role="row" class="govuk-table__row">
          {mayTick && (
            <th scope="col" role="columnheader" class="govuk-table__header tick">
              {words.tick}
            </th>
          )}
          {columns.map((column) => (
            <Heading key={column} column={column} asked={asked} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" class="govuk-table__body">
        {lines.map((line) => (
          <Line key={line.id} line={line} tick={mayTick ? { on: asked.ticked } : null} today={today} />
        ))}
      </tbody>
    </table>
  );
}

/** Sorts by its column; the other way round where it does so already. */
function Heading({ column, asked }: { readonly column: Column; readonly asked: Asked }) {
  const words = useWords(pipelineWords);
  const { order, direction } = asked.sorting;
  const sorted = order === column;
  // Whoever asks for the days wants to see what has stood longest.
  const usual = column === 'days' ? 'desc' : 'asc';
  const next = sorted ? (direction === 'asc' ? 'desc' : 'asc') : usual;
  const spoken = sorted ? (direction === 'asc' ? words.sortedUp : words.sortedDown) : words.sortBy;
  return (
    <th
      scope="col"
      role="columnheader"
      class="govuk-table__header"
      aria-sort={sorted ? (direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <a href={at('/pipeline', queryOf(asked, { sorting: { order: column, direction: next } }))}>
        {words.columns[column]}
        <span class="govuk-visually-hidden">, {spoken}</span>
        {sorted && <span aria-hidden="true">{direction === 'asc' ? ' ↑' : ' ↓'}</span>}
      </a>
    </th>
  );
}

interface LineProps {
  readonly line: PipelineLine;
  readonly tick: { readonly on: boolean } | null;
  readonly today: LocalDate;
}

function Line({ line, tick, today }: LineProps) {
  const words = useWords(pipelineWords);
  const { language, audience } = useVisit();
  const title = line.title ?? words.untitled;
  const coordinator =
    line.coordinator ?? (line.coordinatorId === null ? words.nobodyYet : words.formerContact);
  return (
    <tr role="row" class="govuk-table__row">
      {tick && (
        <td role="cell" class="govuk-table__cell tick govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              type="checkbox"
              class="govuk-checkboxes__input"
              name="ref"
              value={line.ref}
              id={`tick-${line.ref}`}
              checked={tick.on}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`tick-${line.ref}`}>
              <span class="govuk-visually-hidden">
                {words.tick} {line.ref}: {title}
              </span>
            </label>
          </div>
        </td>
      )}
      <th scope="row" role="rowheader" class="govuk-table__header">
        <a href={`/p/${line.ref}`}>{title}</a>
        <span class="under">
          {line.ref}
          {line.organisation !== null && ` · ${line.organisation}`}
        </span>
      </th>
      <Cell column="stage">
        <StageName stage={line.stage} />
        <span class="under">{placeInWords(line.state, language, audience)}</span>
      </Cell>
      <Cell column="days">{counted(language, line.daysInStage, words.day, words.days)}</Cell>
      <Cell column="due">
        <Due date={line.nextDueOn} today={today} />
      </Cell>
      <Cell column="coordinator">{coordinator}</Cell>
      <Cell column="waitingOn">
        {line.status === 'open' ? words.waiting[line.waitingOn as 'partner'] : words.waiting.nobody}
      </Cell>
      <Cell column="start">{line.startOn === null ? words.noDate : <Day date={line.startOn} plain />}</Cell>
    </tr>
  );
}

function Cell({ column, children }: { readonly column: Column; readonly children: ComponentChildren }) {
  const words = useWords(pipelineWords);
  return (
    <td role="cell" class="govuk-table__cell" data-label={words.columns[column]}>
      {children}
    </td>
  );
}
