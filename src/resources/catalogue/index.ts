import type { Resource } from '../resource.js';
import { evaluationResources } from './evaluation.js';
import { ideaResources } from './idea.js';
import { launchResources } from './launch.js';
import { pilotResources } from './pilot.js';
import { scopingResources } from './scoping.js';
import { templateSelectionResources } from './template-selection.js';

/**
 * Every resource that the hub hands out, in the order in which it is needed.
 *
 * Source: domain.md section 5; contents are house defaults. `res.tpl_cop` goes with the base template of that name.
 */
export const catalogue: readonly Resource[] = [
  ...ideaResources,
  ...scopingResources,
  ...templateSelectionResources,
  ...pilotResources,
  ...launchResources,
  ...evaluationResources,
];
