import type { ComponentChildren } from 'preact';
import type { ConsequenceInWords } from '../../../../proposals/consequences/in-words.js';
import { Day } from '../../../components/dates.js';
import { useWords } from '../../../visit/visit.js';
import { moveWords } from './words.js';

interface OutcomeProps {
  readonly consequences: readonly ConsequenceInWords[];
}

type Kind = ConsequenceInWords['kind'];
type Group = keyof (typeof moveWords)['en']['groups'];

const groupOf: Readonly<Record<Kind, Group>> = {
  leadsTo: 'record',
  startMoves: 'record',
  formatChanges: 'record',
  successorStarts: 'record',
  absorbed: 'record',
  nextMove: 'next',
  roleBegins: 'people',
  roleEnds: 'people',
  supporterAssigned: 'support',
  nobodyFree: 'support',
  supporterReleased: 'support',
  waitEnds: 'support',
  resourceGiven: 'resources',
  taskOpens: 'tasks',
  taskReopens: 'tasks',
  taskCloses: 'tasks',
  taskWaived: 'tasks',
  taskDropped: 'tasks',
  taskPasses: 'tasks',
  dueDateMoves: 'dates',
  letter: 'letters',
};
const order: readonly Group[] = [
  'record',
  'next',
  'people',
  'letters',
  'support',
  'tasks',
  'dates',
  'resources',
];

/** More than this, and a list is opened by whoever wants to read it. */
const MANY = 6;

/** Everything that will happen, grouped by what people ask about first. */
export function Outcome({ consequences }: OutcomeProps) {
  const words = useWords(moveWords);
  const groups = order.map(
    (group) => [group, consequences.filter(({ kind }) => groupOf[kind] === group)] as const,
  );
  const stays = !consequences.some(({ kind }) => kind === 'leadsTo');
  const quiet = consequences.every(({ kind }) => kind === 'nextMove');
  return (
    <div class="outcome">
      {quiet && <p class="govuk-body">{words.nothingElse}</p>}
      {groups.map(([group, lines]) =>
        lines.length === 0 ? null : (
          <section key={group}>
            <h3 class="govuk-heading-s">{words.groups[group]}</h3>
            {group === 'tasks' ? (
              <Tasks lines={lines} />
            ) : (
              <Folded lines={lines}>
                {group === 'next' && stays && !quiet && <li>{words.stays}</li>}
                {lines.map((line) => (
                  <li key={line.sentence}>
                    <Line line={line} />
                  </li>
                ))}
              </Folded>
            )}
          </section>
        ),
      )}
    </div>
  );
}

function Folded({
  lines,
  children,
}: {
  readonly lines: readonly unknown[];
  readonly children: ComponentChildren;
}) {
  const words = useWords(moveWords);
  const list = <ul class="govuk-list govuk-list--bullet">{children}</ul>;
  if (lines.length <= MANY) return list;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.showAll(String(lines.length))}</span>
      </summary>
      <div class="govuk-details__text">{list}</div>
    </details>
  );
}

/** A line whose dates are said as everywhere on the pages. */
function Line({ line: { data, sentence, what, who } }: { readonly line: ConsequenceInWords }) {
  const words = useWords(moveWords);
  if (data.kind === 'dueDateMoves' && data.from !== null && data.to !== null)
    return (
      <>
        {what}: <Day date={data.to} /> {words.insteadOf} <Day date={data.from} plain />
      </>
    );
  if (data.kind === 'startMoves' && data.from !== null && data.to !== null)
    return (
      <>
        {words.firstSession}: <Day date={data.to} /> {words.insteadOf} <Day date={data.from} plain />
      </>
    );
  if (data.kind === 'nextMove' && data.mover !== 'nobody' && data.place === 'here')
    return (
      <>
        {who}
        {data.until !== null && (
          <>
            , {words.until} <Day date={data.until} />
          </>
        )}
      </>
    );
  return <>{sentence}</>;
}

function Tasks({ lines }: { readonly lines: readonly ConsequenceInWords[] }) {
  const words = useWords(moveWords);
  const kinds = [
    'taskCloses',
    'taskWaived',
    'taskReopens',
    'taskOpens',
    'taskDropped',
    'taskPasses',
  ] as const;
  return (
    <>
      {kinds.map((kind) => {
        const own = lines.filter((line) => line.kind === kind);
        return own.length === 0 ? null : (
          <div key={kind}>
            <p class="govuk-body govuk-!-margin-bottom-1">{words.taskKinds[kind]}:</p>
            <Folded lines={own}>
              {own.map((line) => (
                <li key={`${line.place} ${line.what}`}>
                  <TaskLine line={line} />
                </li>
              ))}
            </Folded>
          </div>
        );
      })}
    </>
  );
}

function TaskLine({ line: { data, what, who } }: { readonly line: ConsequenceInWords }) {
  const words = useWords(moveWords);
  if (data.kind !== 'taskOpens' && data.kind !== 'taskReopens') return <>{what}</>;
  return (
    <>
      {what}
      {data.requirement === 'optional' && ` (${words.optional})`}
      <span class="quiet">
        {' '}
        – {who},{' '}
        {data.dueOn === null ? (
          words.noDate
        ) : (
          <>
            {words.due} <Day date={data.dueOn} />
          </>
        )}
      </span>
    </>
  );
}
