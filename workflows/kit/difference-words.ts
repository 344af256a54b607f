import type { Language, Mover } from './workflow.js';

/** The words in which two versions of a workflow are set beside each other. */
export interface DifferenceWords {
  readonly stateAdded: (state: string) => string;
  readonly stateRemoved: (state: string) => string;
  readonly beginsWith: (state: string, now: string, before: string) => string;
  readonly moverChanged: (state: string, now: Mover, before: Mover) => string;
  readonly daysChanged: (state: string, now: number | null, before: number | null) => string;
  readonly wayAdded: (state: string, way: string) => string;
  readonly wayRemoved: (state: string, way: string) => string;
  readonly wayChanged: (state: string, now: string, before: string) => string;
  readonly criterionAdded: (criterion: string) => string;
  readonly criterionRemoved: (criterion: string) => string;
  readonly anywhere: string;
}

const movers = {
  en: { partner: 'the partner', hub: 'the hub', nobody: 'nobody' },
  fr: { partner: 'le partenaire', hub: 'le centre', nobody: 'personne' },
} as const;

const daysEn = (days: number | null): string => (days === null ? 'no deadline' : `${String(days)} days`);
const daysFr = (days: number | null): string => (days === null ? 'aucun délai' : `${String(days)} jours`);

export const differenceWords: Readonly<Record<Language, DifferenceWords>> = {
  en: {
    stateAdded: (state) => `There is a new state: ${state}.`,
    stateRemoved: (state) => `The state ${state} is gone.`,
    beginsWith: (state, now, before) => `${state} begins with ${now}, no longer with ${before}.`,
    moverChanged: (state, now, before) =>
      `In ${state} the next move is with ${movers.en[now]}, no longer with ${movers.en[before]}.`,
    daysChanged: (state, now, before) => `${state} may take ${daysEn(now)}; before: ${daysEn(before)}.`,
    wayAdded: (state, way) => `In ${state}, new: ${way}`,
    wayRemoved: (state, way) => `In ${state}, no longer: ${way}`,
    wayChanged: (state, now, before) => `In ${state}: ${now} Before: ${before}`,
    criterionAdded: (criterion) => `There is a new criterion: ${criterion}.`,
    criterionRemoved: (criterion) => `A criterion is gone: ${criterion}.`,
    anywhere: 'any state',
  },
  fr: {
    stateAdded: (state) => `Un état est nouveau : ${state}.`,
    stateRemoved: (state) => `L’état ${state} n’existe plus.`,
    beginsWith: (state, now, before) => `${state} commence par ${now}, et non plus par ${before}.`,
    moverChanged: (state, now, before) =>
      `Dans ${state}, le prochain pas revient à ${movers.fr[now]}, et non plus à ${movers.fr[before]}.`,
    daysChanged: (state, now, before) => `${state} : ${daysFr(now)}; avant : ${daysFr(before)}.`,
    wayAdded: (state, way) => `Dans ${state}, nouveau : ${way}`,
    wayRemoved: (state, way) => `Dans ${state}, n’existe plus : ${way}`,
    wayChanged: (state, now, before) => `Dans ${state} : ${now} Avant : ${before}`,
    criterionAdded: (criterion) => `Un critère est nouveau : ${criterion}.`,
    criterionRemoved: (criterion) => `Un critère n’existe plus : ${criterion}.`,
    anywhere: 'tout état',
  },
};
