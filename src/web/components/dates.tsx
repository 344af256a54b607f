import type { LocalDate } from '../../../workflows/kit/event.js';
import { dayNumber } from '../../../workflows/kit/local-date.js';
import type { Language } from '../../../workflows/kit/workflow.js';
import { localDate, localTime, zoneLabel } from '../../platform/pacific-time.js';
import { shortDate } from '../../platform/written-date.js';
import { hubZone } from '../../proposals/proposal-finder.js';
import { useVisit } from '../visit/visit.js';

export { shortDate } from '../../platform/written-date.js';

/** How far a day is: "today", "in 11 days", "4 days ago". */
export function distance(date: LocalDate, today: LocalDate, language: Language): string {
  const days = dayNumber(date) - dayNumber(today);
  return new Intl.RelativeTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { numeric: 'auto' }).format(
    days,
    'day',
  );
}

/** A local date: "Fri 4 Dec 2026 (in 11 days)". */
export function Day({ date, plain = false }: { readonly date: LocalDate; readonly plain?: boolean }) {
  const { language, now } = useVisit();
  const text = shortDate(date, language);
  return (
    <time datetime={date} class="date">
      {plain ? text : `${text} (${distance(date, localDate(now, hubZone), language)})`}
    </time>
  );
}

/** An instant in Pacific time: "Fri 4 Dec 2026, 10:42 Pacific time". */
export function DateTime({ instant, zone = hubZone }: { readonly instant: string; readonly zone?: string }) {
  const { language } = useVisit();
  const day = shortDate(localDate(instant, zone), language);
  return (
    <time datetime={instant} class="date">
      {`${day}, ${localTime(instant, zone)} ${zoneLabel(zone, language)}`}
    </time>
  );
}
