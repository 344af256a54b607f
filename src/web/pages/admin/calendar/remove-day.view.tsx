import { Button, Form } from '../../../components/form.js';
import { useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { calendarWords } from './words.js';

/** Asks once more before a closing day is removed. */
export function RemoveDayView({ heading, year }: { readonly heading: string; readonly year: string }) {
  const words = useWords(calendarWords);
  return (
    <AdminFrame section="calendar" heading={heading}>
      <p class="govuk-body">{words.removeText}</p>
      <Form>
        <div class="govuk-button-group">
          <Button kind="warning">{words.confirm}</Button>
          <a class="govuk-link" href={`/admin/calendar?year=${year}`}>
            {words.cancel}
          </a>
        </div>
      </Form>
    </AdminFrame>
  );
}
