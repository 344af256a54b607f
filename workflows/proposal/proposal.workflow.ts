import { proposalV1 } from './v1/definition.js';

/** Published versions of the proposal workflow, oldest first; the last one is what new proposals begin with. */
export const proposalVersions = [proposalV1] as const;

/** The version that new proposals begin with. */
export const currentProposal = proposalV1;
