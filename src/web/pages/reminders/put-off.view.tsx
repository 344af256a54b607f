import { ErrorSummary } from '../../components/error-summary.js';
import { ChoiceField, LineField } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { ProposalFrame } from '../../components/proposal-frame.js';
import { useWords } from '../../visit/visit.js';
import type { TaskPage } from '../proposal/task/task-page.js';
import { reminderPageWords } from './words.js';

interface PutOffProps {
  readonly task: TaskPage;
  readonly state: FormState;
}

/** Until when one does not want to be reminded of a task. */
export function PutOffView({ task, state }: PutOffProps) {
  const words = useWords(reminderPageWords).later;
  const options = (['tomorrow', 'week', 'date'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <ProposalFrame proposal={task.standing} section={null} heading={words.title}>
      <ErrorSummary problems={state.problems} />
      <p class="govuk-body">
        <strong>{task.title}</strong>
      </p>
      <p class="govuk-body">{words.intro}</p>
      <Form state={state}>
        <ChoiceField name="when" label={words.when} options={options} />
        <LineField name="day" label={words.day} hint={words.dayHint} type="date" width={10} />
        <Button>{words.save}</Button>
      </Form>
    </ProposalFrame>
  );
}
