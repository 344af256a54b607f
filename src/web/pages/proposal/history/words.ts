import { bilingual } from '../../../words/bilingual.js';

/** What the history of one proposal says. */
export const timelineWords = bilingual({
  en: {
    title: 'History',
    intro: 'Everything that happened, with who did it and when. Nothing here can be changed.',
    newestFirst: 'Newest first',
    oldestFirst: 'Oldest first',
    order: 'Order',
    by: 'by',
    led: 'The proposal went on to:',
    more: 'Details',
    older: 'Earlier entries',
    newer: 'Later entries',
    pages: 'More of the history',
    none: 'There is nothing more.',
    about: (label: string) => ` of “${label}”`,
  },
  fr: {
    title: 'Historique',
    intro: 'Tout ce qui s’est passé, avec qui l’a fait et quand. Rien ici ne peut être changé.',
    newestFirst: 'Les plus récents d’abord',
    oldestFirst: 'Les plus anciens d’abord',
    order: 'Ordre',
    by: 'par',
    led: 'La proposition est passée à :',
    more: 'Détails',
    older: 'Entrées antérieures',
    newer: 'Entrées ultérieures',
    pages: 'Suite de l’historique',
    none: 'Il n’y a rien de plus.',
    about: (label: string) => ` de « ${label} »`,
  },
});
