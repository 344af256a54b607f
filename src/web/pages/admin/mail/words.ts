import { phrase, type Audience, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { bilingual } from '../../../words/bilingual.js';

/** What the pages about letters say. */
export const mailLogWords = bilingual({
  en: {
    title: 'Mail',
    intro: 'Every letter the program wrote, the newest first, and what became of it.',
    textRecorded: 'Opening a letter is recorded.',
    filter: 'Narrow the letters',
    fate: 'What became of it',
    kind: 'What it is about',
    to: 'To',
    toHint: 'Part of a name or an address',
    caption: 'Letters, newest first',
    columns: ['Letter', 'To', 'Proposal', 'Written', 'What became of it', 'Tries'],
    empty: 'Nothing was found. Remove a filter, or choose other days.',
    noProposal: 'None',
    erased: 'Somebody who was erased',
    fates: {
      queued: 'Waiting',
      givenUp: 'Given up',
      failed: 'Refused',
      sent: 'Sent',
      kept: 'Kept here',
      skipped: 'Not needed any more',
      discarded: 'Discarded',
    },
    nextTry: 'Next try',
    kinds: {
      nextMove: 'It is your move',
      decisionAwaited: 'A decision is awaited',
      signInCode: 'A sign-in code',
      useStaffSignIn: 'How staff sign in',
      invitation: 'An invitation',
      mention: 'Mentioned in a comment',
      taskDelegated: 'A task was passed on',
      newDevice: 'A sign-in on a new device',
    },
    back: 'All letters',
    about: 'About',
    proposal: 'Proposal',
    address: 'Sent to',
    unknownAddress: 'Not sent yet',
    written: 'Written',
    sentAt: 'Sent',
    tries: 'Tries',
    why: 'Why',
    todoTitle: 'What to do',
    textTitle: 'What it says',
    hidden: 'What a sign-in letter says is never shown: whoever reads it could sign in as that person.',
    textErased: 'What it said was erased.',
    openPerson: 'Open the person',
    openJob: 'Open the job',
    todo: {
      queued: 'Nothing for now. It is tried again by itself, for three days.',
      givenUp: 'The mail relay could not be reached for too long. Mend that, then let the job run again.',
      failed:
        'The relay refuses this address for good. Check the address with the person, by phone if you must. Correct it, then tell them yourself what the letter says.',
      sent: 'Nothing: the mail relay took it.',
      kept: 'Nothing: no mail leaves from here.',
      skipped: 'Nothing: the letter was not needed any more when its turn came.',
      discarded: 'Nothing: a colleague decided that it never leaves.',
    },
    skipped: {
      personErased: 'The person was erased.',
      noAddress: 'The person has no e-mail address.',
      textErased: 'What it said was erased.',
      movedOn: 'The proposal had moved on.',
      codeOver: 'The code was used or had run out.',
    },
  },
  fr: {
    title: 'Courriels',
    intro:
      'Chaque lettre écrite par le programme, de la plus récente à la plus ancienne, et ce qu’elle est devenue.',
    textRecorded: 'Ouvrir une lettre est consigné.',
    filter: 'Préciser les lettres',
    fate: 'Ce qu’elle est devenue',
    kind: 'De quoi elle parle',
    to: 'À',
    toHint: 'Une partie d’un nom ou d’une adresse',
    caption: 'Lettres, les plus récentes d’abord',
    columns: ['Lettre', 'À', 'Proposition', 'Écrite', 'Ce qu’elle est devenue', 'Essais'],
    empty: 'Rien n’a été trouvé. Retirez un filtre, ou choisissez d’autres jours.',
    noProposal: 'Aucune',
    erased: 'Une personne effacée',
    fates: {
      queued: 'En attente',
      givenUp: 'Abandonnée',
      failed: 'Refusée',
      sent: 'Envoyée',
      kept: 'Gardée ici',
      skipped: 'Plus nécessaire',
      discarded: 'Écartée',
    },
    nextTry: 'Prochain essai',
    kinds: {
      nextMove: 'C’est à vous',
      decisionAwaited: 'Une décision est attendue',
      signInCode: 'Un code de connexion',
      useStaffSignIn: 'Comment l’équipe se connecte',
      invitation: 'Une invitation',
      mention: 'Une mention dans un commentaire',
      taskDelegated: 'Une tâche confiée',
      newDevice: 'Une connexion sur un nouvel appareil',
    },
    back: 'Toutes les lettres',
    about: 'Sujet',
    proposal: 'Proposition',
    address: 'Envoyée à',
    unknownAddress: 'Pas encore envoyée',
    written: 'Écrite',
    sentAt: 'Envoyée',
    tries: 'Essais',
    why: 'Pourquoi',
    todoTitle: 'Que faire',
    textTitle: 'Ce qu’elle dit',
    hidden:
      'Le contenu d’une lettre de connexion n’est jamais montré : qui la lirait pourrait se connecter à la place de la personne.',
    textErased: 'Son contenu a été effacé.',
    openPerson: 'Ouvrir la personne',
    openJob: 'Ouvrir le travail',
    todo: {
      queued: 'Rien pour le moment. Elle est tentée de nouveau d’elle-même, pendant trois jours.',
      givenUp:
        'Le relais de courriel est resté hors d’atteinte trop longtemps. Réglez cela, puis relancez le travail.',
      failed:
        'Le relais refuse cette adresse pour de bon. Vérifiez l’adresse avec la personne, au téléphone s’il le faut. Corrigez-la, puis dites-lui ce que dit la lettre.',
      sent: 'Rien : le relais de courriel l’a prise.',
      kept: 'Rien : aucun courriel ne part d’ici.',
      skipped: 'Rien : la lettre n’était plus nécessaire quand son tour est venu.',
      discarded: 'Rien : une ou un collègue a décidé qu’elle ne part jamais.',
    },
    skipped: {
      personErased: 'La personne a été effacée.',
      noAddress: 'La personne n’a pas d’adresse de courriel.',
      textErased: 'Son contenu a été effacé.',
      movedOn: 'La proposition avait avancé.',
      codeOver: 'Le code avait servi ou était échu.',
    },
  },
});

/** What a letter is about, in words. */
export function letterInWords(kind: string, language: Language, audience: Audience): string {
  const own = (mailLogWords[language].kinds as Readonly<Record<string, string>>)[kind];
  if (own !== undefined) return own;
  const text = phrase(currentProposal.labels[language].values.letter?.[kind], audience, { key: kind });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
