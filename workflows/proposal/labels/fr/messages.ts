import type { Label } from '../../../kit/workflow.js';
import type { ProposalEffect } from '../../vocabulary.js';
import type { MessageKey } from '../en/messages.js';

/** Ce qui manque selon un critère. La page ajoute à qui cela revient et un lien pour y remédier. */
export const messages = {
  answerMissing: {
    staff: '« {answer} » est encore sans réponse.',
    partner: 'Veuillez répondre à « {answer} ».',
  },
  answerUnread: {
    staff: 'La réponse à « {answer} » n’a pas pu être lue. Le texte d’origine est conservé à côté.',
    partner: 'Nous n’avons pas pu lire la réponse à « {answer} ». Veuillez la donner de nouveau.',
  },

  taskOpen: '« {task} » n’est pas encore fait.',
  waiverRanOut: 'La dispense pour « {task} » a expiré.',
  noSuchTask: 'Cette proposition n’a pas cette tâche.',
  taskNotStarted: '« {task} » relève d’une étape à venir et ne peut pas encore être fait.',
  taskDone: '« {task} » est déjà fait.',
  evidenceMissing: '« {task} » demande une pièce à l’appui. Ce qui compte : {evidence}.',
  taskClosedByEvent: '« {task} » ne se coche pas à la main. Une démarche à part le règle.',
  taskNotDone: '« {task} » n’est pas fait; il n’y a rien à rouvrir.',
  taskNotWaived: '« {task} » n’a pas de dispense à lever.',
  stagePassed: '« {task} » relève d’une étape terminée.',
  hardStopPassed: {
    staff:
      'Les demandes d’agrément ont pris fin le {date}, dix jours ouvrables avant le début. Il faut revoir l’agrément.',
    partner:
      'Les demandes de crédits ont pris fin le {date}. Le BCCPC verra avec vous ce qui reste possible.',
  },

  ownProposal: 'La personne responsable d’une proposition ne peut pas aussi en décider.',
  noRoundsLeft:
    'Des modifications ont déjà été demandées {rounds} fois. Il faut décider ou mettre la proposition en suspens.',

  mergeNotWelcome: 'Le partenaire a demandé que cette idée ne soit pas fusionnée avec une autre.',
  mergeSameLead: 'Les deux propositions ont la même personne responsable. Choisissez-en une autre.',
  mergeNotProposed: 'Aucune fusion n’est proposée.',
  leadHasNotConsented: 'La personne responsable de cette proposition n’a pas encore consenti à la fusion.',
  survivorLeadHasNotConsented:
    'La personne responsable de l’autre proposition n’a pas encore consenti à la fusion.',
  consentGiven: 'Vous avez déjà consenti à la fusion.',
  notARenewal: 'Seul le renouvellement d’une proposition peut commencer au choix du modèle.',

  planningNotDeclared: {
    staff: 'La planification n’est pas encore déclarée terminée.',
    partner: 'Dites-nous quand votre planification est terminée.',
  },
  lightPathIsForSessions: 'Seule une séance unique fait approuver le cadrage et la trousse ensemble.',
  sessionTakesLightPath: 'Une séance unique fait approuver le cadrage et la trousse ensemble.',
  templateDoesNotFit: 'Ce modèle ne convient pas au format. Ceux-ci conviennent : {template}.',

  sessionPilotsByRehearsal: 'Une séance unique se met à l’essai par une répétition.',
  seriesNeedsMock: 'Une série se met à l’essai par une séance simulée ou une cohorte pilote.',
  pilotBlockers: 'Obstacles du pilote non résolus : {blockers}.',
  pilotTooSmall: 'Personnes venues au pilote : {attended}. Il en faut au moins {needed}.',
  pilotSatisfactionLow: 'La satisfaction moyenne était de {satisfaction} sur 5. Il faut au moins {needed}.',
  pilotSatisfactionUnknown:
    'La satisfaction au pilote n’a pas été consignée. Il faut au moins {needed} sur 5.',
  returnsElsewhere: 'La refonte retourne à une autre étape.',

  escalatedBefore: 'Cela a déjà été signalé.',

  closedKeepsItsRules: 'Une proposition close garde les règles sous lesquelles elle s’est terminée.',
  registrationNotMarked:
    '« {task} » est ouverte, alors que le lancement a dépassé ce point. Terminez-la ou accordez une dispense d’abord.',

  launched: 'Le lancement a commencé; la proposition ne peut plus être retirée.',
  startIsFixed: 'La date de début est fixée au lancement. Seul un report peut la changer.',
  startNotAhead: 'La date de début doit être à venir.',
  startNotReached: 'La première séance est prévue le {date}. Consignez-la une fois tenue.',
  resumeDateFixed: 'Des séances ont déjà eu lieu; la date de début ne change plus.',
  everySessionDelivered: 'Toutes les séances prévues ont eu lieu. Prévues : {sessions}.',
  sessionsOutstanding: 'Séances tenues jusqu’ici : {delivered} sur {sessions}.',
  alreadyASession: 'C’est déjà une séance unique.',
  sameFormat: 'Choisissez un format différent de celui-ci.',
} as const satisfies Record<MessageKey, Label>;

/** Ce qui se passera si l’on fait un pas, pour son aperçu. */
export const effects = {
  assignSupport: 'Modèles, outils et personnes pour l’étape « {stage} » sont mis à disposition.',
  releaseSupport: 'Le soutien pour l’étape « {stage} » prend fin.',
  notifyNextMover: {
    staff: 'La personne qui doit agir ensuite reçoit un courriel.',
    partner: 'Nous écrivons à la personne qui a le prochain pas.',
  },
  sendLetter: 'Un courriel part : {letter}.',
  absorbIntoSurvivor:
    'L’autre proposition accueille celle-ci; sa personne responsable y devient coresponsable.',
  startSuccessor: 'Une nouvelle proposition liée est commencée.',
} as const satisfies Record<ProposalEffect['type'], Label>;
