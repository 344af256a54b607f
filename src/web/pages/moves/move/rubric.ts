import { bilingual } from '../../../words/bilingual.js';

/** What an idea is rated on, and how much each counts; together 100. Source: domain.md 3.1 (house default). */
export const rubric = {
  need: 25,
  fit: 15,
  equity: 20,
  model: 10,
  team: 15,
  partnership: 10,
  cost: 5,
} as const;
export type RubricKey = keyof typeof rubric;
export const rubricKeys = Object.keys(rubric) as RubricKey[];

/** Name of a rating's field. */
export const ratingField = (key: RubricKey): string => `rating.${key}`;

/** What a score advises; the decision stays with people. */
export type Advice = 'accept' | 'revise' | 'decline';

/** The score of seven ratings from 1 to 5: every point of a rating counts a fifth of its weight. */
export function scoreOf(ratings: Readonly<Record<RubricKey, number>>): number {
  return Math.round(rubricKeys.reduce((sum, key) => sum + (rubric[key] * ratings[key]) / 5, 0));
}

export function adviceFor(score: number): Advice {
  return score >= 70 ? 'accept' : score >= 50 ? 'revise' : 'decline';
}

export const rubricWords = bilingual({
  en: {
    weight: (weight: string) => `counts ${weight} of 100`,
    scale: '1 is weak, 5 is strong.',
    points: {
      need: 'Need, and evidence for it',
      fit: 'Fit with what the hub is for',
      equity: 'Equity and reach: rural, Indigenous and underserved people',
      model: 'Fit with the ECHO model: cases, everybody teaches and learns',
      team: 'Team and facilitator',
      partnership: 'Nothing done twice; value of the partnership',
      cost: 'Cost and resources',
    },
    total: (total: string) => `Total: ${total} of 100.`,
    advice: {
      accept: '70 or more: the rubric advises to accept it.',
      revise: '50 to 69: the rubric advises to ask for changes.',
      decline: 'Below 50: the rubric advises to decline it.',
    },
    human: 'This is advice. You decide.',
  },
  fr: {
    weight: (weight: string) => `compte pour ${weight} sur 100`,
    scale: '1 est faible, 5 est fort.',
    points: {
      need: 'Besoin, et preuves à l’appui',
      fit: 'Lien avec la mission du centre',
      equity: 'Équité et portée : milieux ruraux, autochtones et mal desservis',
      model: 'Lien avec le modèle ECHO : des cas, chacun enseigne et apprend',
      team: 'Équipe et animation',
      partnership: 'Pas de double emploi; valeur du partenariat',
      cost: 'Coût et ressources',
    },
    total: (total: string) => `Total : ${total} sur 100.`,
    advice: {
      accept: '70 ou plus : la grille conseille d’accepter.',
      revise: 'De 50 à 69 : la grille conseille de demander des changements.',
      decline: 'Moins de 50 : la grille conseille de refuser.',
    },
    human: 'Ce n’est qu’un conseil. Vous décidez.',
  },
});
