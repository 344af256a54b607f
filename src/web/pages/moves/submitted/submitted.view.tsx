import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { ProposalView } from '../../../../proposals/proposal-queries.js';
import type { Submission } from '../../../../proposals/proposal-submissions.js';
import { DateTime, Day } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { submittedWords } from './words.js';

/** Whom to ask about a proposal. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface SubmittedViewProps {
  readonly proposal: Pick<ProposalView, 'ref' | 'title' | 'states'>;
  readonly latest: Submission;
  readonly earlier: readonly Submission[];
  /** Null while nobody is named. */
  readonly coordinator: Contact | null;
}

/** What was handed in, when and by whom; what happens next, by when, and whom to ask. */
export function SubmittedView({ proposal, latest, earlier, coordinator }: SubmittedViewProps) {
  const words = useWords(submittedWords);
  const waits = proposal.states.includes(latest.awaits);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <div class="govuk-panel govuk-panel--confirmation confirmation">
          <h1 class="govuk-panel__title">{words.title[latest.part]}</h1>
          <div class="govuk-panel__body">
            {words.reference}
            <br />
            <strong>{proposal.ref}</strong>
          </div>
        </div>
        <WhatWasSent proposal={proposal} latest={latest} />
        <h2 class="govuk-heading-m">{words.nextTitle}</h2>
        {waits ? <Next latest={latest} /> : <p class="govuk-body">{words.since}</p>}
        <p class="govuk-body">
          <a href={`/p/${proposal.ref}`}>{words.open}</a>
        </p>
        <h2 class="govuk-heading-m">{words.contactTitle}</h2>
        <WhomToAsk coordinator={coordinator} />
        <Earlier submissions={earlier} />
        <div class="no-print">
          <h2 class="govuk-heading-m">{words.printTitle}</h2>
          <p class="govuk-body">{words.print}</p>
          <p class="govuk-body">
            <a href="/">{words.home}</a>
          </p>
        </div>
      </div>
    </div>
  );
}

function WhatWasSent({ proposal, latest }: Pick<SubmittedViewProps, 'proposal' | 'latest'>) {
  const words = useWords(submittedWords);
  const rows = [
    [words.proposal, proposal.title ?? proposal.ref],
    [words.what, <SubmissionName submission={latest} />],
    [words.when, <DateTime instant={latest.at} />],
    [words.by, latest.by ?? words.somebody],
  ] as const;
  return (
    <>
      <h2 class="govuk-heading-m">{words.summary}</h2>
      <dl class="govuk-summary-list">
        {rows.map(([name, value]) => (
          <div key={name} class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Next({ latest }: Pick<SubmittedViewProps, 'latest'>) {
  const words = useWords(submittedWords);
  return (
    <>
      <p class="govuk-body">{words.next[latest.part]}</p>
      <p class="govuk-body">
        {words.answerBy}{' '}
        <strong>
          <Day date={latest.answerBy} />
        </strong>
        .
      </p>
      <p class="govuk-body">{words.mail}</p>
    </>
  );
}

function WhomToAsk({ coordinator }: Pick<SubmittedViewProps, 'coordinator'>) {
  const words = useWords(submittedWords);
  const { hubEmail } = useVisit();
  const email = coordinator ? coordinator.email : hubEmail;
  return (
    <p class="govuk-body">
      {coordinator ? words.coordinator(coordinator.name) : words.noCoordinator}{' '}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {coordinator?.phone && (
        <>
          {', '}
          <a href={`tel:${coordinator.phone.replace(/[^+\d]/g, '')}`}>{coordinator.phone}</a>
        </>
      )}
    </p>
  );
}

function Earlier({ submissions }: { readonly submissions: readonly Submission[] }) {
  const words = useWords(submittedWords);
  if (submissions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.earlier}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {submissions.map((submission) => (
          <li key={submission.sequence}>
            <SubmissionName submission={submission} />, <DateTime instant={submission.at} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SubmissionName({ submission: { type } }: { readonly submission: Submission }) {
  const { language, audience } = useVisit();
  return <>{phrase(currentProposal.labels[language].events[type], audience, { key: type })}</>;
}
