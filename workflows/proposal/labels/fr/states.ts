import type { Label } from '../../../kit/workflow.js';
import type { Stage } from '../../vocabulary.js';

export const stages = {
  idea: 'Idée',
  scoping: 'Cadrage',
  templateSelection: 'Choix du modèle',
  pilot: 'Projet pilote',
  launch: 'Lancement',
  evaluation: 'Évaluation',
} as const satisfies Record<Stage, Label>;

export const states: Readonly<Record<string, Label>> = {
  open: { staff: 'En cours', partner: 'En chemin' },

  'open.idea': stages.idea,
  'open.idea.draft': { staff: 'Ébauche', partner: 'Votre ébauche' },
  'open.idea.submitted': { staff: 'Soumise, à trier', partner: 'Bien reçue, merci' },
  'open.idea.inTriage': { staff: 'En cours de tri', partner: 'Le BCCPC lit votre idée' },
  'open.idea.changesRequested': {
    staff: 'Modifications demandées',
    partner: 'Quelques retouches, s’il vous plaît',
  },

  'open.scoping': stages.scoping,
  'open.scoping.working': { staff: 'Cadrage en cours', partner: 'Nous façonnons votre ECHO ensemble' },
  'open.scoping.working.planning': 'Planification',
  'open.scoping.working.planning.inProgress': 'Planification en cours',
  'open.scoping.working.planning.complete': 'Planification terminée',
  'open.scoping.working.agreement': 'Entente de partenariat',
  'open.scoping.working.agreement.drafting': 'Entente en rédaction',
  'open.scoping.working.agreement.sent': {
    staff: 'Entente envoyée pour signature',
    partner: 'L’entente attend votre signature',
  },
  'open.scoping.working.agreement.signed': 'Entente signée',
  'open.scoping.working.accreditation': { staff: 'Agrément', partner: 'Crédits de formation' },
  'open.scoping.working.accreditation.undecided': {
    staff: 'Agrément à décider',
    partner: 'Crédits de formation à décider',
  },
  'open.scoping.working.accreditation.decided': {
    staff: 'Agrément décidé',
    partner: 'Crédits de formation décidés',
  },
  'open.scoping.awaitingApproval': { staff: 'Cadrage à approuver', partner: 'Le BCCPC lit votre plan' },
  'open.scoping.changesRequested': {
    staff: 'Modifications au cadrage demandées',
    partner: 'Quelques retouches à votre plan, s’il vous plaît',
  },

  'open.templateSelection': stages.templateSelection,
  'open.templateSelection.choosing': { staff: 'Modèle à choisir', partner: 'Choisissez votre modèle' },
  'open.templateSelection.tailoring': {
    staff: 'Trousse en adaptation',
    partner: 'Adaptez la trousse à votre groupe',
  },
  'open.templateSelection.awaitingApproval': {
    staff: 'Trousse à approuver',
    partner: 'Le BCCPC lit votre trousse',
  },
  'open.templateSelection.changesRequested': {
    staff: 'Modifications à la trousse demandées',
    partner: 'Quelques retouches à votre trousse, s’il vous plaît',
  },

  'open.pilot': stages.pilot,
  'open.pilot.preparing': { staff: 'Pilote en préparation', partner: 'Nous préparons l’essai' },
  'open.pilot.running': { staff: 'Pilote en cours', partner: 'L’essai est en cours' },
  'open.pilot.awaitingDecision': {
    staff: 'Pilote en attente de décision',
    partner: 'Le BCCPC étudie ce que l’essai a montré',
  },

  'open.launch': stages.launch,
  'open.launch.preparing': {
    staff: 'Inscriptions en préparation',
    partner: 'Nous préparons les inscriptions',
  },
  'open.launch.recruiting': { staff: 'Recrutement', partner: 'Nous invitons les participants' },
  'open.launch.scheduled': { staff: 'Date fixée', partner: 'La date est fixée' },
  'open.launch.postponed': { staff: 'Reporté', partner: 'Reporté, une nouvelle date suivra' },
  'open.launch.running': { staff: 'Séances en cours', partner: 'Votre ECHO est en cours' },
  'open.launch.delivered': { staff: 'Séances terminées', partner: 'Toutes les séances ont eu lieu' },

  'open.evaluation': stages.evaluation,
  'open.evaluation.collecting': {
    staff: 'Collecte des réponses',
    partner: 'Les participants donnent leur avis',
  },
  'open.evaluation.reporting': { staff: 'Rapport en rédaction', partner: 'Le rapport est en rédaction' },
  'open.evaluation.decidingNext': { staff: 'Suite à décider', partner: 'Nous décidons ensemble de la suite' },

  onHold: { staff: 'En suspens', partner: 'En pause' },
  declined: { staff: 'Refusée', partner: 'Non retenue' },
  withdrawn: 'Retirée',
  merged: { staff: 'Fusionnée', partner: 'Réunie à une autre proposition' },
  cancelled: 'Annulée',
  completed: 'Terminée',
  transferred: { staff: 'Transférée', partner: 'Poursuivie par un autre centre' },
};
