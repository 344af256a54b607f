import type { criteria } from '../criteria/index.js';

/** The criteria that version 1 has. */
export type CriterionName = keyof typeof criteria;
