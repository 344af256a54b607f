import { bilingual } from '../../../../words/bilingual.js';

/** What the pages that show how letters look say. */
export const templateWords = bilingual({
  en: {
    title: 'How letters look',
    intro:
      'Every kind of letter, with examples in place of people and proposals. Nothing is sent from here, and links in a letter lead nowhere.',
    caption: 'Kinds of letters',
    columns: ['Letter', 'Subject', 'Open it'],
    empty: 'There are no letters.',
    english: 'English',
    french: 'French',
    back: 'How letters look',
    from: 'From',
    subject: 'Subject',
    asHtml: 'See it as mail programs show it',
    stoppable: 'Its reader can stop letters of this kind.',
    neverStops: 'Its reader can’t stop letters of this kind.',
    readers: {
      reader: 'To whoever it is for',
      partner: 'To a partner',
      staff: 'To the hub’s staff',
      lead: 'To a lead',
      formerLead: 'To the lead until now',
      survivorLead: 'To the lead of the other proposal',
      coordinator: 'To the coordinator',
      hubCoordinator: 'To each coordinator, while the proposal has none',
      hubLead: 'To the hub lead',
    },
  },
  fr: {
    title: 'L’aspect des lettres',
    intro:
      'Chaque genre de lettre, avec des exemples à la place des personnes et des propositions. Rien ne part d’ici, et les liens d’une lettre ne mènent nulle part.',
    caption: 'Genres de lettres',
    columns: ['Lettre', 'Objet', 'L’ouvrir'],
    empty: 'Il n’y a pas de lettres.',
    english: 'Anglais',
    french: 'Français',
    back: 'L’aspect des lettres',
    from: 'De',
    subject: 'Objet',
    asHtml: 'La voir comme dans un logiciel de courriel',
    stoppable: 'On peut arrêter les lettres de ce genre.',
    neverStops: 'On ne peut pas arrêter les lettres de ce genre.',
    readers: {
      reader: 'À la personne concernée',
      partner: 'À un partenaire',
      staff: 'Au personnel du centre',
      lead: 'À une personne responsable',
      formerLead: 'À la personne responsable jusqu’ici',
      survivorLead: 'À la personne responsable de l’autre proposition',
      coordinator: 'À la coordination de la proposition',
      hubCoordinator: 'À toute la coordination, tant que la proposition n’en a pas',
      hubLead: 'À la direction du centre',
    },
  },
});
