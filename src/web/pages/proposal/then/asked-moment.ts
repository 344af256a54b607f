import type { PastMoment } from '../../../../proposals/past/past-proposals.js';

/** A moment as an address gives it: a day, or the number of an entry; null for anything else. */
export function momentOf(text: string | undefined): PastMoment | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return { sequence: Number(text) };
  return isDay(text) ? { day: text } : null;
}

/** A moment as an address gives it back. */
export function textOf(moment: PastMoment): string {
  return 'day' in moment ? moment.day : String(moment.sequence);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
