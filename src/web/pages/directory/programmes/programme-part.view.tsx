import { linkKinds } from '../../../../programmes/details.js';
import type { Programme } from '../../../../programmes/programmes.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { ChoiceField, LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { useWords } from '../../../visit/visit.js';
import { directoryWords } from '../words.js';
import { programmeWords } from './words.js';

/** What can be added to a programme, as its addresses name it. */
export const additions = ['proposals', 'links', 'people'] as const;
export type Addition = (typeof additions)[number];

interface ProgrammePartViewProps {
  readonly programme: Programme;
  readonly what: Addition;
  readonly state: FormState;
}

/** What is to belong to a programme from now on. */
export function ProgrammePartView({ programme, what, state }: ProgrammePartViewProps) {
  const words = useWords(programmeWords);
  const common = useWords(directoryWords);
  const Fields = { proposals: ProposalField, links: LinkFields, people: PersonField }[what];
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.adds[what]}</h1>
      <p class="govuk-body">{words.meanings[what]}</p>
      <Form state={state} keeps>
        <Fields />
        <div class="govuk-button-group">
          <Button>{words.adds[what]}</Button>
          <a class="govuk-link" href={`/programmes/${programme.id}`}>
            {common.cancel}
          </a>
        </div>
      </Form>
    </>
  );
}

function ProposalField() {
  const { labels, refHint } = useWords(programmeWords);
  return (
    <LineField
      name="ref"
      label={labels.ref}
      hint={refHint}
      width={20}
      autocomplete="off"
      spellcheck={false}
    />
  );
}

function LinkFields() {
  const { labels, addressHint, kinds } = useWords(programmeWords);
  const options = linkKinds.map((kind) => ({ value: kind, label: kinds[kind] }));
  return (
    <>
      <ChoiceField name="kind" label={labels.kind} inline options={options} />
      <LineField name="name" label={labels.name} width={30} autocomplete="off" />
      <LineField
        name="address"
        label={labels.address}
        hint={addressHint}
        type="url"
        autocomplete="off"
        spellcheck={false}
      />
    </>
  );
}

function PersonField() {
  const { labels, personHint } = useWords(programmeWords);
  return (
    <LineField
      name="person"
      label={labels.person}
      hint={personHint}
      type="email"
      width={30}
      autocomplete="off"
      spellcheck={false}
    />
  );
}
