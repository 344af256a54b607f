import type { Language } from '../../workflows/kit/workflow.js';
import type { Region } from './places.js';

/** Regions as people read them. */
export const regionWords: Readonly<Record<Language, Readonly<Record<Region, string>>>> = {
  en: {
    Interior: 'Interior',
    Fraser: 'Fraser',
    'Vancouver Coastal': 'Vancouver Coastal',
    Island: 'Vancouver Island',
    Northern: 'Northern',
    FNHA: 'First Nations Health Authority',
    All: 'All of British Columbia',
  },
  fr: {
    Interior: 'Intérieur',
    Fraser: 'Fraser',
    'Vancouver Coastal': 'Vancouver et la côte',
    Island: 'Île de Vancouver',
    Northern: 'Nord',
    FNHA: 'Autorité sanitaire des Premières Nations',
    All: 'Toute la Colombie-Britannique',
  },
};
