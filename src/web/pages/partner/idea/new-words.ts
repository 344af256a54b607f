import { bilingual } from '../../../words/bilingual.js';

/** What the page says on which an idea begins. */
export const newIdeaWords = bilingual({
  en: {
    newTitle: 'Suggest an ECHO idea',
    newIntro: 'Tell us what you would like people to learn from each other. It takes about 10 minutes.',
    new1: 'There are eight short pages. You see the whole of it before you send it.',
    new2: 'What you type is saved as you go. You can stop at any time and come back, on any device.',
    new3: 'BCCPC starts on it once you press “Send”. Until then it is a draft, which they can read to help you.',
    newHave: 'It helps to have at hand: who should learn, why it is needed, and roughly when.',
    organisation: 'For which organisation?',
    organisationHint: 'Everybody in the organisation can read the proposal.',
    organisationNone: 'Another one, or none',
    organisationNoneHint: 'Only you, and whoever you invite, can read it besides BCCPC.',
    organisationName: 'Name of an organisation that is not listed',
    organisationNameHint: 'We note it beside your answers. BCCPC can add it to the list for you.',
    listedAs: (name: string) => `Organisation that is not listed: ${name}`,
    start: 'Start',
    started: (ref: string) => `Your draft has the reference ${ref}. It is saved.`,
    lead: 'E-mail address of the partner lead',
    leadHint: 'Somebody who is known here. Without one, only the hub can write in the draft.',
  },
  fr: {
    newTitle: 'Proposer une idée ECHO',
    newIntro:
      'Dites-nous ce que les gens devraient apprendre les uns des autres. Il faut environ 10 minutes.',
    new1: 'Il y a huit courtes pages. Vous verrez le tout avant de l’envoyer.',
    new2: 'Ce que vous écrivez est enregistré au fur et à mesure. Vous pouvez arrêter et revenir quand vous voulez, sur n’importe quel appareil.',
    new3: 'BCCPC s’y met dès que vous appuyez sur « Envoyer ». Jusque-là c’est un brouillon, qu’ils peuvent lire pour vous aider.',
    newHave: 'Il est utile de savoir : qui doit apprendre, pourquoi c’est nécessaire, et à peu près quand.',
    organisation: 'Pour quelle organisation?',
    organisationHint: 'Toute l’organisation peut lire la proposition.',
    organisationNone: 'Une autre, ou aucune',
    organisationNoneHint: 'À part BCCPC, vous seul et les personnes que vous invitez peuvent la lire.',
    organisationName: 'Nom d’une organisation qui n’est pas dans la liste',
    organisationNameHint: 'Nous le notons avec vos réponses. BCCPC peut l’ajouter à la liste pour vous.',
    listedAs: (name: string) => `Organisation qui n’est pas dans la liste : ${name}`,
    start: 'Commencer',
    started: (ref: string) => `Votre brouillon porte la référence ${ref}. Il est enregistré.`,
    lead: 'Adresse de courriel de la personne responsable',
    leadHint: 'Quelqu’un qui est connu ici. Sans elle, seul le centre peut écrire dans le brouillon.',
  },
});
