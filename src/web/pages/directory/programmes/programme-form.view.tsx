import type { Programme } from '../../../../programmes/programmes.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { useWords } from '../../../visit/visit.js';
import { directoryWords } from '../words.js';
import { programmeWords } from './words.js';

interface ProgrammeFormViewProps {
  readonly state: FormState;
  /** Whose name is changed; without it one is made. */
  readonly programme?: Programme;
}

/** What a programme is called. */
export function ProgrammeFormView({ state, programme }: ProgrammeFormViewProps) {
  const words = useWords(programmeWords);
  const common = useWords(directoryWords);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{programme ? words.editTitle : words.addTitle}</h1>
      <Form state={state} keeps>
        <LineField
          name="name"
          label={words.labels.name}
          hint={words.nameHint}
          width={30}
          autocomplete="off"
        />
        <div class="govuk-button-group">
          <Button>{programme ? common.save : words.addButton}</Button>
          <a class="govuk-link" href={programme ? `/programmes/${programme.id}` : '/programmes'}>
            {common.cancel}
          </a>
        </div>
      </Form>
    </>
  );
}
