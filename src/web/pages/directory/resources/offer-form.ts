import { languages, type Language } from '../../../../../workflows/kit/workflow.js';
import { regions } from '../../../../people/places.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { OfferDetails } from '../../../../resources/support-directory.js';
import { textOf, type PostedForm } from '../../../visit/posted.js';
import { resourceWords } from './words.js';

const most = 50;

/** What was offered; null where something of it is wrong. Regions that nobody knows are left out. */
export function readOffer(form: PostedForm): OfferDetails | null {
  const [chosen, spoken] = [[form.fields.regions ?? []].flat(), spokenIn(form)];
  const capacity = placesIn(form);
  if (capacity === null || spoken.length === 0) return null;
  return {
    capacity,
    regions: regions.filter((region) => chosen.includes(region)),
    languages: spoken,
    active: textOf(form, 'active') !== 'no',
  };
}

/** What is wrong with an offer, in words. */
export function offerProblems(form: PostedForm, language: Language): readonly FieldProblem[] {
  const words = resourceWords[language];
  return [
    ...(placesIn(form) === null
      ? [{ field: 'capacity', message: words.capacityNumber('0', String(most)) }]
      : []),
    ...(spokenIn(form).length === 0 ? [{ field: 'languages', message: words.languagesNone }] : []),
  ];
}

function placesIn(form: PostedForm): number | null {
  const places = textOf(form, 'capacity').trim();
  return /^\d{1,3}$/.test(places) && Number(places) <= most ? Number(places) : null;
}

function spokenIn(form: PostedForm): readonly Language[] {
  const ticked = [form.fields.languages ?? []].flat();
  return languages.filter((one) => ticked.includes(one));
}
