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

/**
 * Local dates on which offices are closed, ascending: the seed of the table that staff may edit.
 *
 * In British Columbia these are the 11 statutory holidays; elsewhere the public holidays of that region.
 *
 * @param region country and region, `CA-BC`
 */
export function closedDays(firstYear: number, lastYear: number, region = 'CA-BC'): string[] {
  const [country = 'CA', part = 'BC'] = region.split('-');
  const calendar = new Holidays(country, part, { languages: 'en' });
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years
    .flatMap((year) => calendar.getHolidays(year, 'en'))
    .filter(({ name, type }) => (region === 'CA-BC' ? STATUTORY_IN_BC.has(name) : type === 'public'))
    .map(({ date }) => date.slice(0, 10))
    .sort();
}
