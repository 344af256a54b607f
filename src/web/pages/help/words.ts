import { bilingual } from '../../words/bilingual.js';

/** What the entry to the help says. */
export const helpWords = bilingual({
  en: {
    title: 'Help',
    intro: 'Choose what fits you. Each page has short answers to what people ask most.',
    kinds: {
      partners: {
        name: 'I bring an ECHO to life with BCCPC',
        about: 'Signing in, suggesting an idea, what happens next, handing over.',
      },
      staff: {
        name: 'I work at BCCPC',
        about: 'Worklist, asking for changes, deciding, repairing mistakes.',
      },
      administrators: {
        name: 'I administer this program',
        about: 'People and roles, history, mail, jobs, business calendar.',
      },
    },
    askTitle: 'Not found?',
    ask: 'Write to us. Say what you wanted to do and where you got stuck. We answer on business days.',
    promisesTitle: 'What we promise',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    back: 'Help',
  },
  fr: {
    title: 'Aide',
    intro:
      'Choisissez ce qui vous convient. Chaque page répond brièvement aux questions les plus fréquentes.',
    kinds: {
      partners: {
        name: 'Je crée un ECHO avec le BCCPC',
        about: 'Se connecter, proposer une idée, la suite, passer la main.',
      },
      staff: {
        name: 'Je travaille au BCCPC',
        about: 'La liste À faire, demander des changements, décider, réparer une erreur.',
      },
      administrators: {
        name: 'J’administre ce programme',
        about: 'Personnes et rôles, historique, courriels, travaux, calendrier ouvrable.',
      },
    },
    askTitle: 'Pas trouvé?',
    ask: 'Écrivez-nous. Dites ce que vous vouliez faire et où cela a bloqué. Nous répondons les jours ouvrables.',
    promisesTitle: 'Ce que nous promettons',
    accessibility: 'Accessibilité',
    privacy: 'Confidentialité',
    back: 'Aide',
  },
});
