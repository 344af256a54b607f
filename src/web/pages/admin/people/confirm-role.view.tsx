import { Button, Form } from '../../../components/form.js';
import { useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { rolePageWords } from './words.js';

interface ConfirmRoleViewProps {
  readonly what: 'give' | 'take';
  readonly heading: string;
  readonly personId: string;
}

/** Asks once more before a role is given or taken away. */
export function ConfirmRoleView({ what, heading, personId }: ConfirmRoleViewProps) {
  const words = useWords(rolePageWords);
  return (
    <AdminFrame section="people" heading={heading}>
      <p class="govuk-body">{what === 'give' ? words.confirmGiveText : words.confirmTakeText}</p>
      <Form>
        <div class="govuk-button-group">
          <Button kind={what === 'give' ? 'main' : 'warning'}>{words.confirm}</Button>
          <a class="govuk-link" href={`/admin/people/${personId}`}>
            {words.cancel}
          </a>
        </div>
      </Form>
    </AdminFrame>
  );
}
