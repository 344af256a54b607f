import { bilingual } from '../../../words/bilingual.js';

/** What the list of moves says. */
export const moveListWords = bilingual({
  en: {
    title: 'What you can do',
    intro: 'Choose a step to see what it would do. Nothing is done before you confirm it.',
    groups: {
      forward: 'Go on',
      back: 'Go back or change course',
      pauseAndEnd: 'Pause or end',
      peopleAndDates: 'People and dates',
      tasks: 'Answers and tasks',
    },
    now: 'You can do this now',
    waits: 'Waits',
    nothing: 'There is nothing for you to do here.',
    nothingWhy: 'It is somebody else’s move, or the proposal is closed. The overview says whose.',
    overview: 'Go to the overview',
    more: (count: string) => `and ${count} more`,
  },
  fr: {
    title: 'Ce que vous pouvez faire',
    intro: 'Choisissez une étape pour voir ce qu’elle ferait. Rien ne se fait avant que vous confirmiez.',
    groups: {
      forward: 'Avancer',
      back: 'Revenir ou changer de cap',
      pauseAndEnd: 'Faire une pause ou terminer',
      peopleAndDates: 'Personnes et dates',
      tasks: 'Réponses et tâches',
    },
    now: 'Possible maintenant',
    waits: 'En attente',
    nothing: 'Il n’y a rien à faire pour vous ici.',
    nothingWhy: 'C’est à quelqu’un d’autre d’agir, ou la proposition est close. L’aperçu dit à qui.',
    overview: 'Aller à l’aperçu',
    more: (count: string) => `et ${count} de plus`,
  },
});
