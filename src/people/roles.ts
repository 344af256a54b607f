/** Roles held everywhere, by whoever works at the hub; kept in `person_role`. */
export const STANDING_ROLES = [
  'hubLead',
  'hubCoordinator',
  'techHost',
  'evaluator',
  'cpdLead',
  'administrator',
] as const;
export type StandingRole = (typeof STANDING_ROLES)[number];

/** Roles held in one proposal; they are in its history, not here. */
export const PROPOSAL_ROLES = [
  'partnerLead',
  'coLead',
  'facilitator',
  'sme',
  'spokePlanner',
  'livedExperienceAdvisor',
  'recommendationRecorder',
] as const;
export type ProposalRole = (typeof PROPOSAL_ROLES)[number];

/** What an organisation is; the database knows the same list. */
export const ORGANISATION_KINDS = [
  'healthAuthority',
  'hospiceSociety',
  'university',
  'indigenousOrganisation',
  'nonProfit',
  'divisionOfFamilyPractice',
  'collaborative',
  'professionalNetwork',
  'careHome',
  'individual',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
