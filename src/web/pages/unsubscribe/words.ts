import { bilingual } from '../../words/bilingual.js';

/** What is said to whoever stops their reminders from a letter. */
export const unsubscribeWords = bilingual({
  en: {
    title: 'Stop the reminders',
    text: 'No reminder will come by mail any more. Sign-in codes, decisions and what a colleague asks of you still come.',
    go: 'Stop the reminders',
    stoppedTitle: 'The reminders are stopped',
    stopped:
      'No reminder comes by mail any more. Sign-in codes, decisions and what a colleague asks of you still come.',
    undo: 'You can have them back at any time:',
    undoLink: 'My settings',
  },
  fr: {
    title: 'Arrêter les rappels',
    text: 'Plus aucun rappel ne viendra par courriel. Les codes de connexion, les décisions et ce qu’une ou un collègue vous demande viendront toujours.',
    go: 'Arrêter les rappels',
    stoppedTitle: 'Les rappels sont arrêtés',
    stopped:
      'Plus aucun rappel ne vient par courriel. Les codes de connexion, les décisions et ce qu’une ou un collègue vous demande viennent toujours.',
    undo: 'Vous pouvez les reprendre quand vous voulez :',
    undoLink: 'Mes réglages',
  },
});
