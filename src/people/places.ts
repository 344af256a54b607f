/** Regions of British Columbia as the health system draws them, and two that lie across. */
export const regions = [
  'Interior',
  'Fraser',
  'Vancouver Coastal',
  'Island',
  'Northern',
  'FNHA',
  'All',
] as const;
export type Region = (typeof regions)[number];

/** Zones whose time some part of British Columbia keeps, the most common first. */
export const zones = [
  'America/Vancouver',
  'America/Dawson_Creek',
  'America/Fort_Nelson',
  'America/Creston',
  'America/Edmonton',
] as const;
export type BcZone = (typeof zones)[number];
