import type { LocalDate, TextRef } from '../../kit/event.js';

export const formats = ['series', 'session', 'workshop'] as const;
export type Format = (typeof formats)[number];

export const focusAreas = ['subject', 'discipline', 'geographic'] as const;

export const benefits = [
  'community',
  'knowledgeAndSkills',
  'relationshipsAndCulture',
  'personCentredPractice',
  'researchCapacity',
] as const;
export type Benefit = (typeof benefits)[number];

export const cadences = ['once', 'weekly', 'biweekly', 'monthly'] as const;
export const languages = ['en', 'fr', 'both'] as const;
export const accreditations = ['none', 'mainpro', 'moc', 'both', 'otherCollege'] as const;
export type Accreditation = (typeof accreditations)[number];
export const mergeConsents = ['yes', 'no', 'askFirst'] as const;
export const involvements = ['yes', 'no', 'toBeDecided'] as const;

/**
 * What the idea form asks. Source: domain.md 3.1.
 *
 * Anything that people write in their own words is a reference to sealed text; the rest is enumerations, dates and
 * numbers. Everything is optional here: a draft may lack any of it, and {@link requiredAnswers} says what submitting
 * needs.
 */
export interface Answers {
  readonly title?: TextRef;
  readonly format?: Format;
  readonly focusArea?: (typeof focusAreas)[number];
  readonly focusDetail?: TextRef;
  readonly leadRole?: TextRef;
  readonly otherPartners?: TextRef;
  readonly need?: TextRef;
  readonly evidence?: TextRef;
  readonly existingLearning?: TextRef;
  readonly professions?: TextRef;
  readonly settings?: TextRef;
  readonly regions?: TextRef;
  /** Number of people expected to be reached. */
  readonly reach?: number;
  readonly overview?: TextRef;
  readonly objectives?: TextRef;
  /** Most important first, without repeats. */
  readonly benefits?: readonly Benefit[];
  readonly sessions?: number;
  readonly minutes?: number;
  readonly cadence?: (typeof cadences)[number];
  /** T0, the local date of the first live session. */
  readonly startOn?: LocalDate;
  /** Local time of day, `12:00`. */
  readonly timeOfDay?: string;
  readonly language?: (typeof languages)[number];
  readonly accreditation?: Accreditation;
  readonly facilitators?: TextRef;
  readonly experts?: TextRef;
  readonly livedExperience?: TextRef;
  readonly indigenousContent?: (typeof involvements)[number];
  readonly indigenousDetail?: TextRef;
  readonly funding?: TextRef;
  readonly commercialInterest?: boolean;
  readonly commercialDetail?: TextRef;
  readonly mayBeMerged?: (typeof mergeConsents)[number];
  /** Answers that could not be read as asked, kept as they were given, by the answer they were meant for. */
  readonly unread?: Readonly<Record<string, TextRef>>;
}

export type AnswerKey = keyof Answers;

/** What the idea form must hold before it is submitted. Evidence may be gathered in scoping. */
export const requiredAnswers = [
  'title',
  'format',
  'focusArea',
  'need',
  'existingLearning',
  'professions',
  'settings',
  'regions',
  'reach',
  'overview',
  'benefits',
  'sessions',
  'minutes',
  'cadence',
  'startOn',
  'timeOfDay',
  'language',
  'accreditation',
  'commercialInterest',
] as const satisfies readonly AnswerKey[];

/** Answers that people write in their own words, and so are sealed. */
export const textAnswers = [
  'title',
  'focusDetail',
  'leadRole',
  'otherPartners',
  'need',
  'evidence',
  'existingLearning',
  'professions',
  'settings',
  'regions',
  'overview',
  'objectives',
  'facilitators',
  'experts',
  'livedExperience',
  'indigenousDetail',
  'funding',
  'commercialDetail',
] as const satisfies readonly AnswerKey[];
