import type { KnownOffer } from '../../../../resources/support-directory.js';
import { ButtonLink } from '../../../components/form.js';
import { useWords } from '../../../visit/visit.js';
import { OffersTable } from '../people/offers.view.js';
import { ResourceParts } from './resource-parts.js';
import { resourceWords } from './words.js';

/** Who gives support, in which role, and how much of it is taken. */
export function SupportPeopleView({ offers }: { readonly offers: readonly KnownOffer[] }) {
  const words = useWords(resourceWords);
  return (
    <ResourceParts current="people">
      <p class="govuk-body">{words.peopleIntro}</p>
      <ButtonLink href="/resources/people/new">{words.addOffer}</ButtonLink>
      <OffersTable offers={offers} caption={words.people} empty={words.peopleNone} named />
    </ResourceParts>
  );
}
