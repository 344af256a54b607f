import { bilingual } from '../words/bilingual.js';

/** What forms say by themselves. */
export const formWords = bilingual({
  en: {
    optional: 'optional',
    error: 'Error:',
    problemTitle: 'There is a problem',
    kept: 'You typed this earlier and did not send it. We kept it on',
    keptNext: 'Check it, then go on.',
    discard: 'Throw it away and start again',
    savedAt: (time: string) => `Saved ${time}`,
  },
  fr: {
    optional: 'facultatif',
    error: 'Erreur :',
    problemTitle: 'Il y a un problème',
    kept: 'Vous avez écrit ceci plus tôt sans l’envoyer. Nous l’avons gardé le',
    keptNext: 'Vérifiez-le, puis continuez.',
    discard: 'L’effacer et recommencer',
    savedAt: (time: string) => `Enregistré à ${time}`,
  },
});
