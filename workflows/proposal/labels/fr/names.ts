import type { Label } from '../../../kit/workflow.js';
import type { Role } from '../../vocabulary.js';

export const roles = {
  hubLead: { staff: 'Direction du centre', partner: 'Direction du centre BCCPC' },
  hubCoordinator: { staff: 'Coordination', partner: 'Coordination du BCCPC' },
  techHost: { staff: 'Soutien technique', partner: 'Soutien technique du BCCPC' },
  evaluator: { staff: 'Évaluation', partner: 'Évaluation du BCCPC' },
  cpdLead: { staff: 'Responsable de l’agrément', partner: 'Responsable des crédits du BCCPC' },
  administrator: { staff: 'Administration', partner: 'Administration du BCCPC' },
  partnerLead: 'Responsable partenaire',
  coLead: 'Coresponsable',
  facilitator: 'Animation',
  sme: 'Spécialiste du sujet',
  spokePlanner: { staff: 'Planification du public cible', partner: 'Membre de l’équipe de planification' },
  livedExperienceAdvisor: 'Personne-conseil ayant une expérience vécue',
  recommendationRecorder: 'Consignation des recommandations',
  survivorLead: 'Responsable de l’autre proposition',
  taskOwner: 'Responsable de la tâche',
  system: { staff: 'Le système', partner: 'BCCPC' },
} as const satisfies Record<Role, Label>;

export const dates = {
  pattern: '{day} {month} {year}',
  first: '1er',
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
} as const;
