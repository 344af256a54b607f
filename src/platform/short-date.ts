/**
 * A local date as pages and letters write it: "Fri 4 Dec 2026"; in French "ven. 4 déc. 2026".
 *
 * @param date `YYYY-MM-DD`
 */
export function shortDate(date: string, language: 'en' | 'fr'): string {
  const parts = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    // A date has no zone: it is read and written in the same one, so that it stays the same day.
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).formatToParts(new Date(`${date}T00:00:00Z`));
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  const dotless = (text: string): string => (language === 'en' ? text.replace(/\.$/, '') : text);
  return `${dotless(of('weekday'))} ${of('day')} ${dotless(of('month'))} ${of('year')}`;
}
