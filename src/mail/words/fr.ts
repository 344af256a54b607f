import type { MailWords } from './mail-words.js';

export const fr: MailWords = {
  letters: {
    nextMove: {
      subject: 'Votre prochaine étape : {ref}',
      first: {
        partner: 'Veuillez poursuivre {name} : c’est à vous.',
        staff: 'Veuillez poursuivre {name} : c’est au centre d’agir.',
      },
      then: 'Étape en cours : « {stage} ».',
    },
    decisionAwaited: {
      subject: '{ref} attend votre décision',
      first: 'Veuillez décider au sujet d’{name} : on attend votre décision.',
      then: 'Étape en cours : « {stage} ». Ce qui est rempli et ce qui manque figure dans la proposition.',
    },
    changesArrived: {
      subject: 'Les modifications sont arrivées : {ref}',
      first: 'Veuillez consulter {name} : les modifications sont arrivées.',
      then: 'Envoyées par {by}. Étape en cours : « {stage} ». On attend votre réponse.',
    },
    ideaReceived: {
      subject: 'Votre idée {ref} est arrivée',
      first: 'Rien à faire pour l’instant : nous avons reçu {name}.',
      then: 'Le centre répond d’ici une semaine et décide d’ici trois semaines. Nous vous écrirons quand nous aurons besoin de vous.',
    },
    changesRequested: {
      subject: 'Des modifications sont demandées : {ref}',
      first: 'Veuillez modifier {name}, puis soumettre à nouveau : {by} demande des modifications.',
      quote: 'Ce qui est demandé :',
      then: 'Cela figure aussi dans la proposition. Étape en cours : « {stage} ».',
    },
    ideaAccepted: {
      subject: 'Votre idée {ref} est acceptée',
      first: 'Bonne nouvelle : {by} a accepté votre idée {name}.',
      then: 'Maintenant commence l’étape « {stage} ». La liste de vérification, les modèles, les outils et les personnes qui vous aident figurent dans la proposition.',
    },
    scopeApproved: {
      subject: 'Le plan est approuvé : {ref}',
      first: 'Bonne nouvelle : {by} a approuvé le plan d’{name}.',
      then: 'Maintenant commence l’étape « {stage} ». La liste de vérification, les modèles, les outils et les personnes qui vous aident figurent dans la proposition.',
    },
    lightPathApproved: {
      subject: 'Le plan et la trousse sont approuvés : {ref}',
      first: 'Bonne nouvelle : {by} a approuvé le plan et la trousse d’{name}.',
      then: 'Maintenant commence l’étape « {stage} ». La liste de vérification, les modèles, les outils et les personnes qui vous aident figurent dans la proposition.',
    },
    kitApproved: {
      subject: 'La trousse est approuvée : {ref}',
      first: 'Bonne nouvelle : {by} a approuvé la trousse d’{name}.',
      then: 'Maintenant commence l’étape « {stage} ». La liste de vérification, les modèles, les outils et les personnes qui vous aident figurent dans la proposition.',
    },
    pilotPassed: {
      subject: 'Le projet pilote est réussi : {ref}',
      first: 'Bonne nouvelle : {by} a jugé réussi le projet pilote d’{name}.',
      then: 'Maintenant commence l’étape « {stage} ». La liste de vérification, les modèles, les outils et les personnes qui vous aident figurent dans la proposition.',
    },
    stageOpened: {
      subject: 'Une nouvelle étape commence : {ref}',
      first: 'Veuillez voir la suite pour {name} : l’étape « {stage} » commence.',
      then: 'La liste de vérification, les modèles, les outils et les personnes qui vous aident figurent dans la proposition.',
    },
    declined: {
      subject: '{ref} n’a pas été retenue',
      first: 'Veuillez lire pourquoi {name} n’a pas été retenue.',
      then: 'Merci pour cette idée et pour le travail qu’elle a demandé. La raison figure dans la proposition, ainsi que d’autres possibilités s’il y en a.',
    },
    mergeProposed: {
      subject: 'Une fusion est proposée : {ref}',
      first: 'Veuillez dire si vous acceptez qu’{name} soit fusionnée avec une autre proposition.',
      then: 'Les responsables des deux propositions doivent être d’accord. D’ici là, rien ne change.',
    },
    merged: {
      subject: '{ref} a été fusionnée',
      first: 'Rien à faire : {name} a été fusionnée avec une autre proposition.',
      then: 'Le travail s’y poursuit. Ce que vous avez écrit ici reste lisible.',
    },
    onHold: {
      subject: '{ref} est en pause',
      first: 'Rien à faire pour l’instant : {name} est en pause.',
      quote: 'La raison :',
      then: 'Vous ne recevrez aucun rappel d’ici là, et les échéances sont reportées d’autant.',
    },
    resumed: {
      subject: '{ref} reprend',
      first: 'Veuillez reprendre {name} : la pause est terminée.',
      then: 'Étape en cours : « {stage} ». Les échéances ont été reportées de la durée de la pause.',
    },
    holdRequested: {
      subject: 'Une pause est demandée : {ref}',
      first: {
        partner: 'Rien à faire pour l’instant : le centre sait qu’une pause est souhaitée pour {name}.',
        staff: 'Veuillez décider si {name} est mise en pause : une pause a été demandée.',
      },
      then: {
        partner: 'Le travail se poursuit jusqu’à la décision du centre.',
        staff: 'La raison figure dans la proposition.',
      },
    },
    redesign: {
      subject: '{ref} est à revoir',
      first: 'Veuillez lire ce que le projet pilote d’{name} a montré, et prévoir les changements.',
      then: 'Retour à l’étape « {stage} ». Ce qui a été fait est conservé.',
    },
    launchScheduled: {
      subject: 'La première séance a une date : {ref}, {startOn}',
      first: '{by} a fixé la première séance d’{name} : {startOn}. Veuillez la noter.',
      then: 'L’inscription, la promotion et toutes les échéances en découlent.',
    },
    launchPostponed: {
      subject: 'Le lancement est reporté : {ref}',
      first: 'Veuillez prévenir votre équipe qu’{name} ne commence pas comme prévu.',
      then: 'Le centre cherche une nouvelle date. Les échéances en découleront.',
    },
    cancelled: {
      subject: '{ref} a été annulée',
      first: 'Veuillez lire pourquoi {name} a été annulée.',
      then: 'La raison figure dans la proposition, et tout ce qui a été fait reste lisible.',
    },
    withdrawn: {
      subject: '{ref} a été retirée',
      first: 'Rien à faire : {name} a été retirée.',
      then: 'Tout ce qui a été fait reste lisible. En cas d’erreur, écrivez à l’adresse ci-dessous.',
    },
    completed: {
      subject: '{ref} est terminée',
      first: 'Plus rien à faire : {name} est terminée. Merci.',
      then: 'Le rapport et les documents restent avec la proposition.',
    },
    renewed: {
      subject: '{ref} se poursuit dans une nouvelle proposition',
      first: 'Veuillez voir la suite : {name} se poursuit dans une nouvelle proposition.',
      then: 'La nouvelle est liée à celle-ci et commence avec ce qui en est repris.',
    },
    transferred: {
      subject: '{ref} a été transférée',
      first: 'Plus rien à faire ici : {name} a été transférée à un autre centre.',
      then: 'Ce qui a été fait ici reste lisible.',
    },
    reopened: {
      subject: '{ref} est rouverte',
      first: 'Veuillez consulter {name} : elle a été rouverte.',
      then: 'Étape en cours : « {stage} ». La raison figure dans l’historique.',
    },
    leadChanged: {
      subject: 'Nouvelle personne responsable : {ref}',
      first: 'Veuillez voir qui est responsable d’{name} : cela a changé.',
      then: 'Les tâches ouvertes de la personne responsable passent à la nouvelle.',
    },
  },
  because: {
    lead: 'Vous recevez ce courriel parce que vous êtes responsable ou coresponsable d’{ref}.',
    formerLead: 'Vous recevez ce courriel parce que vous étiez responsable d’{ref} jusqu’ici.',
    survivorLead:
      'Vous recevez ce courriel parce que vous êtes responsable de la proposition avec laquelle {ref} serait fusionnée.',
    coordinator: 'Vous recevez ce courriel parce que vous coordonnez {ref}.',
    hubCoordinator:
      'Vous recevez ce courriel parce que vous faites partie de la coordination du centre, et que personne ne coordonne encore {ref}.',
    hubLead: 'Vous recevez ce courriel parce que vous dirigez le centre et décidez au sujet d’{ref}.',
  },
  yourStep: 'La suite vous revient.',
  tasks: 'Prochaines échéances :',
  taskDue: '{task} – échéance : {due}',
  open: 'Ouvrir la proposition :',
  contact: 'Des questions? Écrivez à',
  sender: 'Cocréation ECHO, BC Centre for Palliative Care',
  untitled: '{ref}',
  quoted: '{ref} (« {title} »)',
  somebody: { partner: 'BCCPC', staff: 'l’organisme partenaire' },
};
