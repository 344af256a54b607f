import { resource, type Resource } from '../resource.js';

export const evaluationResources: readonly Resource[] = [
  resource(
    'res.survey_3mo',
    'tool',
    'evaluation',
    'SNW',
    ['Three-month survey', 'What lasted, and what changed in practice.'],
    ['Sondage à trois mois', 'Ce qui a duré, et ce qui a changé en pratique.'],
  ),
  resource(
    'res.interview',
    'tool',
    'evaluation',
    'SW',
    ['Interview and focus group guide', 'Questions, consent and how to sum up.'],
    ['Guide d’entrevue et de groupe de discussion', 'Questions, consentement et façon de résumer.'],
  ),
  resource(
    'res.report',
    'template',
    'evaluation',
    'SNW',
    ['Evaluation report', 'The report and a one-page summary for the public.'],
    ['Rapport d’évaluation', 'Le rapport et un résumé d’une page pour le public.'],
  ),
  resource(
    'res.closeout',
    'template',
    'evaluation',
    'SNW',
    ['Close-out and renewal brief', 'What is needed to decide: repeat, scale up, hand over or close.'],
    ['Note de clôture et de renouvellement', 'De quoi décider : répéter, élargir, transférer ou clore.'],
  ),
];
