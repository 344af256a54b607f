import type { Language, Mover } from './workflow.js';

/** The words around a definition's own labels when it is told in prose. */
export interface ProseWords {
  readonly title: (name: string, version: number) => string;
  readonly intro: string;
  readonly elsewhere: string;
  readonly inherited: string;
  readonly mover: Readonly<Record<Mover, string>>;
  readonly within: (days: number) => string;
  readonly by: string;
  readonly provided: string;
  readonly to: string;
  readonly stays: string;
  readonly follows: string;
  /** Stands for a stage that only the moment tells. */
  readonly currentStage: string;
  readonly colon: string;
  readonly quoted: (name: string) => string;
}

export const proseWords: Readonly<Record<Language, ProseWords>> = {
  en: {
    title: (name, version) => `The ${name} workflow, version ${String(version)}`,
    intro:
      'Generated from the definition. What may happen in each state, who may do it, what it takes and what follows.',
    elsewhere: 'Around the stages',
    inherited: 'In any state within',
    mover: {
      partner: 'The partner has the next move',
      hub: 'The hub has the next move',
      nobody: 'Nobody has a move',
    },
    within: (days) => `, within ${String(days)} days`,
    by: 'by',
    provided: 'if',
    to: 'leads to',
    stays: 'changes no state',
    follows: 'Then',
    currentStage: 'the stage it is in',
    colon: ': ',
    quoted: (name) => `“${name}”`,
  },
  fr: {
    title: (name, version) => `Le flux ${name}, version ${String(version)}`,
    intro:
      'Produit à partir de la définition. Ce qui peut arriver dans chaque état, qui peut le faire, à quelles conditions et avec quelles suites.',
    elsewhere: 'Autour des étapes',
    inherited: 'Dans tout état à l’intérieur',
    mover: {
      partner: 'Le prochain pas revient au partenaire',
      hub: 'Le prochain pas revient au centre',
      nobody: 'Aucun pas n’est attendu',
    },
    within: (days) => `, dans un délai de ${String(days)} jours`,
    by: 'par',
    provided: 'si',
    to: 'mène à',
    stays: 'ne change pas d’état',
    follows: 'Ensuite',
    currentStage: 'en cours',
    colon: ' : ',
    quoted: (name) => `« ${name} »`,
  },
};
