import type { Standing } from '../../../../proposals/standing/standing.js';
import { Day } from '../../../components/dates.js';
import { ButtonLink } from '../../../components/form.js';
import { mendingPage } from '../../../errors/describe-error.js';
import { useWords } from '../../../visit/visit.js';
import { moveAddress, taskAddress } from '../addresses.js';
import type { Overview } from './overview.js';
import { overviewWords } from './words.js';

interface NextProps {
  readonly standing: Standing;
  readonly overview: Overview;
}

/** Whose move it is, until when, and what whoever looks can do about it. */
export function Next({ standing, overview }: NextProps) {
  const words = useWords(overviewWords);
  const { ref } = standing;
  const { nextTask, now, main } = overview;
  if (standing.status !== 'open' && !main && now.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        {words.next}
      </h2>
      <Whose standing={standing} overview={overview} />
      {nextTask && (
        <p class="govuk-body">
          {words.nextTask} <a href={taskAddress(ref, nextTask.task.key)}>{nextTask.task.title}</a>
          {nextTask.late > 0 && <strong class="late">, {words.late(nextTask.late)}</strong>}
        </p>
      )}
      {main && <Main standing={standing} overview={overview} />}
      {now.some(({ type }) => type === 'MERGE_CONSENTED') && (
        <p class="govuk-inset-text">{words.mergeAsked}</p>
      )}
      {now.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{words.now}</h3>
          <ul class="govuk-list moves">
            {now.map(({ type, label, allowed, unmet }) => (
              <li key={type}>
                <a href={moveAddress(ref, type)}>{label}</a>
                {!allowed && ` (${words.notYet(unmet.length)})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Whose({ standing, overview: { main, later, awaited, inTheirPlace } }: NextProps) {
  const words = useWords(overviewWords);
  const { mover, until, placeName, status, lead, coLead } = standing;
  const yours = main !== null;
  if (status !== 'open') return null;
  const leads = [lead, coLead].flatMap((person) => person?.name ?? []);
  const theirs = mover === 'hub' ? words.hubNext : words.partnerNext(leads.join(', '));
  const others = mover === 'hub' ? words.partnerFirst : words.hubFirst;
  return (
    <p class="govuk-body">
      <strong>{placeName}.</strong> {later ? others(later.label) : yours ? words.yours : theirs}{' '}
      {awaited && words.awaited(awaited.label, awaited.who)} {inTheirPlace && words.inTheirPlace}{' '}
      {until && !later && !awaited?.waitsForOtherSide && (
        <>
          {yours ? words.until : words.untilThem} <Day date={until} />.
        </>
      )}
    </p>
  );
}

function Main({ standing: { ref }, overview: { main } }: NextProps) {
  const words = useWords(overviewWords);
  if (!main) return null;
  const cameBack = main.type.endsWith('_RESUBMITTED');
  const ideaCameBack = main.type === 'PROPOSAL_RESUBMITTED';
  return (
    <>
      {ideaCameBack ? (
        <ButtonLink href={`/p/${ref}/idea/check`}>{words.changeFirst}</ButtonLink>
      ) : (
        <ButtonLink href={moveAddress(ref, main.type)}>{main.label}</ButtonLink>
      )}
      {cameBack && !ideaCameBack && <p class="govuk-body">{words.reopenFirst}</p>}
      <p class="govuk-body quiet">
        {main.unmet.length > 0 ? words.mainMissing(main.unmet.length) : words.mainHint}
      </p>
    </>
  );
}

const MOST_SHOWN = 6;

/** What the way forward waits for: each with who has it, and a link to mend it. */
export function Blocking({ standing }: Pick<NextProps, 'standing'>) {
  const words = useWords(overviewWords);
  const [step] = standing.forward;
  if (!step) return null;
  const shown = step.unmet.slice(0, MOST_SHOWN);
  const possible = standing.moves.map(({ type }) => type);
  const others = words.moreBlocking(step.unmet.length - MOST_SHOWN);
  return (
    <section aria-labelledby="blocking">
      <h2 class="govuk-heading-m" id="blocking">
        {words.blocking}
      </h2>
      {step.unmet.length === 0 ? (
        <p class="govuk-body">{words.nothingBlocks}</p>
      ) : (
        <>
          <p class="govuk-body">{words.waits(step.label)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {shown.map(({ message, owner, fix }) => {
              const href = mendingPage(standing.ref, { fix }, possible);
              return (
                <li key={message}>
                  {href === null ? message : <a href={href}>{message}</a>}
                  {owner && <span class="quiet"> {words.with(owner)}</span>}
                </li>
              );
            })}
            {step.unmet.length > MOST_SHOWN && (
              <li>{step.mine ? <a href={moveAddress(standing.ref, step.type)}>{others}</a> : others}</li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}
