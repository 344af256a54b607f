import { standingRoles, type Role } from '../vocabulary.js';

/** Roles that somebody plays in a journey; the owner of a task is always one of the others. */
export type CastRole = Exclude<Role, 'taskOwner'>;

/** Who plays each role: a person's id, or `system`. */
export type Cast = Readonly<Record<CastRole, string>>;

/** Stand-ins for tests that know no people. */
export const standIns: Cast = {
  hubLead: 'hub-lead',
  hubCoordinator: 'hub-coordinator',
  techHost: 'tech-host',
  evaluator: 'evaluator',
  cpdLead: 'cpd-lead',
  administrator: 'administrator',
  partnerLead: 'partner-lead',
  coLead: 'co-lead',
  facilitator: 'facilitator',
  sme: 'subject-expert',
  spokePlanner: 'spoke-planner',
  livedExperienceAdvisor: 'advisor',
  recommendationRecorder: 'recorder',
  survivorLead: 'survivor-lead',
  system: 'system',
};

/** Roles that somebody playing this role holds everywhere; those held in one proposal are for its workflow to add. */
export function standingRolesOf(role: CastRole): readonly Role[] {
  return role === 'system' || (standingRoles as readonly string[]).includes(role) ? [role] : [];
}
