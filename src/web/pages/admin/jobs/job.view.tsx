import type { DeadLetter, Fate } from '../../../../engine/outbox-report.js';
import { DateTime } from '../../../components/dates.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { WordsField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { formNames } from '../../../visit/posted.js';
import { useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { ProposalLink } from './jobs.view.js';
import { jobInWords, jobWords } from './words.js';

interface JobViewProps {
  readonly job: Omit<DeadLetter, 'deadAt'> & { readonly fate: Fate };
  readonly names: ReadonlyMap<string, string>;
  readonly state: FormState;
}

/** One job, and what can be done about it. */
export function JobView({ job, names, state }: JobViewProps) {
  const words = useWords(jobWords);
  const address = `/admin/jobs/${job.id}`;
  return (
    <AdminFrame section="jobs" heading={jobInWords(job.kind, words)}>
      <ErrorSummary problems={state.problems} />
      <Facts
        rows={[
          [words.proposal, <ProposalLink id={job.instanceId} names={names} />],
          [words.asked, <DateTime instant={job.askedAt} />],
          [words.why, <span lang="en">{job.lastError ?? words.noError}</span>],
          [words.triesLabel, words.tries(String(job.attempts), String(job.starts))],
        ]}
      />
      {job.fate === 'dead' ? (
        <>
          <h2 class="govuk-heading-m">{words.retryTitle}</h2>
          <p class="govuk-body">{words.retryText}</p>
          <Form action={address}>
            <Button name={formNames.button} value="retry">
              {words.retry}
            </Button>
          </Form>
          <h2 class="govuk-heading-m">{words.discardTitle}</h2>
          <p class="govuk-body">{words.discardText}</p>
          <Form action={address} state={state} keeps>
            <WordsField name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
            <Button kind="warning">{words.discard}</Button>
          </Form>
        </>
      ) : (
        <p class="govuk-body govuk-inset-text">{words.fates[job.fate]}</p>
      )}
    </AdminFrame>
  );
}
