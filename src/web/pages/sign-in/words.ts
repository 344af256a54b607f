import { bilingual } from '../../words/bilingual.js';

/** What the sign-in pages say. */
export const signInWords = bilingual({
  en: {
    title: 'Sign in',
    signedOut: 'You are signed out.',
    demoTitle: 'Try it as one of the sample people',
    demoIntro: 'This program holds sample data. Choose a name to see what that person sees.',
  },
  fr: {
    title: 'Se connecter',
    signedOut: 'Vous êtes déconnecté.',
    demoTitle: 'Essayez à la place d’une personne d’exemple',
    demoIntro:
      'Ce programme contient des données d’exemple. Choisissez un nom pour voir ce que cette personne voit.',
  },
});
