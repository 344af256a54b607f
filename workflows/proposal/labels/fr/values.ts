import type { Label } from '../../../kit/workflow.js';
import type { ValueLabels } from '../value-labels.js';
import { answers } from './answers.js';

const letters = {
  ideaReceived: 'nous avons reçu l’idée',
  changesRequested: 'des modifications sont demandées',
  stageOpened: 'une nouvelle étape est ouverte',
  declined: 'la proposition n’est pas retenue',
  mergeProposed: 'une fusion est proposée',
  merged: 'les propositions sont fusionnées',
  onHold: 'la proposition est en suspens',
  resumed: 'la proposition reprend',
  holdRequested: 'une mise en suspens est demandée',
  redesign: 'une refonte commence',
  launchScheduled: 'la date de lancement est fixée',
  launchPostponed: 'le lancement est reporté',
  cancelled: 'l’ECHO est annulé',
  withdrawn: 'la proposition est retirée',
  completed: 'l’ECHO est terminé',
  renewed: 'l’ECHO se poursuit dans une nouvelle proposition',
  transferred: 'un autre centre poursuit l’ECHO',
  reopened: 'la proposition est rouverte',
  leadChanged: 'la personne responsable a changé',
} as const satisfies ValueLabels['letter'];

const outcomes = {
  completed: 'Terminée',
  renewed: 'Renouvelée avec une autre cohorte',
  converted: 'Poursuivie dans un autre format',
  declined: { staff: 'Refusée', partner: 'Non retenue' },
  withdrawn: 'Retirée',
  merged: { staff: 'Fusionnée', partner: 'Réunie à une autre proposition' },
  cancelled: 'Annulée',
  transferred: { staff: 'Transférée', partner: 'Poursuivie par un autre centre' },
} as const satisfies Record<string, Label>;

export const values: ValueLabels = {
  answer: answers,
  letter: letters,
  outcome: outcomes,
  relation: { renewal: 'Renouvellement', conversion: 'Changement de format' },
  format: { series: 'Série', session: 'Séance unique', workshop: 'Atelier' },
  focusArea: { subject: 'Sujet', discipline: 'Discipline', geographic: 'Territoire' },
  benefit: {
    community: 'Communauté',
    knowledgeAndSkills: 'Connaissances et compétences',
    relationshipsAndCulture: 'Relations et culture',
    personCentredPractice: 'Pratique centrée sur la personne',
    researchCapacity: 'Capacité de recherche',
  },
  cadence: {
    once: 'Une fois',
    weekly: 'Chaque semaine',
    biweekly: 'Toutes les deux semaines',
    monthly: 'Chaque mois',
  },
  language: { en: 'Anglais', fr: 'Français', both: 'Anglais et français' },
  accreditation: {
    none: 'Aucun',
    mainpro: 'Mainpro+',
    moc: 'MDC, section 1',
    both: 'Mainpro+ et MDC, section 1',
    otherCollege: 'Un autre collège',
  },
  mergeConsent: { yes: 'Oui', no: 'Non', askFirst: 'Me le demander d’abord' },
  involvement: { yes: 'Oui', no: 'Non', toBeDecided: 'Pas encore décidé' },
  template: {
    classic60: 'Classique par cas, 60 minutes',
    classic90: 'Classique par cas, 90 minutes',
    flipped: 'Inversé, exposé enregistré à l’avance',
    communityOfPractice: 'Communauté de pratique',
    journalWatch: 'Veille scientifique',
    qiWorkshop: 'Atelier d’amélioration de la qualité',
    skillsWorkshop: 'Atelier de compétences',
  },
  mode: { rehearsal: 'Répétition', mockSession: 'Séance simulée', pilotCohort: 'Cohorte pilote' },
  category: {
    outOfScope: { staff: 'Hors du champ', partner: 'L’idée dépasse ce que cet ECHO peut couvrir' },
    duplicate: { staff: 'Doublon', partner: 'Un ECHO semblable existe déjà' },
    noCapacity: { staff: 'Capacité insuffisante', partner: 'Le BCCPC manque de place pour le moment' },
    insufficientNeed: { staff: 'Besoin insuffisant', partner: 'Le besoin n’est pas encore assez clair' },
    commercial: { staff: 'Intérêt commercial', partner: 'L’idée comporte un intérêt commercial' },
  },
  rule: {
    late7: 'Une tâche a une semaine de retard',
    atRisk: 'Une tâche a deux semaines de retard',
    idle30: 'Personne n’a rien fait depuis 30 jours',
    hold60: 'En pause depuis 60 jours',
    hold120: 'En pause depuis 120 jours',
  },
  evidence: { tick: 'Une coche', file: 'Un fichier', link: 'Un lien', number: 'Un nombre' },
};
