import type { PickedProposal } from '../../../../proposals/bulk/picked-proposals.js';
import type { Choosable } from '../../../../proposals/pipeline/pipeline.js';
import { placeInWords } from '../../../../proposals/place.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { ChoiceField, LineField, SelectField, WordsField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import { emptyForm, FormProvider, type FormState } from '../../../components/form-state.js';
import { counted } from '../../../words/bilingual.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { acts, type Act } from './acts.js';
import { bulkWords } from './words.js';

/** Nothing was ticked. */
export function NothingView() {
  const words = useWords(bulkWords);
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body empty">
        {words.nothing} <a href="/pipeline">{words.again}</a>
      </p>
    </>
  );
}

/** What is to be done with those that were ticked? */
export function ChooseView({ proposals }: { readonly proposals: readonly PickedProposal[] }) {
  const words = useWords(bulkWords);
  const options = acts.map((value) => ({ value, label: words.acts[value], hint: words.hints[value] }));
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Picked proposals={proposals} />
      <FormProvider value={{ ...emptyForm, values: { what: acts[0] } }}>
        <form method="get" action="/pipeline/bulk">
          {proposals.map(({ ref }) => (
            <input key={ref} type="hidden" name="ref" value={ref} />
          ))}
          <ChoiceField name="what" label={words.what} options={options} />
          <Button>{words.go}</Button>
        </form>
      </FormProvider>
    </>
  );
}

function Picked({ proposals }: { readonly proposals: readonly PickedProposal[] }) {
  const words = useWords(bulkWords);
  const { language, audience } = useVisit();
  return (
    <>
      <p class="govuk-body">
        {words.chosen(counted(language, proposals.length, words.proposal, words.proposals))}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {proposals.map(({ ref, title, state }) => (
          <li key={ref}>
            {title ?? words.untitled}{' '}
            <span class="quiet">
              ({ref}, {placeInWords(state, language, audience)})
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FieldsViewProps {
  readonly act: Act;
  readonly proposals: readonly PickedProposal[];
  readonly coordinators: readonly Choosable[];
  readonly state: FormState;
}

/** What is filled in once for all of them. */
export function FieldsView({ act, proposals, coordinators, state }: FieldsViewProps) {
  const words = useWords(bulkWords);
  const options = coordinators.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.acts[act]}</h1>
      <Picked proposals={proposals} />
      <Form state={state} keeps>
        {proposals.map(({ ref }) => (
          <input key={ref} type="hidden" name="ref" value={ref} />
        ))}
        <input type="hidden" name="what" value={act} />
        {act === 'COORDINATOR_ASSIGNED' && (
          <SelectField name="person" label={words.fields.person} none={words.choose} options={options} />
        )}
        {act === 'PUT_ON_HOLD' && (
          <>
            <WordsField name="reason" label={words.fields.reason} hint={words.reasonHint} rows={4} />
            <LineField name="expectedOn" type="date" label={words.fields.expectedOn} optional width={10} />
          </>
        )}
        <Button>{words.see}</Button>
      </Form>
    </>
  );
}
