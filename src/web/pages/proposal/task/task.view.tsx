import type { Instant } from '../../../../../workflows/kit/event.js';
import { DateTime, Day } from '../../../components/dates.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import type { FormState } from '../../../components/form-state.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { useWords } from '../../../visit/visit.js';
import { taskAddress } from '../addresses.js';
import { daysLate } from '../overview/overview.js';
import { CompleteForm } from './complete-form.view.js';
import { Files } from './files.view.js';
import { Settled } from './settled.view.js';
import type { TaskPage } from './task-page.js';
import { taskWords } from './words.js';

export interface TaskViewProps {
  readonly task: TaskPage;
  readonly state: FormState;
  /** Who changed the task while somebody was typing, and at what time; null for nobody. */
  readonly changed: { readonly name: string | null; readonly time: string } | null;
}

/** One task: what it is for, what shows that it is done, and saying so. */
export function TaskView({ task, state, changed }: TaskViewProps) {
  const words = useWords(taskWords);
  return (
    <ProposalFrame proposal={task.standing} section={null} heading={task.title}>
      <ErrorSummary problems={state.problems} />
      {changed && (
        <div class="govuk-inset-text" role="alert">
          {words.changed(changed.name ?? words.somebody, changed.time)}
        </div>
      )}
      <div class="two-columns">
        <div>
          <Help task={task} />
          <Body task={task} state={state} />
        </div>
        <Facts task={task} />
      </div>
      <Neighbours task={task} />
    </ProposalFrame>
  );
}

function Help({ task: { help, resources, standing, task } }: Pick<TaskViewProps, 'task'>) {
  const words = useWords(taskWords);
  return (
    <>
      {help && (
        <>
          <p class="govuk-body">{help.why}</p>
          <p class="govuk-body">
            <strong>{words.done}</strong> {help.done}
          </p>
        </>
      )}
      {task?.requirement === 'optional' && <p class="govuk-body">{words.optional}</p>}
      <p class="govuk-body">
        {words.helps} {resources.map(({ name }) => `${name}, `)}
        <a href={`/p/${standing.ref}/support`}>{words.allSupport}</a>.
      </p>
    </>
  );
}

/** What can be done about the task, or why nothing can. */
function Body({ task, state }: Pick<TaskViewProps, 'task' | 'state'>) {
  const words = useWords(taskWords);
  const { absent, task: own, standing } = task;
  if (absent)
    return <p class="govuk-inset-text">{absent.later ? words.later(absent.stageName) : words.notAsked}</p>;
  if (!own) return null;
  if (own.status !== 'open') return <Settled page={task} task={own} state={state} />;
  if (standing.status !== 'open')
    return <p class="govuk-inset-text">{standing.status === 'onHold' ? words.paused : words.closed}</p>;
  if (own.settledBy.length > 0) return <BySteps page={task} steps={own.settledBy} />;
  if (!own.mayComplete)
    return (
      <>
        <p class="govuk-inset-text">{words.notYours(own.owners)}</p>
        <Files page={task} removable={false} />
      </>
    );
  if (own.obstacle !== null)
    return (
      <div class="govuk-inset-text">
        <h2 class="govuk-heading-s">{words.cannotYet}</h2>
        <p>{own.obstacle}</p>
      </div>
    );
  return <CompleteForm page={task} task={own} state={state} />;
}

function BySteps({
  page: { standing },
  steps,
}: {
  readonly page: TaskPage;
  readonly steps: NonNullable<TaskPage['task']>['settledBy'];
}) {
  const words = useWords(taskWords);
  return (
    <div class="govuk-inset-text">
      <p>{words.bySteps}</p>
      <ul class="govuk-list">
        {steps.map(({ type, label, open, mine }) => (
          <li key={type}>
            {mine ? <a href={`/p/${standing.ref}/moves/${type}`}>{label}</a> : label}
            {!mine && <span class="quiet"> ({open ? words.stepNotYours : words.stepClosed})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Facts({ task: page }: Pick<TaskViewProps, 'task'>) {
  const words = useWords(taskWords);
  const { task, stageName, standing, comments, key } = page;
  const late = task?.status === 'open' && daysLate(task.dueOn, standing.today) > 0;
  return (
    <aside aria-labelledby="facts">
      <h2 class="govuk-heading-s" id="facts">
        {words.facts}
      </h2>
      <dl class="facts">
        <dt>{words.stage}</dt>
        <dd>{stageName}</dd>
        {task && (
          <>
            <dt>{words.owner}</dt>
            <dd>{task.owners}</dd>
          </>
        )}
        {task?.dueOn && task.status === 'open' && (
          <>
            <dt>{words.due}</dt>
            <dd>
              <Day date={task.dueOn} />
              {late && <strong class="late">, {words.late}</strong>}
            </dd>
          </>
        )}
        {task?.settledBy.length === 0 && (
          <>
            <dt>{words.shows}</dt>
            <dd>{words.evidence[task.evidenceKind]}</dd>
          </>
        )}
        {task?.delegation && (
          <>
            <dt>{words.given}</dt>
            <dd>
              {task.delegation.personName}{' '}
              <span class="quiet">{words.givenBy(task.delegation.byName ?? '')}</span>
            </dd>
          </>
        )}
      </dl>
      <ul class="govuk-list moves">
        <li>
          <a href={`/p/${standing.ref}/comments?task=${key}`}>{words.comments(comments)}</a>
        </li>
        {page.mayDelegate && (
          <li>
            <a href={`${taskAddress(standing.ref, key)}/delegate`}>{words.ask}</a>
          </li>
        )}
        {page.mayPutOff && (
          <li>
            <a href={`${taskAddress(standing.ref, key)}/later`}>{words.remindLater}</a>
          </li>
        )}
        {page.mayRemind && (
          <li>
            <a href={`${taskAddress(standing.ref, key)}/remind`}>{words.remindNow}</a>
          </li>
        )}
        {page.mayWaive && (
          <li>
            <a href={`/p/${standing.ref}/moves/TASKS_WAIVED?task=${key}`}>{words.waive}</a>
          </li>
        )}
      </ul>
    </aside>
  );
}

function Neighbours({ task: { previous, next, standing } }: Pick<TaskViewProps, 'task'>) {
  const words = useWords(taskWords);
  if (!previous && !next) return null;
  return (
    <nav class="govuk-pagination govuk-pagination--block no-print" aria-label={words.tasks}>
      {previous && (
        <div class="govuk-pagination__prev">
          <a
            class="govuk-link govuk-pagination__link"
            href={taskAddress(standing.ref, previous.key)}
            rel="prev"
          >
            <span class="govuk-pagination__link-title">{words.previous}</span>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{previous.title}</span>
          </a>
        </div>
      )}
      {next && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={taskAddress(standing.ref, next.key)} rel="next">
            <span class="govuk-pagination__link-title">{words.next}</span>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{next.title}</span>
          </a>
        </div>
      )}
    </nav>
  );
}

/** When something was done, in words. */
export function When({ at }: { readonly at: Instant }) {
  const words = useWords(taskWords);
  return (
    <>
      {words.on} <DateTime instant={at} />
    </>
  );
}
