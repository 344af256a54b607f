import { shownEvidence } from '../../../../attachments/evidence.js';
import type { StandingTask } from '../../../../proposals/standing/standing.js';
import { Day } from '../../../components/dates.js';
import { WordsField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { PatientReminder } from '../../../patient-check/patient-check.view.js';
import { formNames } from '../../../visit/posted.js';
import { useWords } from '../../../visit/visit.js';
import { Files } from './files.view.js';
import type { TaskPage } from './task-page.js';
import { taskWords } from './words.js';

interface SettledProps {
  readonly page: TaskPage;
  readonly task: StandingTask;
  readonly state: FormState;
}

/** A task that is done or set aside: by whom, when, with what; and how to take that back. */
export function Settled({ page, task, state }: SettledProps) {
  const words = useWords(taskWords);
  const waived = task.status === 'waived';
  return (
    <>
      <div class="said">
        <h2 class="govuk-heading-m">{waived ? words.waived : words.isDone}</h2>
        <p class="govuk-body">
          {task.closedByName &&
            (waived ? words.waivedBy(task.closedByName) : words.isDoneBy(task.closedByName))}{' '}
          {task.closedOn && (
            <>
              {words.on} <Day date={task.closedOn} />
            </>
          )}
        </p>
        {waived ? <Waiver page={page} waiver={task.waiver} /> : <Evidence evidence={task.evidence} />}
      </div>
      <Files page={page} removable={false} />
      {!waived && <Redo page={page} task={task} state={state} />}
    </>
  );
}

function Waiver({ page, waiver }: { readonly page: TaskPage; readonly waiver: unknown }) {
  const words = useWords(taskWords);
  const { reason, expiresOn } = (waiver ?? {}) as {
    readonly reason?: string | null;
    readonly expiresOn?: string | null;
  };
  return (
    <>
      {reason && (
        <p class="govuk-body">
          {words.reason} {reason}
        </p>
      )}
      {expiresOn && (
        <p class="govuk-body">
          {words.waivedUntil} <Day date={expiresOn} />
        </p>
      )}
      {page.mayLift && (
        <p class="govuk-body">
          <a href={`/p/${page.standing.ref}/moves/WAIVER_LIFTED?task=${page.key}`}>{words.lift}</a>
        </p>
      )}
    </>
  );
}

/** What was given to show that a task is done: names of files, an address, a number. */
function Evidence({ evidence }: { readonly evidence: unknown }) {
  const words = useWords(taskWords);
  const { text, value } = (evidence ?? {}) as { readonly text?: string | null; readonly value?: number };
  const shown = text ? shownEvidence(text) : (value?.toString() ?? null);
  if (shown === null) return null;
  return (
    <p class="govuk-body">
      {words.evidenceGiven}{' '}
      {/^https?:\/\//.test(shown) ? (
        <a href={shown} rel="noreferrer">
          {shown}
        </a>
      ) : (
        shown
      )}
    </p>
  );
}

function Redo({ page: { standing }, task, state }: SettledProps) {
  const words = useWords(taskWords);
  if (standing.status !== 'open') return null;
  if (task.settledBy.length > 0) return <p class="govuk-body quiet">{words.fixed}</p>;
  if (task.stage !== standing.stage) return <p class="govuk-body quiet">{words.passed}</p>;
  if (!task.mayComplete) return null;
  return (
    <Form state={state} sequence={standing.sequence} keeps>
      <input type="hidden" name={formNames.button} value="reopen" />
      <h2 class="govuk-heading-m">{words.redo}</h2>
      <PatientReminder />
      <WordsField name="reason" label={words.redoReason} rows={3} />
      <Button kind="other">{words.redoButton}</Button>
    </Form>
  );
}
