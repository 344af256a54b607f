import type { DetailsChangedError } from '../../../../people/directory/errors.js';
import type { KnownOffer } from '../../../../resources/support-directory.js';
import { roleName } from '../../../../resources/words.js';
import { supportRoles } from '../../../../resources/support-rules.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { ChecksField, ChoiceField, LineField, SelectField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { StaleNote } from '../changes.js';
import { Places } from '../people/offers.view.js';
import { directoryWords, optionsWith, regionInWords } from '../words.js';
import { resourceWords } from './words.js';

interface OfferViewProps {
  readonly offer: KnownOffer;
  readonly state: FormState;
  readonly stale?: DetailsChangedError | null;
}

/** How much somebody offers in one role. */
export function OfferView({ offer, state, stale = null }: OfferViewProps) {
  const words = useWords(resourceWords);
  const { language } = useVisit();
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.offerTitle(roleName(offer.role, language), offer.name)}</h1>
      {stale && <StaleNote error={stale} now={useNow(offer)} />}
      <p class="govuk-body">
        <Places {...offer} />
      </p>
      <Form state={state} keeps sequence={offer.revision}>
        <OfferFields />
        <Buttons />
      </Form>
    </>
  );
}

/** Who begins to give support, and how much. */
export function NewOfferView({ state }: Pick<OfferViewProps, 'state'>) {
  const words = useWords(resourceWords);
  const { language } = useVisit();
  const roles = supportRoles.map((role) => ({ value: role, label: roleName(role, language) }));
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.addTitle}</h1>
      <Form state={state} keeps>
        <LineField
          name="person"
          label={words.offerLabels.person}
          hint={words.personHint}
          type="email"
          width={30}
          autocomplete="off"
          spellcheck={false}
        />
        <SelectField name="role" label={words.offerLabels.role} none={words.chooseRole} options={roles} />
        <OfferFields />
        <Buttons add />
      </Form>
    </>
  );
}

function OfferFields() {
  const words = useWords(resourceWords);
  const common = useWords(directoryWords);
  const { offerLabels } = words;
  return (
    <>
      <LineField
        name="capacity"
        label={offerLabels.capacity}
        hint={words.capacityHint}
        type="number"
        width={5}
        autocomplete="off"
      />
      <ChecksField
        name="regions"
        label={offerLabels.regions}
        hint={words.regionsHint}
        optional
        options={optionsWith(common.regions)}
      />
      <ChecksField
        name="languages"
        label={offerLabels.languages}
        hint={words.languagesHint}
        options={optionsWith(words.languages)}
      />
      <ChoiceField
        name="active"
        label={offerLabels.active}
        hint={words.activeHint}
        inline
        options={optionsWith(words.active)}
      />
    </>
  );
}

function Buttons({ add = false }: { readonly add?: boolean }) {
  const words = useWords(resourceWords);
  const common = useWords(directoryWords);
  return (
    <div class="govuk-button-group">
      <Button>{add ? words.addButton : common.save}</Button>
      <a class="govuk-link" href="/resources/people">
        {common.cancel}
      </a>
    </div>
  );
}

function useNow({ capacity, regions, languages, active }: KnownOffer) {
  const { offerLabels, active: yesOrNo, languages: names } = useWords(resourceWords);
  const common = useWords(directoryWords);
  return [
    [offerLabels.capacity, String(capacity)],
    [offerLabels.regions, regions.map((one) => regionInWords(common, one)).join(', ') || common.notGiven],
    [offerLabels.languages, languages.map((one) => names[one]).join(', ')],
    [offerLabels.active, active ? yesOrNo.yes : yesOrNo.no],
  ] as const;
}
