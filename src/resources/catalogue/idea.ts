import { resource, type Resource } from '../resource.js';

export const ideaResources: readonly Resource[] = [
  resource(
    'res.onepager',
    'document',
    'idea',
    'SNW',
    ['What is ECHO?', 'The model on one page: all teach and all learn, hub and spokes, what it brings.'],
    [
      'Qu’est-ce qu’ECHO?',
      'Le modèle en une page : chacun enseigne et apprend, un centre et ses membres, ce qu’on y gagne.',
    ],
  ),
  resource(
    'res.form_focus',
    'document',
    'idea',
    'SNW',
    ['Focus and form guide', 'The three kinds of focus, the forms an ECHO can take, and examples of each.'],
    [
      'Guide des thèmes et des formats',
      'Les trois types de thèmes, les formats possibles d’un ECHO et des exemples.',
    ],
  ),
  resource(
    'res.canvas',
    'template',
    'idea',
    'SNW',
    ['Idea canvas', 'One page for the need, the audience, the change you want and your partners.'],
    ['Canevas d’idée', 'Une page pour le besoin, le public, le changement souhaité et les partenaires.'],
  ),
];
