import type { DeadLetter, DiscardedLetter, OutboxFigures } from '../../../../engine/outbox-report.js';
import { DateTime } from '../../../components/dates.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { frameWords } from '../frame/words.js';
import { jobInWords, jobWords } from './words.js';

interface JobsViewProps {
  readonly figures: OutboxFigures;
  readonly queueAnswers: boolean;
  readonly dead: readonly DeadLetter[];
  readonly discarded: readonly DiscardedLetter[];
  /** References of proposals and names of people, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the program still has to do, and what it gave up. */
export function JobsView({ figures, queueAnswers, dead, discarded, names }: JobsViewProps) {
  const words = useWords(jobWords);
  const frame = useWords(frameWords);
  const { language } = useVisit();
  const number = (count: number): string => count.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA');
  return (
    <AdminFrame section="jobs" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <h2 class="govuk-heading-m">{words.figuresTitle}</h2>
      <Facts
        rows={[
          [words.figures.waiting, number(figures.waiting)],
          [words.figures.inQueue, number(figures.inQueue)],
          [words.figures.late, number(figures.late)],
          [words.figures.dead, number(figures.dead)],
          [words.queue, queueAnswers ? words.queueWell : words.queueAway],
        ]}
      />
      {figures.late > 0 && (
        <p class="govuk-body">
          {words.lateNext}{' '}
          <a class="govuk-link" href="/admin/health">
            {frame.names.health}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{words.deadTitle}</h2>
      {dead.length > 0 && <p class="govuk-body">{words.deadIntro}</p>}
      <DeadTable dead={dead} names={names} />
      <h2 class="govuk-heading-m">{words.discardedTitle}</h2>
      <DiscardedTable discarded={discarded} names={names} />
    </AdminFrame>
  );
}

type Names = Pick<JobsViewProps, 'names'>;

function DeadTable({ dead, names }: Pick<JobsViewProps, 'dead'> & Names) {
  const words = useWords(jobWords);
  return (
    <Table
      caption={words.deadCaption}
      columns={words.deadColumns}
      empty={words.deadEmpty}
      rows={dead.map((job) => ({
        key: job.id,
        cells: [
          <a class="govuk-link" href={`/admin/jobs/${job.id}`}>
            {jobInWords(job.kind, words)}
          </a>,
          <ProposalLink id={job.instanceId} names={names} />,
          <DateTime instant={job.deadAt} />,
          <span lang="en">{job.lastError ?? words.noError}</span>,
          words.tries(String(job.attempts), String(job.starts)),
        ],
      }))}
    />
  );
}

function DiscardedTable({ discarded, names }: Pick<JobsViewProps, 'discarded'> & Names) {
  const words = useWords(jobWords);
  const frame = useWords(frameWords);
  return (
    <Table
      caption={words.discardedCaption}
      columns={words.discardedColumns}
      empty={words.discardedEmpty}
      rows={discarded.map((job) => ({
        key: job.id,
        cells: [
          jobInWords(job.kind, words),
          <ProposalLink id={job.instanceId} names={names} />,
          <DateTime instant={job.discardedAt} />,
          names.get(job.discardedBy) ?? frame.erased,
          <span class="told">{job.reason}</span>,
        ],
      }))}
    />
  );
}

/** The proposal that a job is about. */
export function ProposalLink({ id, names }: { readonly id: string | null } & Names) {
  const words = useWords(jobWords);
  const ref = id === null ? undefined : names.get(id);
  if (ref === undefined) return <span class="quiet">{words.noProposal}</span>;
  return (
    <a class="govuk-link" href={`/p/${ref}`}>
      {ref}
    </a>
  );
}
