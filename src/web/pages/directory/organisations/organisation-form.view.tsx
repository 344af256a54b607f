import type { DetailsChangedError } from '../../../../people/directory/errors.js';
import type { KnownOrganisation } from '../../../../people/directory/organisation-directory.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField, SelectField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { useWords } from '../../../visit/visit.js';
import { StaleNote } from '../changes.js';
import { directoryWords, optionsWith, regionInWords, zoneInWords } from '../words.js';
import { organisationWords } from './words.js';

interface OrganisationFormViewProps {
  readonly state: FormState;
  /** Whose details are changed; without it one is added. */
  readonly organisation?: KnownOrganisation;
  readonly stale?: DetailsChangedError | null;
}

/** What an organisation is called and what it is. */
export function OrganisationFormView({ state, organisation, stale = null }: OrganisationFormViewProps) {
  const words = useWords(organisationWords);
  const common = useWords(directoryWords);
  const { labels, hints } = words;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{organisation ? words.editTitle : words.addTitle}</h1>
      {stale && organisation && <StaleNote error={stale} now={useNow(organisation)} />}
      <Form state={state} keeps {...(organisation && { sequence: organisation.revision })}>
        <LineField name="name" label={labels.name} hint={hints.name} width={30} autocomplete="off" />
        <SelectField
          name="kind"
          label={labels.kind}
          none={words.chooseKind}
          options={optionsWith(common.kinds)}
        />
        <SelectField
          name="region"
          label={labels.region}
          hint={hints.region}
          optional
          none={words.noRegion}
          options={optionsWith(common.regions, organisation?.region)}
        />
        <SelectField
          name="zone"
          label={labels.zone}
          hint={hints.zone}
          options={optionsWith(common.zones, organisation?.zone)}
        />
        <div class="govuk-button-group">
          <Button>{organisation ? common.save : words.addButton}</Button>
          <a class="govuk-link" href={organisation ? `/organisations/${organisation.id}` : '/organisations'}>
            {common.cancel}
          </a>
        </div>
      </Form>
    </>
  );
}

function useNow({ name, kind, region, zone }: KnownOrganisation) {
  const { labels } = useWords(organisationWords);
  const common = useWords(directoryWords);
  return [
    [labels.name, name],
    [labels.kind, common.kinds[kind]],
    [labels.region, regionInWords(common, region)],
    [labels.zone, zoneInWords(common, zone)],
  ] as const;
}
