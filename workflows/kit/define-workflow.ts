import { checkLabels } from './check-labels.js';
import { checkNames } from './check-names.js';
import type { Effect, Occurred } from './event.js';
import type { WorkflowDefinition } from './workflow.js';

/**
 * A definition that was found whole as it was loaded: a misspelt name is met here, not by the first person to need it.
 *
 * @throws {Error} names everything that the definition lacks
 */
export function defineWorkflow<
  TContext,
  TEvent extends Occurred,
  TRole extends string,
  TEffect extends Effect,
>(
  definition: WorkflowDefinition<TContext, TEvent, TRole, TEffect>,
): WorkflowDefinition<TContext, TEvent, TRole, TEffect> {
  const findings = [...checkNames(definition), ...checkLabels(definition)];
  if (findings.length === 0) return definition;
  const list = findings.map(({ message }) => `  ${message}`).join('\n');
  throw new Error(`${definition.name} ${String(definition.version)} is not whole:\n${list}`);
}
