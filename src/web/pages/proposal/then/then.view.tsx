import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { LocalDate } from '../../../../../workflows/kit/event.js';
import { answersOf, unreadAnswersOf } from '../../../../proposals/given-answers.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { PastMoment, PastProposal, PastTask } from '../../../../proposals/past/past-proposals.js';
import { placeInWords } from '../../../../proposals/place.js';
import type { HistoryEntry } from '../../../../proposals/proposal-history.js';
import { catalogue } from '../../../../resources/catalogue/index.js';
import { roleName } from '../../../../resources/words.js';
import { Day, DateTime, shortDate } from '../../../components/dates.js';
import { LineField } from '../../../components/fields.js';
import { Button } from '../../../components/form.js';
import { FormProvider } from '../../../components/form-state.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { Facts } from '../../admin/frame/facts.js';
import { AnswersSummary } from '../../partner/idea/summary.view.js';
import { textOf } from './asked-moment.js';
import { thenWords } from './words.js';

interface ThenViewProps {
  readonly proposal: FramedProposal;
  readonly then: PastProposal;
  readonly moment: PastMoment;
  /** The last thing that had happened. */
  readonly entry: HistoryEntry | null;
  /** Entries there are by now. */
  readonly count: number;
  /** The picture of the stage, drawn by us from the definition: labels in it are escaped. */
  readonly svg: string;
  readonly day: LocalDate;
}

/** A proposal as it was: where it stood, who was in it, what was asked and answered. */
export function ThenView({ proposal, then, moment, entry, count, svg, day }: ThenViewProps) {
  const words = useWords(thenWords);
  const { language } = useVisit();
  const { sequence } = then.instance;
  const title =
    'day' in moment
      ? words.onDay(shortDate(moment.day, language))
      : words.atEntry(String(sequence), String(count));
  return (
    <ProposalFrame proposal={proposal} section={null} heading={words.title}>
      <p class="govuk-body-l">{title}</p>
      <p class="govuk-body">{words.intro}</p>
      {entry && <LastEntry entry={entry} />}
      <Steps reference={proposal.ref} sequence={sequence} count={count} />
      <DayForm reference={proposal.ref} day={day} problems={[]} />
      {sequence < count && (
        <p class="govuk-body no-print">
          <a class="govuk-link" href={`/p/${proposal.ref}/then/compare?from=${textOf(moment)}`}>
            {words.compare}
          </a>
        </p>
      )}
      <Where then={then} />
      <h2 class="govuk-heading-m" id="picture">
        {words.picture}
      </h2>
      <div
        class="picture"
        tabIndex={0}
        role="region"
        aria-label={words.scroll}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <h2 class="govuk-heading-m">{words.people}</h2>
      <People then={then} />
      <h2 class="govuk-heading-m">{words.tasks}</h2>
      <Tasks then={then} />
      <h2 class="govuk-heading-m">{words.support}</h2>
      <SupportGiven support={then.support} names={then.names} />
      <h2 class="govuk-heading-l">{words.answers}</h2>
      <AnswersSummary idea={answersThen(then)} from="answers" />
    </ProposalFrame>
  );
}

interface AskDayProps {
  readonly proposal: FramedProposal;
  readonly day: string;
  readonly problems: readonly FieldProblem[];
}

/** Asks for another day, where there is nothing to see on the one that was given. */
export function AskDayView({ proposal, day, problems }: AskDayProps) {
  const words = useWords(thenWords);
  return (
    <ProposalFrame proposal={proposal} section={null} heading={words.title}>
      <DayForm reference={proposal.ref} day={day} problems={problems} />
    </ProposalFrame>
  );
}

interface DayFormProps {
  readonly reference: string;
  readonly day: string;
  readonly problems: readonly FieldProblem[];
}

/** A day to see the proposal as it was. */
export function DayForm({ reference, day, problems }: DayFormProps) {
  const words = useWords(thenWords);
  return (
    <form method="get" action={`/p/${reference}/then`} class="no-print">
      <FormProvider value={{ values: { at: day }, problems, keptAt: null }}>
        <LineField name="at" label={words.day} hint={words.dayHint} type="date" width={10} />
        <Button kind="other">{words.show}</Button>
      </FormProvider>
    </form>
  );
}

function LastEntry({ entry }: { readonly entry: HistoryEntry }) {
  const words = useWords(thenWords);
  return (
    <p class="govuk-body">
      {words.last}: <strong>{entry.label}</strong> {words.by} {entry.by.name}, <DateTime instant={entry.at} />
      .
    </p>
  );
}

function Steps({
  reference,
  sequence,
  count,
}: {
  readonly reference: string;
  readonly sequence: number;
  readonly count: number;
}) {
  const words = useWords(thenWords);
  const at = (number: number): string => `/p/${reference}/then?at=${String(number)}`;
  return (
    <nav class="govuk-pagination no-print" aria-label={words.steps}>
      {sequence > 1 && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={at(sequence - 1)} rel="prev">
            {words.earlier}
          </a>
        </div>
      )}
      {sequence < count && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={at(sequence + 1)} rel="next">
            {words.later}
          </a>
        </div>
      )}
    </nav>
  );
}

function Where({ then: { view, instance } }: { readonly then: PastProposal }) {
  const words = useWords(thenWords);
  const { language, audience } = useVisit();
  const { startOn } = view as unknown as { readonly startOn: string | null };
  return (
    <>
      <h2 class="govuk-heading-m">{words.where}</h2>
      <Facts
        rows={[
          [words.state, placeInWords(instance.state, language, audience)],
          [words.mover, words.movers[instance.mover]],
          [words.firstSession, startOn === null ? words.noDate : <Day date={startOn} plain />],
        ]}
      />
    </>
  );
}

function People({ then: { people, names } }: { readonly then: PastProposal }) {
  const words = useWords(thenWords);
  const { language, audience } = useVisit();
  const { roles } = currentProposal.labels[language];
  const filled = Object.entries(people).filter(([, ids]) => ids.length > 0);
  if (filled.length === 0) return <p class="govuk-body empty">{words.nobody}</p>;
  return (
    <Facts
      rows={filled.map(([role, ids]) => [
        phrase(roles[role], audience, { key: role }),
        ids.map((id) => names.get(id) ?? id).join(', '),
      ])}
    />
  );
}

/** Tasks of the stage that it was in first; those of earlier ones fold away. */
function Tasks({ then }: { readonly then: PastProposal }) {
  const words = useWords(thenWords);
  const { language, audience } = useVisit();
  const { stages } = currentProposal.labels[language];
  const named = [...new Set([then.instance.stage, ...then.tasks.map(({ stage }) => stage).toReversed()])];
  return (
    <>
      {named.map((stage) => {
        const tasks = then.tasks.filter((task) => task.stage === stage);
        if (tasks.length === 0) return null;
        const title = words.tasksOf(
          phrase(stages[stage], audience, {
            key: stage,
          }),
        );
        const table = <TaskTable tasks={tasks} caption={title} names={then.names} />;
        if (stage === then.instance.stage) return <div key={stage}>{table}</div>;
        return (
          <details key={stage} class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{title}</span>
            </summary>
            {table}
          </details>
        );
      })}
    </>
  );
}

interface TaskTableProps extends Pick<PastProposal, 'names'> {
  readonly tasks: readonly PastTask[];
  readonly caption: string;
}

function TaskTable({ tasks, caption, names }: TaskTableProps) {
  const words = useWords(thenWords);
  const { language, audience } = useVisit();
  const labels = currentProposal.labels[language].tasks;
  return (
    <Table
      caption={caption}
      columns={[words.task, words.status, words.due, words.closed]}
      empty=""
      rows={tasks.map(({ key, iteration, status, dueOn, closedOn, closedBy }) => ({
        key: `${key} ${String(iteration)}`,
        cells: [
          phrase(labels[key], audience, { key }),
          words.statuses[status],
          dueOn === null ? '' : <Day date={dueOn} plain />,
          closedOn === null ? (
            ''
          ) : (
            <>
              <Day date={closedOn} plain />
              {closedBy !== null && ` ${words.by} ${closerName(closedBy, names, words.system)}`}
            </>
          ),
        ],
      }))}
    />
  );
}

function closerName(id: string, names: PastProposal['names'], system: string): string {
  return id === 'system' ? system : (names.get(id) ?? id);
}

/** What was handed out, stage by stage. */
export function SupportGiven({ support, names }: Pick<PastProposal, 'support' | 'names'>) {
  const words = useWords(thenWords);
  const { language, audience } = useVisit();
  const { stages } = currentProposal.labels[language];
  if (support.length === 0) return <p class="govuk-body empty">{words.noSupport}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {support.map(({ stage, on, resources, people }, index) => (
        <li key={String(index)}>
          {phrase(stages[stage], audience, { key: stage })}, <Day date={on} plain />:{' '}
          {[
            ...resources.map((key) => catalogue.find((one) => one.key === key)?.[language].name ?? key),
            ...people.map(
              ({ person, role }) => `${names.get(person) ?? person} (${roleName(role, language)})`,
            ),
          ].join('; ')}
        </li>
      ))}
    </ul>
  );
}

function answersThen({ view }: PastProposal) {
  const readOnly = { reason: 'closed', isForOthers: false, leads: [] } as const;
  return { view, answers: answersOf(view), unread: unreadAnswersOf(view), readOnly };
}
