import type { DetailsChangedError } from '../../../../people/directory/errors.js';
import type { KnownPerson } from '../../../../people/directory/person-directory.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { ChoiceField, LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { useWords } from '../../../visit/visit.js';
import { StaleNote } from '../changes.js';
import { directoryWords, optionsWith } from '../words.js';
import { personWords } from './words.js';

interface PersonFormViewProps {
  readonly state: FormState;
  readonly person: KnownPerson;
  /** Whether the reader may change the address; otherwise it is shown, and who may. */
  readonly withAddress: boolean;
  readonly stale?: DetailsChangedError | null;
}

/** Who somebody is and how to reach them. */
export function PersonFormView({ state, person, withAddress, stale = null }: PersonFormViewProps) {
  const words = useWords(personWords);
  const common = useWords(directoryWords);
  const { labels } = words;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.editTitle(person.name)}</h1>
      {stale && <StaleNote error={stale} now={useNow(person)} />}
      <Form state={state} keeps sequence={person.revision}>
        <LineField name="name" label={labels.name} width={30} autocomplete="off" />
        <LineField
          name="phone"
          label={labels.phone}
          hint={words.phoneHint}
          type="tel"
          optional
          width={20}
          autocomplete="off"
        />
        <ChoiceField
          name="language"
          label={labels.language}
          hint={words.languageHint}
          inline
          options={optionsWith(common.languages)}
        />
        {withAddress ? (
          <LineField
            name="email"
            label={labels.email}
            hint={words.emailHint}
            type="email"
            width={30}
            autocomplete="off"
            spellcheck={false}
          />
        ) : (
          <p class="govuk-body" id="field-email">
            <strong>{labels.email}:</strong> {person.email}
            <br />
            <span class="quiet">{words.emailStaff}</span>
          </p>
        )}
        <div class="govuk-button-group">
          <Button>{common.save}</Button>
          <a class="govuk-link" href={`/people/${person.id}`}>
            {common.cancel}
          </a>
        </div>
      </Form>
    </>
  );
}

function useNow({ name, email, phone, language }: KnownPerson) {
  const { labels } = useWords(personWords);
  const common = useWords(directoryWords);
  return [
    [labels.name, name],
    [labels.phone, phone ?? common.notGiven],
    [labels.language, common.languages[language]],
    [labels.email, email],
  ] as const;
}
