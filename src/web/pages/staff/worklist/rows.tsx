import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../../../workflows/kit/event.js';
import { dayNumber } from '../../../../../workflows/kit/local-date.js';
import { phrase } from '../../../../../workflows/kit/words.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { possibleAt } from '../../../../proposals/pipeline/open-moves.js';
import { placeInWords } from '../../../../proposals/place.js';
import type { WorkRow, WorkSection } from '../../../../proposals/worklist/worklist.js';
import { isAtRisk } from '../../../../reminders/rules.js';
import { Day } from '../../../components/dates.js';
import { counted } from '../../../words/bilingual.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { worklistWords } from './words.js';

type Column = 'proposal' | 'ask' | 'when' | 'owner' | 'partner' | 'coordinator';

/** The columns of each section. */
export const columnsOf: Readonly<Record<WorkSection, readonly Column[]>> = {
  mine: ['proposal', 'ask', 'when', 'partner'],
  unassigned: ['proposal', 'ask', 'when', 'partner'],
  partner: ['proposal', 'ask', 'when', 'partner', 'coordinator'],
  overdue: ['proposal', 'ask', 'when', 'owner', 'partner'],
};

interface CellProps {
  readonly row: WorkRow;
  readonly today: LocalDate;
}

const cells: Readonly<Record<Column, (props: CellProps) => ComponentChildren>> = {
  proposal: Proposal,
  ask: Ask,
  when: When,
  owner: Owner,
  partner: Partner,
  coordinator: Coordinator,
};

/** The cells of a row. */
export function cellsOf(columns: readonly Column[], row: WorkRow, today: LocalDate): ComponentChildren[] {
  return columns.map((column) => {
    const Cell = cells[column];
    return <Cell row={row} today={today} />;
  });
}

function Proposal({ row }: CellProps) {
  const words = useWords(worklistWords);
  const { language, audience } = useVisit();
  return (
    <>
      <a href={`/p/${row.ref}`}>{row.title ?? words.untitled}</a>
      <span class="under">
        {row.ref} · {placeInWords(row.state, language, audience)}
      </span>
    </>
  );
}

/** What is to be done, with a link to where it is done. */
function Ask({ row }: CellProps) {
  const words = useWords(worklistWords);
  const { language } = useVisit();
  const { kind, obstacles, openTasks, waitsForHub } = row;
  const link = <AskLink row={row} />;
  if (kind === 'waiting')
    return (
      <>
        {link}
        {waitsForHub && <strong class="under">{words.hubFirst}</strong>}
        {openTasks > 0 && (
          <span class="under">{counted(language, openTasks, words.openTask, words.openTasks)}</span>
        )}
      </>
    );
  return (
    <>
      {row.decision && <strong class="govuk-tag govuk-tag--purple">{words.decision}</strong>} {link}
      {obstacles > 0 && (
        <span class="under">{counted(language, obstacles, words.obstacle, words.obstacles)}</span>
      )}
    </>
  );
}

function AskLink({ row }: { readonly row: WorkRow }) {
  const words = useWords(worklistWords);
  const { actor, language, audience } = useVisit();
  const { tasks, moves } = currentProposal.labels[language];
  const { kind, ref, task, event } = row;
  if (task !== null)
    return <a href={`/p/${ref}/t/${task}`}>{phrase(tasks[task], audience, { key: task })}</a>;
  if (event === null) return <>{placeInWords(row.state, language, audience)}</>;
  const label =
    kind === 'hold'
      ? words.holdAsked
      : kind === 'assign'
        ? words.assign
        : phrase(moves[event], audience, { key: event });
  // A pause is granted, or answered with words: the proposal offers both.
  if (kind === 'hold') return <a href={`/p/${ref}#hold-request`}>{label}</a>;
  // What the partner is to do is no link: it is not for the hub to do it.
  if (kind === 'waiting') return <>{label}</>;
  const possible: readonly string[] = actor ? possibleAt(actor, row) : [];
  if (possible.includes(event)) return <a href={`/p/${ref}/moves/${event}`}>{label}</a>;
  return (
    <>
      {label}
      <span class="under">{words.byHub}</span>
    </>
  );
}

function When({ row, today }: CellProps) {
  const words = useWords(worklistWords);
  const { language } = useVisit();
  const { dueOn, sinceOn } = row;
  if (dueOn === null)
    return sinceOn === null || row.kind === 'task' ? (
      <span class="quiet">{words.noDate}</span>
    ) : (
      <>
        {words.since} <Day date={sinceOn} />
      </>
    );
  const late = dayNumber(today) - dayNumber(dueOn);
  if (late <= 0) return <Day date={dueOn} />;
  return (
    <>
      <strong class="govuk-tag govuk-tag--red">
        {words.late(counted(language, late, words.day, words.days))}
      </strong>{' '}
      <Day date={dueOn} plain />
      {isAtRisk(dueOn, today) && <strong class="under">{words.atRisk}</strong>}
    </>
  );
}

function Owner({ row }: CellProps) {
  const { language, audience } = useVisit();
  const { roles } = currentProposal.labels[language];
  return <>{row.ownerRoles.map((key) => phrase(roles[key], audience, { key })).join(', ')}</>;
}

function Partner({ row }: CellProps) {
  const words = useWords(worklistWords);
  return (
    <>
      {row.lead ?? words.noLead}
      {row.organisation !== null && <span class="under">{row.organisation}</span>}
    </>
  );
}

function Coordinator({ row }: CellProps) {
  const words = useWords(worklistWords);
  return <>{row.coordinator ?? words.nobodyYet}</>;
}
