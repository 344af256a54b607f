import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { MoveCheck } from '../../../../proposals/move-checks.js';
import { isGiven } from '../../../../proposals/given-answers.js';
import type { Evidence, EvidencedTask } from '../../../../proposals/stage-evidence.js';
import { Day } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AnswerText } from '../../partner/idea/answer-text.js';
import { questionName } from '../../partner/idea/question-field.js';
import { questionsOf, stepNames } from '../../partner/idea/questions.js';
import { taskAddress } from '../../proposal/addresses.js';
import { moveWords } from './words.js';

interface EvidenceProps {
  readonly proposalRef: string;
  readonly evidence: Evidence;
  readonly check: MoveCheck;
}

/** What somebody looks at before they decide about a stage: results, tasks with what shows them, the answers. */
export function EvidenceView({ proposalRef, evidence, check }: EvidenceProps) {
  const words = useWords(moveWords);
  const { context } = check;
  const rounds = context.rounds[context.stage] ?? 0;
  return (
    <section aria-labelledby="evidence-title">
      <h2 class="govuk-heading-m" id="evidence-title">
        {words.evidence}
      </h2>
      {context.score !== null && <p class="govuk-body">{words.score(String(context.score))}</p>}
      {rounds > 0 && <p class="govuk-body">{words.rounds(String(rounds))}</p>}
      <PilotResults check={check} />
      <h3 class="govuk-heading-s">{words.tasks}</h3>
      <ul class="govuk-list evidence-tasks">
        {evidence.tasks.map((task) => (
          <li key={task.key}>
            <TaskEvidence proposalRef={proposalRef} task={task} names={check.names} />
          </li>
        ))}
      </ul>
      <Answers evidence={evidence} open={context.stage === 'idea'} />
    </section>
  );
}

const tags = { done: 'govuk-tag--green', waived: 'govuk-tag--purple', open: 'govuk-tag--orange' } as const;

function TaskEvidence({
  proposalRef,
  task,
  names,
}: {
  readonly proposalRef: string;
  readonly task: EvidencedTask;
  readonly names: ReadonlyMap<string, string>;
}) {
  const words = useWords(moveWords);
  const { status, closedOn, closer, evidence, waiver } = task;
  const said = { done: words.taskDone, waived: words.taskWaived, open: words.taskOpen }[status];
  const name = closer === null ? null : (names.get(closer) ?? null);
  return (
    <>
      <a href={taskAddress(proposalRef, task.key)}>{task.title}</a>
      {task.requirement === 'optional' && ` (${words.optional})`}{' '}
      <strong class={`govuk-tag ${tags[status]}`}>{said}</strong>
      <span class="quiet">
        {closedOn !== null && (
          <>
            {' '}
            <Day date={closedOn} plain />
          </>
        )}
        {name !== null && ` ${words.by(name)}`}
      </span>
      {evidence && evidence.kind !== 'tick' && (
        <span class="evidence-shown">
          {evidence.kind === 'number' ? String(evidence.value ?? '') : (evidence.text ?? words.erased)}
        </span>
      )}
      {waiver && (
        <span class="evidence-shown">
          {words.waivedBecause} {waiver.reason ?? words.erased}
          {waiver.expiresOn !== null && (
            <>
              {' '}
              ({words.waivedUntil} <Day date={waiver.expiresOn} plain />)
            </>
          )}
        </span>
      )}
    </>
  );
}

function PilotResults({ check: { context } }: Pick<EvidenceProps, 'check'>) {
  const words = useWords(moveWords);
  const { language, audience } = useVisit();
  const { pilot } = context;
  if (!pilot) return null;
  const mode = currentProposal.labels[language].values.mode?.[pilot.mode];
  const figure = (value: number | null): string =>
    value === null ? words.unknown : value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA');
  const rows = [
    [words.pilotMode, phrase(mode, audience, { key: pilot.mode })],
    [words.pilotAttended, figure(pilot.attended)],
    [words.pilotSatisfaction, figure(pilot.satisfaction)],
    [words.pilotBlockers, figure(pilot.blockers)],
  ] as const;
  return (
    <>
      <h3 class="govuk-heading-s">{words.pilotTitle}</h3>
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

function Answers({
  evidence: { answers },
  open,
}: Pick<EvidenceProps, 'evidence'> & { readonly open: boolean }) {
  const words = useWords(moveWords);
  const { language, audience } = useVisit();
  const given = stepNames.flatMap(questionsOf).filter((question) => isGiven(answers, question));
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.answers}</span>
      </summary>
      <div class="govuk-details__text">
        <dl class="govuk-summary-list">
          {given.map((question) => (
            <div key={question} class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{questionName(question, language, audience)}</dt>
              <dd class="govuk-summary-list__value">
                <AnswerText question={question} value={answers[question]} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
