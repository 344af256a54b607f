import { checkLabels } from './check-labels.js';
import { checkNames } from './check-names.js';
import { checkPaths } from './check-paths.js';
import { checkShape } from './check-shape.js';
import type { Finding, Probe } from './finding.js';
import type { WorkflowDefinition } from './workflow.js';

export type { Finding, Probe } from './finding.js';

/**
 * Everything wrong with a definition; nothing, when it can be published.
 *
 * Paths are judged on the shape of the machine: criteria are not asked. What a criterion may say is known only from
 * a probe, gathered while the workflow is walked.
 */
export function check(definition: WorkflowDefinition, probe: Probe = {}): Finding[] {
  return [
    ...checkNames(definition),
    ...checkPaths(definition),
    ...checkShape(definition),
    ...checkLabels(definition, probe),
  ];
}
