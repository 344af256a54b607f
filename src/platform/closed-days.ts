import Holidays from 'date-holidays';

// Easter Monday and Boxing Day are days off for some in British Columbia, but not statutory.
const STATUTORY_IN_BC = new Set([
  "New Year's Day",
  'Family Day',
  'Good Friday',
  'Victoria Day',
  'Canada Day',
  'British Columbia Day',
  'Labour Day',
  'National Day for Truth and Reconciliation',
  'Thanksgiving',
  'Remembrance Day',
  'Christmas Day',
]);

/** A day on which offices are closed, and what it is called. */
export interface Holiday {
  /** Local date. */
  readonly day: string;
  readonly name: string;
}

/**
 * Public holidays, ascending: in British Columbia the 11 statutory ones, elsewhere those of that region.
 *
 * @param region country and region, `CA-BC`
 */
export function holidays(firstYear: number, lastYear: number, region = 'CA-BC'): Holiday[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years.flatMap((year) => holidaysOf(year, region));
}

// Finding Easter and the third Mondays of a year takes milliseconds, and is asked for with every press.
const known = new Map<string, readonly Holiday[]>();

function holidaysOf(year: number, region: string): readonly Holiday[] {
  const key = `${region} ${String(year)}`;
  const found = known.get(key) ?? lookedUp(year, region);
  known.set(key, found);
  return found;
}

function lookedUp(year: number, region: string): readonly Holiday[] {
  const [country = 'CA', part = 'BC'] = region.split('-');
  return new Holidays(country, part, { languages: 'en' })
    .getHolidays(year, 'en')
    .filter(({ name, type }) => (region === 'CA-BC' ? STATUTORY_IN_BC.has(name) : type === 'public'))
    .map(({ date, name }) => ({ day: date.slice(0, 10), name }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Local dates of the public holidays, ascending: see {@link holidays}. */
export function closedDays(firstYear: number, lastYear: number, region = 'CA-BC'): string[] {
  return holidays(firstYear, lastYear, region).map(({ day }) => day);
}
