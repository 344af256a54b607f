import type { Language, Mover } from '../../workflows/kit/workflow.js';

/** What a picture says beside the labels of its workflow. */
interface DiagramWords {
  readonly title: (name: string, version: number) => string;
  readonly description: (stages: readonly string[], arrows: number) => string;
  readonly mover: Readonly<Record<Mover, string>>;
}

export const diagramWords: Readonly<Record<Language, DiagramWords>> = {
  en: {
    title: (name, version) => `Workflow “${name}”, version ${String(version)}`,
    description: (stages, arrows) =>
      `States and the ways between them: ${stages.join(', ')}, in this order, ` +
      `with ${String(arrows)} arrows, each labelled with the step that takes it. ` +
      'The transition table of the workflow says the same in words.',
    mover: { partner: 'Partner’s move', hub: 'Hub’s move', nobody: 'Closed' },
  },
  fr: {
    title: (name, version) => `Processus « ${name} », version ${String(version)}`,
    description: (stages, arrows) =>
      `Les états et les chemins qui les relient : ${stages.join(', ')}, dans cet ordre, ` +
      `avec ${String(arrows)} flèches, chacune portant le nom de l’étape qui la suit. ` +
      'Le tableau des transitions du processus dit la même chose en mots.',
    mover: { partner: 'Au partenaire', hub: 'Au centre', nobody: 'Clos' },
  },
};
