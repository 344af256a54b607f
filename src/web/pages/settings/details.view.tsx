import { phrase } from '../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../workflows/proposal/proposal.workflow.js';
import type { DetailsChangedError } from '../../../people/directory/errors.js';
import type { KnownPerson } from '../../../people/directory/person-directory.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { ChoiceField, LineField } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { StaleNote } from '../directory/changes.js';
import { SummaryList } from '../directory/summary-list.js';
import { SettingsFrame } from './settings-frame.js';
import { settingsWords } from './words.js';

interface DetailsViewProps {
  readonly person: KnownPerson;
  readonly state: FormState;
  readonly stale?: DetailsChangedError | null;
}

/** Who one is and how one is reached. */
export function DetailsView({ person, state, stale = null }: DetailsViewProps) {
  const words = useWords(settingsWords).details;
  const options = (['en', 'fr'] as const).map((value) => ({ value, label: words.languages[value] }));
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <SettingsFrame section="details" heading={words.title}>
        {stale && <StaleNote error={stale} now={useNow(person)} />}
        <SummaryList rows={useFixed(person)} />
        <Form state={state} keeps sequence={person.revision}>
          <LineField
            name="name"
            label={words.labels.name}
            hint={words.nameHint}
            autocomplete="name"
            width={30}
          />
          <LineField
            name="phone"
            label={words.labels.phone}
            hint={words.phoneHint}
            type="tel"
            autocomplete="tel"
            width={20}
            optional
          />
          <ChoiceField
            name="language"
            label={words.labels.language}
            hint={words.languageHint}
            options={options}
            inline
          />
          <Button>{words.save}</Button>
        </Form>
        <MyData />
      </SettingsFrame>
    </>
  );
}

function MyData() {
  const words = useWords(settingsWords).data;
  return (
    <section aria-labelledby="data">
      <h2 class="govuk-heading-m" id="data">
        {words.title}
      </h2>
      <p class="govuk-body">{words.intro}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/me/data" download>
          {words.download}
        </a>
      </p>
    </section>
  );
}

/** What others look after. */
function useFixed({ email, organisations, roles }: KnownPerson) {
  const words = useWords(settingsWords).details;
  const { roles: labels } = currentProposal.labels[useVisit().language];
  const named = organisations.map(({ name, title }) => (title === null ? name : `${name} (${title})`));
  const held = roles.map((role) => phrase(labels[role], 'staff', { key: role })).join(', ');
  const address = (
    <>
      {email}
      <br />
      <span class="quiet">{words.emailHint}</span>
    </>
  );
  return [
    [words.email, address],
    ...(held === '' ? [] : [[words.roles, held] as const]),
    ...(held !== '' && named.length === 0
      ? []
      : [[words.organisations, named.join(', ') || words.noOrganisation] as const]),
  ] as const;
}

function useNow({ name, phone, language }: KnownPerson) {
  const words = useWords(settingsWords).details;
  return [
    [words.labels.name, name],
    [words.labels.phone, phone ?? words.notGiven],
    [words.labels.language, words.languages[language]],
  ] as const;
}
