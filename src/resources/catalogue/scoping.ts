import { resource, type Resource } from '../resource.js';

export const scopingResources: readonly Resource[] = [
  resource(
    'res.timeline',
    'tool',
    'scoping',
    'SNW',
    ['Lead-time planner', 'Counts back from the first session to the date on which each step must be done.'],
    ['Planificateur d’échéances', 'Compte à rebours à partir de la première séance, étape par étape.'],
  ),
  resource(
    'res.readiness',
    'tool',
    'scoping',
    'SW',
    [
      'Readiness self-check',
      'Twenty questions on fit, acceptance, feasibility and cost; there is no pass mark.',
    ],
    [
      'Autoévaluation de la préparation',
      'Vingt questions sur la pertinence, l’acceptation, la faisabilité et le coût; sans note de passage.',
    ],
  ),
  resource(
    'res.needs',
    'tool',
    'scoping',
    'SW',
    ['Needs assessment kit', 'A survey, a focus group guide and a summary sheet.'],
    [
      'Trousse d’analyse des besoins',
      'Un sondage, un guide de groupe de discussion et une feuille de synthèse.',
    ],
  ),
  resource(
    'res.roles',
    'document',
    'scoping',
    'SNW',
    ['Role descriptions', 'Who does what, and how many hours each role takes.'],
    ['Description des rôles', 'Qui fait quoi, et combien d’heures chaque rôle demande.'],
  ),
  resource(
    'res.agreement',
    'template',
    'scoping',
    'SW',
    ['Partner collaboration agreement', 'Roles, intellectual property, data, recordings and how to part.'],
    [
      'Entente de collaboration',
      'Rôles, propriété intellectuelle, données, enregistrements et fin de l’entente.',
    ],
  ),
  resource(
    'res.terms_lite',
    'template',
    'scoping',
    'N',
    ['Session terms', 'A short letter, agreed by e-mail, for a single session.'],
    ['Conditions pour une séance', 'Une courte lettre, acceptée par courriel, pour une seule séance.'],
  ),
  resource(
    'res.lived',
    'document',
    'scoping',
    'SNW',
    [
      'Lived-experience engagement guide',
      'How to work with people with lived experience, and what to pay them.',
    ],
    [
      'Guide sur le savoir expérientiel',
      'Comment travailler avec des personnes ayant une expérience vécue, et leur rétribution.',
    ],
  ),
  resource(
    'res.ics',
    'document',
    'scoping',
    'SNW',
    [
      'Indigenous cultural safety planning guide',
      'Questions to settle early about content, advisors and acknowledgement of the land.',
    ],
    [
      'Guide de planification en sécurité culturelle autochtone',
      'Questions à régler tôt : contenu, conseillers et reconnaissance du territoire.',
    ],
  ),
  resource(
    'res.budget',
    'template',
    'scoping',
    'SW',
    ['Budget and in-kind sheet', 'Honoraria, coordinator hours and video meetings.'],
    [
      'Feuille de budget et de contributions en nature',
      'Honoraires, heures de coordination et visioconférences.',
    ],
  ),
  resource(
    'res.pia',
    'tool',
    'scoping',
    'SNW',
    ['Privacy screening', 'Tells whether a privacy impact assessment is needed, and starts one.'],
    [
      'Examen de la vie privée',
      'Indique si une évaluation des facteurs relatifs à la vie privée est requise, et la commence.',
    ],
  ),
];
