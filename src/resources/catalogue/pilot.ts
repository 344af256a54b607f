import { resource, type Resource } from '../resource.js';

export const pilotResources: readonly Resource[] = [
  resource(
    'res.facil',
    'document',
    'pilot',
    'SNW',
    [
      'Facilitator guide and scripts',
      'The order of a session and words that help: introduce, clarify, recommend, sum up.',
    ],
    [
      'Guide et scripts d’animation',
      'L’ordre d’une séance et des phrases utiles : présenter, clarifier, recommander, résumer.',
    ],
  ),
  resource(
    'res.tech',
    'tool',
    'pilot',
    'SNW',
    ['Technical rehearsal checklist', 'Host, co-host, captions, recording and a backup.'],
    ['Liste de vérification technique', 'Hôte, cohôte, sous-titres, enregistrement et solution de rechange.'],
  ),
  resource(
    'res.fidelity',
    'tool',
    'pilot',
    'S',
    ['Session observation checklist', 'Shows how close a session stays to the model.'],
    ['Grille d’observation de séance', 'Montre à quel point une séance suit le modèle.'],
  ),
];
