import type { WorkflowDefinition } from '../kit/workflow.js';
import { proposalV1 } from './v1/definition.js';
import { proposalV2 } from './v2/definition.js';

/** Published versions of the proposal workflow, oldest first; the last one is what new proposals begin with. */
export const proposalVersions = [proposalV1, proposalV2] as const;

/** The version that new proposals begin with. */
export const currentProposal = proposalV2;

/**
 * A published version by its number.
 *
 * @throws {Error} there is no such version
 */
export function proposalVersion(version: number): WorkflowDefinition {
  const found = proposalVersions.find((definition) => definition.version === version);
  if (!found) throw new Error(`there is no version ${String(version)} of the proposal`);
  return found;
}
