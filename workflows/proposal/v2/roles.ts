/** Roles a person holds everywhere: the hub's staff and its administrators. */
export const standingRoles = [
  'hubLead',
  'hubCoordinator',
  'techHost',
  'evaluator',
  'cpdLead',
  'administrator',
] as const;

/** Roles a person holds in one proposal. Source: domain.md section 2. */
export const proposalRoles = [
  'partnerLead',
  'coLead',
  'facilitator',
  'sme',
  'spokePlanner',
  'livedExperienceAdvisor',
  'recommendationRecorder',
] as const;

/**
 * Roles that follow from the moment: the partner lead of the proposal that is to survive a merge, the owner of the
 * task an event names, and the system itself.
 */
export const situationalRoles = ['survivorLead', 'taskOwner', 'system'] as const;

export type StandingRole = (typeof standingRoles)[number];
export type ProposalRole = (typeof proposalRoles)[number];
export type Role = StandingRole | ProposalRole | (typeof situationalRoles)[number];
