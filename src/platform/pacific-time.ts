/** A local calendar date, `2026-11-23`. */
type LocalDate = string;

// British Columbia stopped changing clocks: after this instant America/Vancouver is UTC−7 for good (tzdb 2026b).
// Runtimes with older zone data still fall back to UTC−8 in November; Whitehorse has kept UTC−7 since 2020.
const KEPT_SINCE = Date.parse('2026-03-08T10:00:00Z');
const SAME_TIME_IN_ANY_RUNTIME = 'America/Whitehorse';
const PACIFIC = new Set(['America/Vancouver', 'Canada/Pacific']);

const PROBE = '2026-12-15T20:00:00Z';
const PROBE_READS = '13:00';

/** Whether one runtime's zone data knows that British Columbia keeps UTC−7. */
export interface ZoneCheck {
  readonly current: boolean;
  /** What the probe 2026-12-15T20:00Z reads in America/Vancouver; right is 13:00. */
  readonly reads: string;
}

/** Whatever can ask the database: a pool or a client. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly { readonly reads: string }[] }>;
}

/** The local date of an instant in a zone. */
export function localDate(instant: Date | string, zone: string): LocalDate {
  const { year, month, day } = wallClock(new Date(instant).getTime(), zone);
  return `${year}-${month}-${day}`;
}

/** The time of day of an instant in a zone, `HH:MM`, 00:00 to 23:59. */
export function localTime(instant: Date | string, zone: string): string {
  const { hour, minute } = wallClock(new Date(instant).getTime(), zone);
  return `${hour}:${minute}`;
}

/**
 * The instant at which a zone's clocks show a date and a time.
 *
 * Where clocks are turned back the first of both instants is taken; a time that is skipped is read as that much later.
 *
 * @param time `HH:MM`
 */
export function instantOf(date: LocalDate, time: string, zone: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) throw new RangeError(`"${date} ${time}" is not a local date and time`);
  const day = 24 * 60 * 60 * 1000;
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  const exact = [wall - before, wall - after].filter((instant) => instant + offsetAt(instant, zone) === wall);
  return new Date(exact.length > 0 ? Math.min(...exact) : wall - before);
}

/** What to write beside a time of day. Pacific time has one name all year: PST and PDT are never shown. */
export function zoneLabel(zone: string, language: 'en' | 'fr' = 'en'): string {
  if (PACIFIC.has(zone)) return language === 'fr' ? 'heure du Pacifique' : 'Pacific time';
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(Date.parse(PROBE));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Whether a zone is known here; organisations may only choose such a one. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Asks this process's own zone data. Stale data is worked around here, so it degrades nothing but is worth knowing. */
export function selfTestNode(): ZoneCheck {
  return nodeCheck;
}

/** Asks the database's zone data, which `at time zone` in a query would use. */
export async function selfTestSql(database: Queryable): Promise<ZoneCheck> {
  const { rows } = await database.query(
    `select to_char($1::timestamptz at time zone 'America/Vancouver', 'HH24:MI') as reads`,
    [PROBE],
  );
  const reads = rows[0]?.reads ?? 'nothing';
  return { current: reads === PROBE_READS, reads };
}

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const formatters = new Map<string, Intl.DateTimeFormat>();
const nodeCheck = probeNode();

function probeNode(): ZoneCheck {
  const { hour, minute } = fieldsOf(Date.parse(PROBE), 'America/Vancouver');
  const reads = `${hour}:${minute}`;
  return { current: reads === PROBE_READS, reads };
}

function wallClock(instant: number, zone: string): Record<Field, string> {
  const replaced = !nodeCheck.current && PACIFIC.has(zone) && instant >= KEPT_SINCE;
  return fieldsOf(instant, replaced ? SAME_TIME_IN_ANY_RUNTIME : zone);
}

function offsetAt(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, zone);
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return wall - Math.floor(instant / 1000) * 1000;
}

function fieldsOf(instant: number, zone: string): Record<Field, string> {
  const parts = formatterOf(zone).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Record<Field, string>;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}
