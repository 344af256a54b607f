import type { ComponentChildren } from 'preact';
import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { Home, HomeProposal } from '../../../../proposals/partner-home.js';
import { Day } from '../../../components/dates.js';
import { ButtonLink } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { DoNext } from './do-next.view.js';
import { Waiting } from './waiting.view.js';
import { homeWords } from './words.js';

export type DayTime = 'morning' | 'afternoon' | 'evening';

interface HomeViewProps extends Home {
  readonly dayTime: DayTime;
  /** Names of the organisations of whoever looks. */
  readonly organisations: readonly string[];
}

/** What to do next, what others do, and all proposals of a partner. */
export function HomeView(home: HomeViewProps) {
  const { dayTime, organisations, doNext, waiting, mine, supported, others, more } = home;
  const words = useWords(homeWords);
  const { actor } = useVisit();
  const isEmpty = [...mine, ...supported, ...others].length === 0;
  return (
    <>
      {organisations.length > 0 && <span class="govuk-caption-l">{organisations.join(' · ')}</span>}
      <h1 class="govuk-heading-l">{words[dayTime](actor?.name ?? '')}</h1>
      {isEmpty ? (
        <Nothing />
      ) : (
        <>
          <DoNext toDo={doNext} />
          <Waiting waiting={waiting} />
          <Proposals title={words.mine(String(mine.length))} proposals={mine} />
          {supported.length > 0 && (
            <Proposals title={words.supported} intro={<SupportedIntro />} proposals={supported} led />
          )}
          {others.length > 0 && (
            <Proposals title={words.others} intro={words.othersIntro} proposals={others} led />
          )}
          {more && (
            <p class="govuk-body">
              {words.more} <a href="/search">{words.find}</a>.
            </p>
          )}
          <p class="no-print">
            <ButtonLink href="/proposals/new" kind="other">
              {words.suggest}
            </ButtonLink>
          </p>
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{words.how}</span>
            </summary>
            <div class="govuk-details__text">
              <SixStages />
            </div>
          </details>
        </>
      )}
    </>
  );
}

function SupportedIntro() {
  const words = useWords(homeWords);
  return (
    <>
      {words.supportedIntro} <a href="/me/support">{words.supportedStop}</a>.
    </>
  );
}

function Nothing() {
  const words = useWords(homeWords);
  return (
    <>
      <h2 class="govuk-heading-m">{words.emptyTitle}</h2>
      <p class="govuk-body">{words.empty}</p>
      <p class="govuk-body">{words.emptyColleague}</p>
      <p>
        <ButtonLink href="/proposals/new">{words.suggest}</ButtonLink>
      </p>
      <h2 class="govuk-heading-m">{words.howTitle}</h2>
      <SixStages />
    </>
  );
}

function SixStages() {
  const words = useWords(homeWords);
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>{words.how1}</li>
        <li>{words.how2}</li>
        <li>{words.how3}</li>
      </ol>
      <p class="govuk-body">{words.howMail}</p>
    </>
  );
}

interface ProposalsProps {
  readonly title: string;
  readonly intro?: ComponentChildren;
  readonly proposals: readonly HomeProposal[];
  /** Whether the lead is named. */
  readonly led?: boolean;
}

function Proposals({ title, intro, proposals, led = false }: ProposalsProps) {
  const words = useWords(homeWords);
  const columns = [words.proposal, words.stage, words.tasks, words.nextDue, ...(led ? [words.lead] : [])];
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {intro !== undefined && <p class="govuk-body">{intro}</p>}
      <Table
        caption={title}
        columns={columns}
        empty={words.noneMine}
        rows={proposals.map((proposal) => ({
          key: proposal.ref,
          cells: [
            <a href={`/p/${proposal.ref}`}>{proposal.title ?? words.untitled}</a>,
            <Place {...proposal} />,
            <Progress {...proposal} />,
            proposal.nextDueOn === null ? words.noDate : <Day date={proposal.nextDueOn} />,
            ...(led ? [proposal.lead ?? ''] : []),
          ],
        }))}
      />
    </>
  );
}

/** The stage; of a proposal that is paused or closed, that it is so. */
function Place({ stage, status, outcome }: HomeProposal) {
  const words = useWords(homeWords);
  const { language, audience } = useVisit();
  const { stages, values } = currentProposal.labels[language];
  const stageName = phrase(stages[stage], audience, { key: stage });
  if (status === 'open') return <>{stageName}</>;
  const ended =
    outcome === null ? words.closed : phrase(values.outcome?.[outcome], audience, { key: outcome });
  return (
    <>
      {stageName}{' '}
      <strong class="govuk-tag govuk-tag--grey">{status === 'onHold' ? words.onHold : ended}</strong>
    </>
  );
}

function Progress({ status, tasks }: HomeProposal) {
  const words = useWords(homeWords);
  if (status === 'closed') return <>{words.closed}</>;
  return <>{tasks.total === 0 ? words.noTasks : words.progress(String(tasks.done), String(tasks.total))}</>;
}
