/** Roles held everywhere are the workflow's words; here they are kept per person, in `person_role`. */
export type { StandingRole } from '../../workflows/proposal/vocabulary.js';

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
