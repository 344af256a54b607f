import { Day } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { taskAddress } from '../addresses.js';
import type { TaskLine, TaskStatus } from './overview.js';
import { overviewWords } from './words.js';

interface TaskListProps {
  readonly proposalRef: string;
  /** Id of the heading above; ids of the list begin with it. */
  readonly id: string;
  readonly lines: readonly TaskLine[];
}

/** Tasks with their status in words. */
export function TaskList({ proposalRef, id, lines }: TaskListProps) {
  return (
    <ul class="govuk-task-list" aria-labelledby={id}>
      {lines.map((line, index) => (
        <Line key={line.task.key} proposalRef={proposalRef} id={`${id}-${String(index + 1)}`} line={line} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly proposalRef: string;
  readonly id: string;
  readonly line: TaskLine;
}

function Line({ proposalRef, id, line }: LineProps) {
  const words = useWords(overviewWords);
  const { task, status } = line;
  // What can't be worked on yet is no link; what was done can still be looked at.
  const linked = status !== 'cannotStart';
  const title = `${task.title}${task.requirement === 'optional' ? ` (${words.optional})` : ''}`;
  return (
    <li class={`govuk-task-list__item ${linked ? 'govuk-task-list__item--with-link' : ''}`}>
      <div class="govuk-task-list__name-and-hint">
        {linked ? (
          <a
            class="govuk-link govuk-task-list__link"
            href={taskAddress(proposalRef, task.key)}
            aria-describedby={`${id}-status ${id}-hint`}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        <div id={`${id}-hint`} class="govuk-task-list__hint">
          <Hint line={line} />
        </div>
      </div>
      <div id={`${id}-status`} class="govuk-task-list__status">
        <Status status={status} />
      </div>
    </li>
  );
}

function Hint({ line: { task, status, late } }: { readonly line: TaskLine }) {
  const words = useWords(overviewWords);
  const { actor } = useVisit();
  const [step] = task.settledBy;
  const { delegation } = task;
  return (
    <>
      {task.status === 'open' && task.dueOn && (
        <div>
          {words.due} <Day date={task.dueOn} plain={late > 0} />
          {late > 0 && <strong class="late">, {words.late(late)}</strong>}
        </div>
      )}
      {status === 'cannotStart' && <div>{task.obstacle ?? (step && words.byStep(step.label))}</div>}
      {!task.mine && task.status === 'open' && <div>{task.owners}</div>}
      {delegation && task.status === 'open' && (
        <div>
          {delegation.person === actor?.id
            ? words.delegatedToYou(delegation.byName ?? '')
            : words.delegatedTo(delegation.personName ?? '')}
        </div>
      )}
      {status === 'waived' && <WaivedBecause waiver={task.waiver} />}
    </>
  );
}

function WaivedBecause({ waiver }: { readonly waiver: unknown }) {
  const words = useWords(overviewWords);
  const { reason } = (waiver ?? {}) as { readonly reason?: string | null };
  return reason ? (
    <div>
      {words.reason} {reason}
    </div>
  ) : null;
}

const looks: Readonly<Partial<Record<TaskStatus, string>>> = {
  inProgress: 'govuk-tag--light-blue',
  notStarted: 'govuk-tag--blue',
};

/** The status in words: what is settled is calm, attention goes to what is left. */
export function Status({ status }: { readonly status: TaskStatus }) {
  const text = useWords(overviewWords).status[status];
  const look = looks[status];
  if (look !== undefined) return <strong class={`govuk-tag ${look}`}>{text}</strong>;
  const quiet = status === 'cannotStart' || status === 'paused';
  return quiet ? <span class="govuk-task-list__status--cannot-start-yet">{text}</span> : <>{text}</>;
}
