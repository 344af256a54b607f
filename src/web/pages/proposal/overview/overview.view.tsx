import type { CommentView } from '../../../../comments/comment.js';
import { taskOf, type HistoryEntry } from '../../../../proposals/proposal-history.js';
import type { Standing } from '../../../../proposals/standing/standing.js';
import type { SupportOverview } from '../../../../resources/resources.service.js';
import { DateTime } from '../../../components/dates.js';
import { ButtonLink } from '../../../components/form.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { useWords } from '../../../visit/visit.js';
import { LatestComments } from '../../comments/latest-comments.js';
import { moveAddress } from '../addresses.js';
import { Banners, type Relative } from './banners.view.js';
import { Blocking, Next } from './next.view.js';
import type { Overview } from './overview.js';
import { TaskList } from './task-list.view.js';
import { Tracker } from './tracker.view.js';
import { overviewWords } from './words.js';

export interface OverviewProps {
  readonly standing: Standing;
  readonly overview: Overview;
  readonly support: SupportOverview;
  readonly latest: readonly HistoryEntry[];
  readonly comments: readonly CommentView[];
  /** How many comments there are for whoever looks. */
  readonly commentCount: number;
  readonly successor: Relative | null;
  readonly parent: Relative | null;
  /** How often it was repaired; for staff. */
  readonly repairs: number;
}

/** One proposal at a glance: where it stands, what comes next, what blocks it, its tasks, support and news. */
export function OverviewView(props: OverviewProps) {
  const { standing, overview } = props;
  const words = useWords(overviewWords);
  return (
    <ProposalFrame proposal={standing} section="overview">
      <Tracker stages={standing.tracker} />
      <p class="govuk-body no-print">
        <a href={`/p/${standing.ref}/diagram`}>{words.asDiagram}</a>
      </p>
      {standing.place === 'open.idea.draft' && <Draft standing={standing} main={overview.main !== null} />}
      <Banners {...props} readOnly={overview.readOnly} />
      <div class="two-columns">
        <div>
          <Next standing={standing} overview={overview} />
          <Blocking standing={standing} />
          <Tasks standing={standing} overview={overview} />
        </div>
        <div>
          <Support standing={standing} support={props.support} />
          <LatestComments proposalRef={standing.ref} comments={props.comments} count={props.commentCount} />
          <News standing={standing} latest={props.latest} />
          <Elsewhere standing={standing} overview={overview} />
        </div>
      </div>
    </ProposalFrame>
  );
}

function Draft({ standing: { ref }, main }: { readonly standing: Standing; readonly main: boolean }) {
  const words = useWords(overviewWords);
  return (
    <section class="said" aria-labelledby="draft">
      <h2 class="govuk-heading-m" id="draft">
        {words.draft}
      </h2>
      <p class="govuk-body">{words.draftMeans}</p>
      {main && (
        <ButtonLink kind="other" href={moveAddress(ref, 'ANSWERS_CHANGED')}>
          {words.goAnswers}
        </ButtonLink>
      )}
    </section>
  );
}

function Tasks({
  standing: { ref },
  overview,
}: {
  readonly standing: Standing;
  readonly overview: Overview;
}) {
  const words = useWords(overviewWords);
  const { mine, others, settled, asked } = overview;
  return (
    <section aria-labelledby="tasks">
      <h2 class="govuk-heading-m" id="tasks">
        {words.tasks}
      </h2>
      {asked > 0 && <p class="govuk-body">{words.settled(settled, asked)}</p>}
      {mine.length + others.length === 0 && <p class="govuk-body">{words.noTasks}</p>}
      {mine.length > 0 && (
        <>
          <h3 class="govuk-heading-s" id="mine">
            {words.mine}
          </h3>
          <TaskList proposalRef={ref} id="mine" lines={mine} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 class="govuk-heading-s" id="others">
            {words.others}
          </h3>
          <TaskList proposalRef={ref} id="others" lines={others} />
        </>
      )}
    </section>
  );
}

const FEW = 3;

function Support({
  standing: { ref },
  support: { people, templates, tools, documents },
}: {
  readonly standing: Standing;
  readonly support: SupportOverview;
}) {
  const words = useWords(overviewWords);
  const helpers = people.filter(({ releasedAt, name }) => releasedAt === null && name !== null).slice(0, FEW);
  const things = [...templates, ...tools, ...documents].toReversed().slice(0, FEW);
  return (
    <section aria-labelledby="support">
      <h2 class="govuk-heading-m" id="support">
        {words.support}
      </h2>
      {helpers.length + things.length === 0 ? (
        <p class="govuk-body">{words.noSupport}</p>
      ) : (
        <ul class="govuk-list">
          {helpers.map(({ person, role, name, roleName }) => (
            <li key={`${person} ${role}`}>
              {name}, <span class="quiet">{roleName}</span>
            </li>
          ))}
          {things.map(({ key, iteration, name }) => (
            <li key={`${key} ${String(iteration)}`}>{name}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a href={`/p/${ref}/support`}>{words.allSupport}</a>
      </p>
    </section>
  );
}

function News({
  standing: { ref, tasks },
  latest,
}: {
  readonly standing: Standing;
  readonly latest: readonly HistoryEntry[];
}) {
  const words = useWords(overviewWords);
  const told = latest.map((entry) => ({
    ...entry,
    title: tasks.find(({ key }) => key === taskOf(entry))?.title,
  }));
  return (
    <section aria-labelledby="news">
      <h2 class="govuk-heading-m" id="news">
        {words.history}
      </h2>
      <ul class="govuk-list">
        {told.map(({ sequence, label, title, by, at }) => (
          <li key={sequence}>
            {title === undefined ? label : `${label}: ${title}`}{' '}
            <span class="quiet">
              {words.by} {by.name}, <DateTime instant={at} />
            </span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a href={`/p/${ref}/history`}>{words.allHistory}</a>
        <br />
        <a href={`/p/${ref}/reminders`}>{words.reminders}</a>
      </p>
    </section>
  );
}

function Elsewhere({
  standing: { ref },
  overview: { elsewhere },
}: {
  readonly standing: Standing;
  readonly overview: Overview;
}) {
  const words = useWords(overviewWords);
  return (
    <section class="no-print" aria-labelledby="elsewhere">
      <h2 class="govuk-heading-m" id="elsewhere">
        {words.elsewhere}
      </h2>
      <ul class="govuk-list moves">
        <li>
          <a href={`/p/${ref}/comments`}>{words.ask}</a>
        </li>
        <li>
          <a href={`/p/${ref}/summary`}>{words.print}</a>
        </li>
        {elsewhere.map(({ type, label, allowed, unmet }) => (
          <li key={type}>
            {allowed ? <a href={moveAddress(ref, type)}>{label}</a> : label}
            {!allowed && <span class="quiet"> {unmet[0]?.message}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
