/** What a text seems to say about a patient. */
export const patientDetailKinds = ['healthNumber', 'birthDate', 'personName'] as const;
export type PatientDetailKind = (typeof patientDetailKinds)[number];

/** A piece of a text that could identify a patient. */
export interface PatientDetail {
  readonly kind: PatientDetailKind;
  /** As it was written. */
  readonly found: string;
}

const MONTH =
  '(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|sep|oct|nov|dec|déc)[\\p{L}]*\\.?';
const DATE = `(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{1,2}(?:er)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2},? \\d{4})`;
const BORN =
  '(?:born(?: on)?|birth ?date|date of birth|d\\.?o\\.?b\\.?|date de naissance|née?(?:\\(e\\))? le)';

// A BC personal health number has ten digits and begins with 9. Source: security.md B5.
const HEALTH_NUMBER = /(?<![\d+])9(?:[ .-]?\d){9}(?!\d)/gu;
const SAID_BIRTH_DATE = new RegExp(`(?<![\\p{L}])${BORN}[ :]{0,3}${DATE}`, 'giu');
const ANY_DATE = new RegExp(`(?<![\\d])${DATE}(?![\\d])`, 'giu');
const NAME = /(?<![\p{L}])(?:Mrs|Mr|Ms|Miss|Mme|Mlle|M)\.? (?:\p{Lu}\. ?)?\p{Lu}[\p{L}’'-]+/gu;

/** Nobody who lives plans an ECHO for a year before it: a full date of these years is a day of birth. */
const LATEST_BIRTH = 2015;

/**
 * Everything in a text that looks as if it could identify a patient: a health number, a day of birth, a name with a
 * title. It may be wrong both ways, so people are asked and never simply refused.
 */
export function patientDetailsIn(text: string): readonly PatientDetail[] {
  const found = [
    ...all('healthNumber', text, HEALTH_NUMBER),
    ...all('birthDate', text, SAID_BIRTH_DATE),
    ...all('birthDate', text, ANY_DATE).filter(({ found: date }) => isLongAgo(date)),
    ...all('personName', text, NAME),
  ];
  return found.filter(
    (one, index) =>
      !found.some(
        (other, place) => place !== index && other.kind === one.kind && covers(other, one, place < index),
      ),
  );
}

function all(kind: PatientDetailKind, text: string, pattern: RegExp): PatientDetail[] {
  return [...text.matchAll(pattern)].map(([found]) => ({ kind, found }));
}

function isLongAgo(date: string): boolean {
  const year = Number(/\d{4}/.exec(date)?.[0] ?? LATEST_BIRTH + 1);
  return year >= 1900 && year <= LATEST_BIRTH;
}

function covers({ found: whole }: PatientDetail, { found: part }: PatientDetail, earlier: boolean): boolean {
  return whole === part ? earlier : whole.includes(part);
}
