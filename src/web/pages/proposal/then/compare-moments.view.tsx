import { phrase, type Audience, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { PastMoment, PastProposal, PastTask } from '../../../../proposals/past/past-proposals.js';
import { shortDate } from '../../../components/dates.js';
import { LineField } from '../../../components/fields.js';
import { Button } from '../../../components/form.js';
import { FormProvider } from '../../../components/form-state.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { changesInWords } from '../../admin/history/in-words.js';
import { textOf } from './asked-moment.js';
import { SupportGiven } from './then.view.js';
import { thenWords } from './words.js';

interface CompareMomentsProps {
  readonly proposal: FramedProposal;
  /** Null where there was nothing at that moment. */
  readonly before: PastProposal | null;
  readonly after: PastProposal | null;
  readonly moments: readonly [PastMoment | null, PastMoment | null];
  readonly values: { readonly from: string; readonly to: string };
  readonly problems: readonly FieldProblem[];
}

/** Told in a list of its own. */
const APART = ['support'] as const;

/** What is the hub's own, and of use to programs alone. */
const NOT_FOR_PARTNERS = ['score', 'source', 'escalations', 'merge', 'workflow'] as const;

/** What changed of a proposal between two moments: state, dates, people, answers, tasks. */
export function CompareMomentsView({
  proposal,
  before,
  after,
  moments,
  values,
  problems,
}: CompareMomentsProps) {
  const words = useWords(thenWords);
  const { language } = useVisit();
  const { ref } = proposal;
  return (
    <ProposalFrame proposal={proposal} section={null} heading={words.compareTitle}>
      <form method="get" action={`/p/${ref}/then/compare`} class="no-print">
        <FormProvider value={{ values, problems, keptAt: null }}>
          <LineField name="from" label={words.from} type="date" width={10} />
          <LineField name="to" label={words.to} type="date" width={10} />
          <Button kind="other">{words.compareButton}</Button>
        </FormProvider>
      </form>
      {before && after && moments[0] && moments[1] && (
        <>
          <p class="govuk-body-l">
            {words.compareIntro(nameOf(moments[0], language), nameOf(moments[1], language))}
          </p>
          <Changes before={before} after={after} />
          {after.support.length > before.support.length && (
            <>
              <h2 class="govuk-heading-m">{words.supportBetween}</h2>
              <SupportGiven support={after.support.slice(before.support.length)} names={after.names} />
            </>
          )}
          <ul class="govuk-list no-print">
            {[moments[0], moments[1]].map((moment) => (
              <li key={textOf(moment)}>
                <a class="govuk-link" href={`/p/${ref}/then?at=${textOf(moment)}`}>
                  {words.seeThen(nameOf(moment, language))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </ProposalFrame>
  );
}

function Changes({ before, after }: { readonly before: PastProposal; readonly after: PastProposal }) {
  const words = useWords(thenWords);
  const { language, audience } = useVisit();
  const names = new Map([...before.names, ...after.names]);
  const hidden: readonly string[] = audience === 'partner' ? [...APART, ...NOT_FOR_PARTNERS] : APART;
  const told = (view: PastProposal['view']): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(view).filter(([field]) => !hidden.includes(field)));
  const rows = [
    ...changesInWords(told(before.view), told(after.view), { names, language, audience }),
    ...changedTasks(before.tasks, after.tasks, language, audience),
  ];
  return (
    <Table
      caption={words.changes}
      columns={[words.field, words.before, words.after]}
      empty={words.same}
      rows={rows.map(({ field, before: was, after: is }) => ({
        key: field,
        cells: [field, <span class="own-words">{was}</span>, <span class="own-words">{is}</span>],
      }))}
    />
  );
}

/** Tasks that stand otherwise: asked for or not, open, done, waived, due on another day. */
function changedTasks(
  before: readonly PastTask[],
  after: readonly PastTask[],
  language: Language,
  audience: Audience,
): readonly { readonly field: string; readonly before: string; readonly after: string }[] {
  const words = thenWords[language];
  const labels = currentProposal.labels[language].tasks;
  const nameOfTask = ({ key, iteration }: PastTask): string => `${key} ${String(iteration)}`;
  const [was, is] = [before, after].map((tasks) => new Map(tasks.map((task) => [nameOfTask(task), task])));
  const told = (task: PastTask | undefined): string => {
    if (!task) return words.notAsked;
    const { status, dueOn } = task;
    return status !== 'open' || dueOn === null
      ? words.statuses[status]
      : words.dueOn(words.statuses.open, shortDate(dueOn, language));
  };
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((name) => {
    const [old, now] = [was?.get(name), is?.get(name)];
    const [first, second] = [told(old), told(now)];
    const key = (now ?? old)?.key ?? '';
    return first === second
      ? []
      : [{ field: phrase(labels[key], audience, { key }), before: first, after: second }];
  });
}

function nameOf(moment: PastMoment, language: Language): string {
  const words = thenWords[language];
  return 'day' in moment
    ? words.endOf(shortDate(moment.day, language))
    : words.entry(String(moment.sequence));
}
