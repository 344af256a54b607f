import type { Supported } from '../../../resources/support-endings.js';
import { roleName } from '../../../resources/words.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { WordsField } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { supportingWords } from './words.js';

interface DeclineViewProps {
  readonly supported: Supported;
  readonly state: FormState;
}

/** Saying that one can't support a proposal, and what happens then. */
export function DeclineView({ supported, state }: DeclineViewProps) {
  const { decline: words, mine } = useWords(supportingWords);
  const { language } = useVisit();
  const { ref, title, role } = supported;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.title(ref)}</h1>
      <p class="govuk-body">
        <strong>{words.what(title ?? mine.untitled, roleName(role, language))}</strong>
      </p>
      <p class="govuk-body">{words.next}</p>
      <Form state={state} keeps>
        <WordsField name="reason" label={words.reason} hint={words.hint} rows={3} />
        <Button>{words.button}</Button>
      </Form>
    </>
  );
}
