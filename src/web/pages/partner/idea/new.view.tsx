import { ErrorSummary } from '../../../components/error-summary.js';
import { ChoiceField, LineField, SelectField } from '../../../components/fields.js';
import type { FormState } from '../../../components/form-state.js';
import { Button, Form } from '../../../components/form.js';
import { useWords } from '../../../visit/visit.js';
import { NO_ORGANISATION } from './new-idea.form.js';
import { QuestionField } from './question-field.js';
import { newIdeaWords } from './new-words.js';

interface NewIdeaViewProps {
  readonly state: FormState;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** Whether a draft can be started for somebody else. */
  readonly forOthers: boolean;
}

/** What suggesting an idea takes, and its first three questions. */
export function NewIdeaView({ state, organisations, forOthers }: NewIdeaViewProps) {
  const words = useWords(newIdeaWords);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary problems={state.problems} />
        <h1 class="govuk-heading-l">{words.newTitle}</h1>
        <p class="govuk-body-l">{words.newIntro}</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>{words.new1}</li>
          <li>{words.new2}</li>
          <li>{words.new3}</li>
        </ul>
        <p class="govuk-body">{words.newHave}</p>
        <Form state={state} keeps>
          <QuestionField question="title" unread={undefined} />
          <QuestionField question="format" unread={undefined} />
          <Organisation organisations={organisations} forOthers={forOthers} />
          {forOthers && (
            <LineField
              name="lead"
              type="email"
              label={words.lead}
              hint={words.leadHint}
              spellcheck={false}
              optional
            />
          )}
          <Button>{words.start}</Button>
        </Form>
      </div>
    </div>
  );
}

function Organisation({ organisations, forOthers }: Omit<NewIdeaViewProps, 'state'>) {
  const words = useWords(newIdeaWords);
  const listed = organisations.map(({ id, name }) => ({ value: id, label: name }));
  const none = { value: NO_ORGANISATION, label: words.organisationNone };
  const name = (
    <LineField
      name="organisationName"
      label={words.organisationName}
      hint={words.organisationNameHint}
      autocomplete="organization"
      optional
    />
  );
  if (listed.length === 0) return name;
  if (forOthers)
    return (
      <SelectField
        name="organisation"
        label={words.organisation}
        hint={words.organisationHint}
        options={listed}
        none={words.organisationNone}
        optional
      />
    );
  return (
    <>
      <ChoiceField
        name="organisation"
        label={words.organisation}
        hint={words.organisationHint}
        options={[...listed, { ...none, hint: words.organisationNoneHint }]}
      />
      {name}
    </>
  );
}
