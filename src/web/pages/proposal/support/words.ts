import { bilingual } from '../../../words/bilingual.js';

/** What the page of support says. */
export const supportPageWords = bilingual({
  en: {
    title: 'Your support',
    intro:
      'BCCPC gives each stage its people, templates, tools and documents. Ask any of these people: it is what they are there for.',
    people: 'People',
    templates: 'Templates',
    tools: 'Tools',
    documents: 'Documents',
    why: 'Why you have it',
    whyPerson: 'Why this person',
    write: 'E-mail',
    call: 'Phone',
    erased: 'Somebody who has left',
    nobodyNow: 'Nobody is assigned in this stage.',
    before: (count: number) => `Who helped before (${String(count)})`,
    until: 'until',
    nobody: (role: string) => `${role}: nobody is free yet`,
    waiting:
      'BCCPC knows, and finds somebody. Until then, ask the contact at the foot of this page. Waiting since',
    noPeople: 'Nobody has been assigned yet. People come with the stage of scoping.',
    none: 'Nothing here in the stages so far.',
    ask: 'Something does not help, or is missing?',
    askLink: 'Write a comment to BCCPC',
    change: 'Ask somebody else',
    changeOne: (name: string, role: string) => `instead of ${name}, ${role}`,
    stopped: 'Who stopped before the stage ended',
    declined: 'could not, said on',
    reassigned: (by: string) => `${by} asked somebody else on`,
    reason: 'Why:',
    files:
      'Each file comes filled in with your title, people and dates. It is yours to change: nothing is sent back.',
  },
  fr: {
    title: 'Votre soutien',
    intro:
      'Le BCCPC donne à chaque étape ses personnes, ses modèles, ses outils et ses documents. N’hésitez pas à écrire à ces personnes : elles sont là pour cela.',
    people: 'Personnes',
    templates: 'Modèles',
    tools: 'Outils',
    documents: 'Documents',
    why: 'Pourquoi vous l’avez',
    whyPerson: 'Pourquoi cette personne',
    write: 'Courriel',
    call: 'Téléphone',
    erased: 'Une personne qui est partie',
    nobodyNow: 'Personne n’est désigné pour cette étape.',
    before: (count: number) => `Qui a aidé auparavant (${String(count)})`,
    until: 'jusqu’au',
    nobody: (role: string) => `${role} : personne n’est libre pour l’instant`,
    waiting:
      'Le BCCPC le sait et cherche quelqu’un. D’ici là, écrivez au contact au bas de cette page. En attente depuis le',
    noPeople: 'Personne n’est encore désigné. Les personnes viennent avec l’étape du cadrage.',
    none: 'Rien ici pour les étapes parcourues.',
    ask: 'Quelque chose n’aide pas, ou manque?',
    askLink: 'Écrire un commentaire au BCCPC',
    change: 'Demander une autre personne',
    changeOne: (name: string, role: string) => `à la place de ${name}, ${role}`,
    stopped: 'Qui a cessé avant la fin de l’étape',
    declined: 'n’a pas pu, dit le',
    reassigned: (by: string) => `${by} a demandé une autre personne le`,
    reason: 'Pourquoi :',
    files:
      'Chaque fichier est déjà rempli avec votre titre, vos personnes et vos dates. Il est à vous : rien ne nous est renvoyé.',
  },
});
