import type { PatientDetail } from '../../proposals/patient-details.js';
import type { FieldProblem } from '../../proposals/forms/field-problems.js';
import { ErrorSummary } from '../components/error-summary.js';
import { LineField } from '../components/fields.js';
import { Button, Form } from '../components/form.js';
import { formNames, type PostedForm } from '../visit/posted.js';
import { useWords } from '../visit/visit.js';
import { patientCheckWords } from './words.js';

/** Name of the field in which people say what a text is instead. */
export const DENIAL = 'notPatient';

interface PatientCheckProps {
  readonly found: readonly PatientDetail[];
  /** The form as it was sent: nothing of it is lost on the way. */
  readonly form: PostedForm;
  readonly problems: readonly FieldProblem[];
}

/** Asks whether a text is about a patient, before it is taken. */
export function PatientCheckView({ found, form, problems }: PatientCheckProps) {
  const words = useWords(patientCheckWords);
  const kept = Object.entries(form.fields).filter(([name]) => name !== DENIAL);
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.intro}</p>
      <ul class="govuk-list govuk-list--bullet">
        {found.map((one) => (
          <li key={`${one.kind} ${one.found}`}>
            {words.looksLike[one.kind]} <strong>{one.found}</strong>
          </li>
        ))}
      </ul>
      <Form
        state={{ values: {}, problems, keptAt: null }}
        {...(form.sequence !== null && { sequence: form.sequence })}
      >
        {kept.flatMap(([name, value]) =>
          [value]
            .flat()
            .map((one, index) => (
              <input key={`${name} ${String(index)}`} type="hidden" name={name} value={one} />
            )),
        )}
        {form.button !== '' && <input type="hidden" name={formNames.button} value={form.button} />}
        <Button name={formNames.button} value="change">
          {words.change}
        </Button>
        <h2 class="govuk-heading-m">{words.notOne}</h2>
        <LineField name={DENIAL} label={words.why} hint={words.whyHint} />
        <Button kind="other">{words.goOn}</Button>
      </Form>
    </>
  );
}

/** Reminds people, above a box for their own words, to leave patients out. */
export function PatientReminder() {
  const words = useWords(patientCheckWords);
  return <p class="govuk-hint">{words.reminder}</p>;
}
