import type { Colleague } from '../../../../proposals/task-delegations.js';
import type { StandingTask } from '../../../../proposals/standing/standing.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { ChoiceField, SelectField, WordsField } from '../../../components/fields.js';
import { Button, ButtonLink, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { PatientReminder } from '../../../patient-check/patient-check.view.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import type { PeoplePage } from './people-page.js';
import { peopleWords } from './words.js';

interface HandOverViewProps {
  readonly page: PeoplePage;
  /** Who could lead instead. */
  readonly candidates: readonly Colleague[];
  readonly state: FormState;
}

/** Longest list that is shown at once. */
const FEW = 8;

/** Asking for the lead to be handed over, and what becomes of that. */
export function HandOverView({ page, candidates, state }: HandOverViewProps) {
  const words = useWords(peopleWords);
  const { standing, mayInvite } = page;
  const options = candidates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ProposalFrame proposal={standing} section="people" heading={words.handOverTitle}>
      <ErrorSummary problems={state.problems} />
      <p class="govuk-body">{words.handOverIntro}</p>
      {candidates.length === 0 ? (
        <>
          <p class="govuk-inset-text">
            {standing.organisation ? words.handOverNobody(standing.organisation.name) : words.alone}
          </p>
          {mayInvite && (
            <ButtonLink href={`/p/${standing.ref}/people/invite`}>{words.inviteTitle}</ButtonLink>
          )}
        </>
      ) : (
        <Form state={state} keeps>
          {options.length > FEW ? (
            <SelectField name="person" label={words.handOverWho} options={options} none="" />
          ) : (
            <ChoiceField name="person" label={words.handOverWho} options={options} />
          )}
          <PatientReminder />
          <WordsField name="reason" label={words.reason} hint={words.reasonHint} />
          <Next page={page} />
          <Button>{words.handOverSend}</Button>
        </Form>
      )}
    </ProposalFrame>
  );
}

function Next({ page: { standing, given } }: Pick<HandOverViewProps, 'page'>) {
  const words = useWords(peopleWords);
  const { language } = useVisit();
  const { nextSteps } = words;
  const number = (tasks: readonly StandingTask[]): string =>
    tasks.length.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA');
  const ofLead = (task: StandingTask): boolean =>
    task.ownerRoles.includes('partnerLead') && task.requirement !== 'notApplicable';
  const open = standing.tasks.filter((task) => task.status === 'open' && ofLead(task));
  return (
    <>
      <h2 class="govuk-heading-m">{words.next}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{nextSteps.comment}</li>
        <li>{nextSteps.decides}</li>
        <li>{nextSteps.moves(number(open), number(given.filter(ofLead)))}</li>
        <li>{nextSteps.letters}</li>
      </ul>
    </>
  );
}
