import type { ComponentChildren } from 'preact';
import type { Named } from '../../../../proposals/proposal-queries.js';
import type { Standing, StandingTask } from '../../../../proposals/standing/standing.js';
import { DateTime, Day } from '../../../components/dates.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import type { Idea } from '../../partner/idea/idea-reader.js';
import { AnswersSummary } from '../../partner/idea/summary.view.js';
import { Tracker } from '../overview/tracker.view.js';
import { summaryWords } from './words.js';

interface SummaryViewProps {
  readonly standing: Standing;
  readonly idea: Idea;
}

/** A proposal on paper: who, where it stands, what is to be done, what was answered. */
export function SummaryView({ standing, idea }: SummaryViewProps) {
  const words = useWords(summaryWords);
  const { now } = useVisit();
  return (
    <ProposalFrame proposal={standing} section={null} heading={words.title}>
      <p class="govuk-body no-print">{words.print}</p>
      <p class="govuk-body">
        {standing.title} · {words.asOf} <DateTime instant={now.toISOString()} />
      </p>
      <h2 class="govuk-heading-m">{words.who}</h2>
      <dl class="govuk-summary-list">
        <Row name={words.organisation}>{standing.organisation?.name ?? words.nobody}</Row>
        <Person name={words.lead} person={standing.lead} />
        {standing.coLead && <Person name={words.coLead} person={standing.coLead} />}
        <Person name={words.coordinator} person={standing.coordinator} />
      </dl>
      <h2 class="govuk-heading-m">{words.where}</h2>
      <Tracker stages={standing.tracker} />
      <dl class="govuk-summary-list">
        <Row name={words.state}>{standing.placeName}</Row>
        <Row name={words.firstSession}>
          {standing.startOn ? <Day date={standing.startOn} /> : words.noDate}
        </Row>
      </dl>
      <h2 class="govuk-heading-m">{words.tasks}</h2>
      <Tasks tasks={standing.tasks.filter((task) => task.stage === standing.stage)} />
      <h2 class="govuk-heading-l">{words.answers}</h2>
      <AnswersSummary idea={idea} from="answers" />
    </ProposalFrame>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly StandingTask[] }) {
  const words = useWords(summaryWords);
  return (
    <Table
      caption={words.tasks}
      columns={[words.task, words.owner, words.due, words.status]}
      empty={words.noTasks}
      rows={tasks
        .filter(({ requirement }) => requirement !== 'notApplicable')
        .map(({ key, iteration, title, owners, dueOn, status }) => ({
          key: `${key} ${String(iteration)}`,
          cells: [title, owners, dueOn === null ? '' : <Day date={dueOn} plain />, words[status]],
        }))}
    />
  );
}

function Person({ name, person }: { readonly name: string; readonly person: Named | null }) {
  const words = useWords(summaryWords);
  return <Row name={name}>{person?.name ?? words.nobody}</Row>;
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
