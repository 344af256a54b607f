import { resource, type Resource } from '../resource.js';

export const templateSelectionResources: readonly Resource[] = [
  resource(
    'res.curriculum',
    'template',
    'templateSelection',
    'SW',
    ['Curriculum grid', 'Topic, objective, competency domain, expert and case of each session.'],
    ['Grille du programme', 'Sujet, objectif, domaine de compétence, expert et cas de chaque séance.'],
  ),
  resource(
    'res.tpl_classic60',
    'template',
    'templateSelection',
    'SN',
    ['Blueprint: classic, 60 minutes', 'Minute by minute: a short talk and one case.'],
    ['Plan de séance : classique, 60 minutes', 'Minute par minute : un court exposé et un cas.'],
  ),
  resource(
    'res.tpl_classic90',
    'template',
    'templateSelection',
    'SN',
    ['Blueprint: classic, 90 minutes', 'Minute by minute: a talk and two cases.'],
    ['Plan de séance : classique, 90 minutes', 'Minute par minute : un exposé et deux cas.'],
  ),
  resource(
    'res.tpl_flipped',
    'template',
    'templateSelection',
    'SN',
    ['Blueprint: flipped', 'A recorded talk sent a week ahead, then an hour for cases.'],
    [
      'Plan de séance : classe inversée',
      'Un exposé enregistré envoyé une semaine avant, puis une heure pour les cas.',
    ],
  ),
  resource(
    'res.tpl_cop',
    'template',
    'templateSelection',
    'S',
    [
      'Blueprint: community of practice',
      'Minute by minute: members bring the topics, the group finds the answers.',
    ],
    [
      'Plan de séance : communauté de pratique',
      'Minute par minute : les membres proposent les sujets, le groupe trouve les réponses.',
    ],
  ),
  resource(
    'res.tpl_journal',
    'template',
    'templateSelection',
    'SN',
    ['Blueprint: journal watch', 'Minute by minute: one article and what it changes in practice.'],
    ['Plan de séance : club de lecture', 'Minute par minute : un article et ce qu’il change en pratique.'],
  ),
  resource(
    'res.tpl_qi',
    'template',
    'templateSelection',
    'W',
    [
      'Blueprint: quality improvement workshop',
      'Minute by minute: an aim, a measure and a first test of change.',
    ],
    [
      'Plan d’atelier : amélioration de la qualité',
      'Minute par minute : un but, une mesure et un premier essai de changement.',
    ],
  ),
  resource(
    'res.tpl_skills',
    'template',
    'templateSelection',
    'W',
    ['Blueprint: skills workshop', 'Minute by minute: demonstration, practice in small groups, feedback.'],
    [
      'Plan d’atelier : habiletés',
      'Minute par minute : démonstration, pratique en petits groupes, rétroaction.',
    ],
  ),
  resource(
    'res.casefm',
    'template',
    'templateSelection',
    'S',
    ['Case presentation form', 'What a case must say, with a checklist for taking names and traces out.'],
    [
      'Formulaire de présentation de cas',
      'Ce qu’un cas doit dire, avec une liste de vérification pour l’anonymiser.',
    ],
  ),
  resource(
    'res.speaker',
    'template',
    'templateSelection',
    'SNW',
    [
      'Speaker brief and slides',
      'A brief for 15 to 20 minutes, slides to fill in and a disclosure of interests.',
    ],
    [
      'Consignes et diapositives pour l’exposé',
      'Des consignes pour 15 à 20 minutes, des diapositives à remplir et une déclaration d’intérêts.',
    ],
  ),
  resource(
    'res.cpd',
    'template',
    'templateSelection',
    'SNW',
    ['CPD application pack', 'Everything that an application for credits must hold, and its dates.'],
    [
      'Dossier de demande de crédits de FMC',
      'Tout ce qu’une demande de crédits doit contenir, et ses dates.',
    ],
    'accreditationWanted',
  ),
];
