type Language = 'en' | 'fr';

// A date has no zone: it is read and written in the same one, so that it stays the same day.
const SAME_DAY = { timeZone: 'UTC' } as const;

/**
 * A local date as pages and letters write it: "Fri 4 Dec 2026"; in French "ven. 4 déc. 2026", "mar. 1er déc. 2026".
 *
 * @param date `YYYY-MM-DD`
 */
export function shortDate(date: string, language: Language): string {
  const of = partsOf(date, language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const dotless = (text: string): string => (language === 'en' ? text.replace(/\.$/, '') : text);
  return `${dotless(of('weekday'))} ${dayOf(of('day'), language)} ${dotless(of('month'))} ${of('year')}`;
}

/**
 * A local date in full, as documents write it: "September 17, 2026"; in French "17 septembre 2026", "1er septembre 2026".
 *
 * @param date `YYYY-MM-DD`
 */
export function longDate(date: string, language: Language): string {
  const of = partsOf(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
  const day = dayOf(of('day'), language);
  return language === 'en' ? `${of('month')} ${day}, ${of('year')}` : `${day} ${of('month')} ${of('year')}`;
}

type Part = Intl.DateTimeFormatPartTypes;

// Making a formatter takes far longer than using it.
const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(
  date: string,
  language: Language,
  shown: Intl.DateTimeFormatOptions,
): (type: Part) => string {
  const key = `${language} ${shown.month ?? ''}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(`${language}-CA`, { ...SAME_DAY, ...shown });
  formats.set(key, format);
  const parts = format.formatToParts(new Date(`${date}T00:00:00Z`));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** Only the first of a month is an ordinal in French, which no runtime's data knows. */
function dayOf(day: string, language: Language): string {
  return language === 'fr' && day === '1' ? '1er' : day;
}
