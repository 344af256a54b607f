import { bilingual } from '../words/bilingual.js';

/** What a page says when something can't be done. */
export const errorWords = bilingual({
  en: {
    notFoundTitle: 'We can’t find that page',
    notFound:
      'Check the address. The page may have moved, or it may be for other people. Nothing you typed was lost.',
    foreignTitle: 'Nothing was changed: please send it again',
    foreign:
      'The page you sent was made before you last signed in, or on another site. We kept what you typed. Open the page again, check it and send it.',
    openAgain: 'Open the page again',
    notPermittedTitle: 'This is not yours to do',
    notPermitted: 'Nothing was changed. Open the page again to see who can.',
    refusedTitle: 'This can’t be done yet',
    refusedNext: 'Nothing was changed. This is what stands in the way:',
    closedNext: 'Nothing was changed. The proposal has moved on since you opened the page.',
    staleTitle: 'It was changed while you were looking',
    stale: (name: string, time: string) =>
      `${name} changed it at ${time}. Nothing of yours was saved yet, and what you typed is kept.`,
    invalidTitle: 'Something in what you sent can’t be taken',
    invalid: 'Nothing was changed. Go back, check the form and send it again.',
    brokenTitle: 'The form did not arrive whole',
    broken:
      'Nothing was changed. Go back: what you typed is still there. Choose your files again and send it.',
    tooLargeTitle: 'That file is too large',
    tooLarge: 'A file may have 10 MB at most. Make it smaller, or give a link to it instead.',
    tooManyTitle: 'Too many tries for now',
    tooMany: 'Wait a few minutes, then try again. Nothing you typed was lost.',
    unavailableTitle: 'We can’t reach our records just now',
    unavailable:
      'Nothing was changed. Wait a minute and try again. If it goes on, write to us. What you saved before is safe.',
    unforeseenTitle: 'Sorry, something went wrong on our side',
    unforeseen: (reference: string) =>
      `Nothing you did caused it. It was noted under ${reference}. Try again, or write to us and name that reference.`,
    home: 'Go to your first page',
    system: 'BCCPC',
    somebody: 'A colleague',
  },
  fr: {
    notFoundTitle: 'Cette page est introuvable',
    notFound:
      'Vérifiez l’adresse. La page a peut-être changé de place, ou elle est destinée à d’autres personnes. Rien de ce que vous avez écrit n’est perdu.',
    foreignTitle: 'Rien n’a changé : veuillez envoyer de nouveau',
    foreign:
      'La page envoyée date d’avant votre dernière connexion, ou vient d’un autre site. Nous avons gardé ce que vous avez écrit. Ouvrez de nouveau la page, vérifiez-la et envoyez-la.',
    openAgain: 'Ouvrir de nouveau la page',
    notPermittedTitle: 'Ce n’est pas à vous de le faire',
    notPermitted: 'Rien n’a changé. Ouvrez de nouveau la page pour voir qui le peut.',
    refusedTitle: 'Ce n’est pas encore possible',
    refusedNext: 'Rien n’a changé. Voici ce qui bloque :',
    closedNext: 'Rien n’a changé. La proposition a avancé depuis que vous avez ouvert la page.',
    staleTitle: 'La proposition a changé pendant votre lecture',
    stale: (name: string, time: string) =>
      `${name} l’a modifiée à ${time}. Rien de vous n’est encore enregistré, et ce que vous avez écrit est gardé.`,
    invalidTitle: 'Une partie de votre envoi ne peut pas être acceptée',
    invalid: 'Rien n’a changé. Revenez en arrière, vérifiez le formulaire et envoyez-le de nouveau.',
    brokenTitle: 'Le formulaire n’est pas arrivé en entier',
    broken:
      'Rien n’a changé. Revenez en arrière : ce que vous avez écrit y est encore. Choisissez de nouveau vos fichiers et envoyez-le.',
    tooLargeTitle: 'Ce fichier est trop volumineux',
    tooLarge: 'Un fichier peut avoir 10 Mo au plus. Réduisez-le, ou donnez plutôt un lien.',
    tooManyTitle: 'Trop d’essais pour le moment',
    tooMany:
      'Attendez quelques minutes, puis essayez de nouveau. Rien de ce que vous avez écrit n’est perdu.',
    unavailableTitle: 'Nos dossiers sont hors d’atteinte pour le moment',
    unavailable:
      'Rien n’a changé. Attendez une minute et essayez de nouveau. Si cela continue, écrivez-nous. Ce que vous aviez enregistré est en sécurité.',
    unforeseenTitle: 'Désolé, quelque chose n’a pas marché de notre côté',
    unforeseen: (reference: string) =>
      `Vous n’y êtes pour rien. C’est noté sous ${reference}. Essayez de nouveau, ou écrivez-nous en donnant cette référence.`,
    home: 'Aller à votre première page',
    system: 'BCCPC',
    somebody: 'Une ou un collègue',
  },
});
