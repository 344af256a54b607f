import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { Colleague } from '../../../../proposals/task-delegations.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { SelectField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { formNames } from '../../../visit/posted.js';
import { useWords } from '../../../visit/visit.js';
import type { TaskPage } from './task-page.js';
import { taskWords } from './words.js';

interface DelegateViewProps {
  readonly task: TaskPage;
  readonly colleagues: readonly Colleague[];
  readonly problems: readonly FieldProblem[];
}

/** Asking a colleague to do a task. */
export function DelegateView({ task, colleagues, problems }: DelegateViewProps) {
  const words = useWords(taskWords);
  const { standing, task: own } = task;
  return (
    <ProposalFrame proposal={standing} section={null} heading={words.askTitle}>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        <strong>{task.title}</strong>
      </p>
      {own?.delegation && (
        <Form>
          <p class="govuk-body">
            {words.given} {own.delegation.personName}.{' '}
            <Button kind="link" name={formNames.button} value="takeBack">
              {words.takeBack}
            </Button>
          </p>
        </Form>
      )}
      {colleagues.length > 0 ? (
        <>
          <p class="govuk-body">{words.askIntro}</p>
          <Form state={{ values: {}, problems, keptAt: null }}>
            <SelectField
              name="person"
              label={words.askWho}
              none={words.askNone}
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button>{words.askButton}</Button>
          </Form>
        </>
      ) : (
        <p class="govuk-body">{standing.organisation ? words.nobody : words.noOrganisation}</p>
      )}
      {standing.organisation && (
        <p class="govuk-body">
          <a href={`/p/${standing.ref}/people`}>{words.invite}</a>
        </p>
      )}
    </ProposalFrame>
  );
}
