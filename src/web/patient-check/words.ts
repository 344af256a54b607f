import { bilingual } from '../words/bilingual.js';

/** What is asked where a text looks as if it could identify a patient. */
export const patientCheckWords = bilingual({
  en: {
    title: 'Could this identify a patient?',
    intro: 'Nothing was sent yet. Patients must not be recognised in anything that is kept here.',
    looksLike: {
      healthNumber: 'This looks like a personal health number:',
      birthDate: 'This looks like a date of birth:',
      personName: 'This looks like a patient’s name:',
    },
    change: 'Change it',
    notOne: 'If it is something else',
    why: 'What is it?',
    whyHint: 'A few words, such as “the name of our director”. BCCPC can read them.',
    goOn: 'It is not about a patient: go on',
    reminder: 'Do not include anything that could identify a patient.',
  },
  fr: {
    title: 'Ceci pourrait-il identifier un patient?',
    intro: 'Rien n’a encore été envoyé. Aucun patient ne doit être reconnu dans ce qui est gardé ici.',
    looksLike: {
      healthNumber: 'Ceci ressemble à un numéro d’assurance maladie :',
      birthDate: 'Ceci ressemble à une date de naissance :',
      personName: 'Ceci ressemble au nom d’un patient :',
    },
    change: 'Le modifier',
    notOne: 'Si c’est autre chose',
    why: 'Qu’est-ce que c’est?',
    whyHint: 'Quelques mots, comme « le nom de notre directrice ». BCCPC peut les lire.',
    goOn: 'Il ne s’agit pas d’un patient : continuer',
    reminder: 'N’écrivez rien qui pourrait identifier un patient.',
  },
});
