import type { Language } from '../../../../../workflows/kit/workflow.js';
import { regions } from '../../../../people/places.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { OfferDetails } from '../../../../resources/support-directory.js';
import { textOf, type PostedForm } from '../../../visit/posted.js';
import { resourceWords } from './words.js';

const most = 50;

/** What was offered; null where the number of places is none. Regions that nobody knows are left out. */
export function readOffer(form: PostedForm): OfferDetails | null {
  const places = textOf(form, 'capacity').trim();
  if (!/^\d{1,3}$/.test(places) || Number(places) > most) return null;
  const chosen = [form.fields.regions ?? []].flat();
  return {
    capacity: Number(places),
    regions: regions.filter((region) => chosen.includes(region)),
    active: textOf(form, 'active') !== 'no',
  };
}

/** What is wrong with an offer, in words. */
export function offerProblems(form: PostedForm, language: Language): readonly FieldProblem[] {
  if (readOffer(form)) return [];
  return [{ field: 'capacity', message: resourceWords[language].capacityNumber('0', String(most)) }];
}
