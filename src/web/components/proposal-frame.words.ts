import { bilingual } from '../words/bilingual.js';

/** What the frame of a proposal's pages says. */
export const proposalFrameWords = bilingual({
  en: {
    untitled: 'Untitled draft',
    sections: 'This proposal',
    stage: (number: number, all: number, name: string) =>
      `Stage ${String(number)} of ${String(all)}: ${name}`,
    status: { onHold: 'On hold', closed: 'Closed' },
    names: {
      overview: 'Overview',
      answers: 'Answers',
      people: 'People',
      support: 'Support',
      comments: 'Comments',
      history: 'History',
      diagram: 'Diagram',
    },
  },
  fr: {
    untitled: 'Brouillon sans titre',
    sections: 'Cette proposition',
    stage: (number: number, all: number, name: string) =>
      `Étape ${String(number)} sur ${String(all)} : ${name}`,
    status: { onHold: 'En pause', closed: 'Close' },
    names: {
      overview: 'Aperçu',
      answers: 'Réponses',
      people: 'Personnes',
      support: 'Soutien',
      comments: 'Commentaires',
      history: 'Historique',
      diagram: 'Schéma',
    },
  },
});
