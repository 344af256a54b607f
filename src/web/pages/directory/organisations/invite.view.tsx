import type { KnownOrganisation } from '../../../../people/directory/organisation-directory.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { ChoiceField, LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { useWords } from '../../../visit/visit.js';
import { directoryWords, optionsWith } from '../words.js';
import { organisationWords } from './words.js';

interface InviteViewProps {
  readonly organisation: KnownOrganisation;
  readonly state: FormState;
}

/** Whom to add to an organisation, known here or not. */
export function InviteView({ organisation, state }: InviteViewProps) {
  const words = useWords(organisationWords);
  const common = useWords(directoryWords);
  const labels = words.inviteLabels;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.inviteTitle(organisation.name)}</h1>
      <p class="govuk-body">{words.inviteIntro}</p>
      <p class="govuk-body">{words.inviteKnown}</p>
      <Form state={state} keeps>
        <LineField name="name" label={labels.name} width={30} autocomplete="off" />
        <LineField
          name="email"
          label={labels.email}
          hint={words.emailHint}
          type="email"
          width={30}
          autocomplete="off"
          spellcheck={false}
        />
        <LineField
          name="title"
          label={labels.title}
          hint={words.titleHint}
          optional
          width={30}
          autocomplete="off"
        />
        <ChoiceField name="language" label={labels.language} inline options={optionsWith(common.languages)} />
        <div class="govuk-button-group">
          <Button>{words.inviteButton}</Button>
          <a class="govuk-link" href={`/organisations/${organisation.id}`}>
            {common.cancel}
          </a>
        </div>
      </Form>
    </>
  );
}
