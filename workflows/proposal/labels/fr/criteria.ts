import type { Label } from '../../../kit/workflow.js';
import type { CriterionName } from '../../vocabulary.js';

/** Ce que demande chaque critère, à la suite de « si ». */
export const criteria = {
  ideaIsComplete: 'toutes les questions obligatoires ont une réponse',
  roundsRemain:
    'moins de trois séries de modifications ont été demandées et la décision revient à une autre personne que les responsables',
  triageIsComplete:
    'les tâches requises de l’idée sont faites ou dispensées et la décision revient à une autre personne que les responsables',
  everyGateIsWaivedOrDone:
    'les tâches requises jusqu’au lancement sont faites ou dispensées et la décision revient à une autre personne que les responsables',
  mergeIsWelcome:
    'le partenaire n’a pas exclu de fusion et l’autre proposition a une autre personne responsable',
  bothLeadsConsented:
    'les deux responsables ont consenti à la fusion et la décision revient à une autre personne',
  consentIsStillOpen: 'une fusion est proposée et cette personne n’a pas encore consenti',
  mergeIsProposed: 'une fusion est proposée',
  isRenewal: 'la proposition en renouvelle une autre',
  decidedByAnother: 'la décision revient à une autre personne que les responsables',

  planningIsComplete: 'les tâches de planification requises sont faites ou dispensées',
  scopeIsReady:
    'la planification est déclarée terminée et les tâches de cadrage requises sont faites ou dispensées',
  scopeIsComplete:
    'les tâches de cadrage requises sont faites ou dispensées et la décision revient à une autre personne que les responsables',
  lightPathIsComplete:
    'c’est une séance unique, les tâches requises du cadrage et de la trousse sont faites ou dispensées et une autre personne décide',
  templateFitsFormat: 'le modèle convient au format',
  templateFitsLightPath: 'c’est une séance unique et le modèle lui convient',
  kitIsReady: 'les tâches requises de la trousse sont faites ou dispensées',
  kitIsComplete:
    'les tâches requises de la trousse sont faites ou dispensées et la décision revient à une autre personne que les responsables',

  pilotModeFits: 'la forme du pilote convient au format',
  pilotPassed:
    'les tâches requises du pilote sont faites ou dispensées, les seuils sont atteints et une autre personne que les responsables décide',
  redesignReturnsToScoping:
    'la refonte retourne au cadrage et une autre personne que les responsables décide',
  redesignReturnsToTemplateSelection:
    'la refonte retourne au choix du modèle et une autre personne que les responsables décide',

  accessIsSettled:
    'les sous-titres, la langue et les besoins d’accès sont réglés ou font l’objet d’une dispense',
  startIsAhead: 'la date de début est à venir',
  startHasCome: 'la date de début est arrivée',
  sessionsRemain: 'une séance prévue reste à tenir',
  everySessionIsDelivered: 'toutes les séances prévues ont eu lieu',
  isSeriesOrWorkshop: 'c’est une série ou un atelier et une autre personne que les responsables décide',
  launchIsComplete: 'les tâches de lancement requises sont faites ou dispensées',
  collectionIsComplete: 'les sondages et les présences sont recueillis',
  evaluationIsComplete:
    'les tâches d’évaluation requises sont faites ou dispensées et une autre personne que les responsables décide',
  reportIsPublished:
    'sondages, présences et rapport sont faits et une autre personne que les responsables décide',
  formatDiffers: 'sondages, présences et rapport sont faits et le nouveau format est différent',

  startCanMove: 'le lancement n’a pas commencé et la nouvelle date est à venir',
  resumeDateFits: 'la nouvelle date de début éventuelle est à venir et aucune séance n’a eu lieu',
  taskCanBeCompleted: 'la tâche est ouverte, se coche à la main et sa date limite n’est pas passée',
  taskCanBeReopened: 'la tâche est faite, a été cochée à la main et son étape n’est pas terminée',
  tasksCanBeWaived:
    'les tâches ne sont pas faites et la décision revient à une autre personne que les responsables',
  taskIsWaived: 'la tâche est dispensée',
  escalationIsNew: 'cela n’a pas encore été signalé',
  isBeforeLaunch: 'le lancement n’a pas commencé',
} as const satisfies Record<CriterionName, Label>;
