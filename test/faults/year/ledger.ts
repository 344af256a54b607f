import type { Client } from 'pg';
import type { Taken } from './inbox.js';
import type { Year } from './plan.js';

/** What a year came to. Lines name proposals by their number and people by name, so that two years compare. */
export interface Ledger {
  readonly planned: number;
  readonly sent: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly nudgeLetters: number;
  readonly mostPerPersonAndDay: number;
  readonly letters: number;
  readonly lines: readonly string[];
  readonly violations: readonly string[];
}

// By hand, and the clocks by the runtime alone: the check must not lean on what it checks.
const HOLIDAYS = new Set([
  ...['2026-09-07', '2026-09-30', '2026-10-12', '2026-11-11', '2026-12-25', '2027-01-01', '2027-02-15'],
  ...['2027-03-26', '2027-05-24', '2027-07-01', '2027-08-02', '2027-09-06'],
]);
// Vancouver stays on UTC−7 from March 2026, which Yukon does already in older zone data.
const CLOCKS: Readonly<Record<string, string>> = { 'America/Vancouver': 'America/Whitehorse' };

const NUDGES = `
  select n.rule, n.instance_id as instance, n.task_key as task, n.iteration, n.anchor::text as anchor, p.name as person,
    n.planned_on::text as planned, n.outcome, n.why, (n.at at time zone 'UTC')::date::text as day
  from nudge n join person p on p.id = n.person_id`;

interface Nudge {
  readonly rule: string;
  readonly instance: string;
  readonly task: string;
  readonly iteration: number;
  readonly anchor: string;
  readonly person: string;
  readonly planned: string;
  readonly outcome: 'sent' | 'skipped';
  readonly why: string | null;
  readonly day: string;
}

/** Reads the ledger of nudges, and holds the letters that came against the promises that reminders make. */
export async function ledgerOf(
  database: Client,
  year: Year,
  proposals: ReadonlyMap<string, number>,
  letters: readonly Taken[],
): Promise<Ledger> {
  const { rows } = await database.query<Nudge>(NUDGES);
  const skipped: Record<string, number> = {};
  for (const { why } of rows) if (why !== null) skipped[why] = (skipped[why] ?? 0) + 1;
  const nudges = [...new Map(letters.filter((one) => one.nudges).map((one) => [one.id, one])).values()];
  const { most, violations } = promises(nudges, year);
  return {
    planned: rows.length,
    sent: rows.filter(({ outcome }) => outcome === 'sent').length,
    skipped,
    nudgeLetters: nudges.length,
    mostPerPersonAndDay: most,
    letters: new Set(letters.map(({ id }) => id)).size,
    lines: [
      ...(await standings(database, proposals)),
      ...rows.map(({ instance, ...nudge }) =>
        [proposals.get(instance) ?? 'unknown', ...Object.values(nudge)].join(' | '),
      ),
    ].sort(),
    violations,
  };
}

const STANDINGS = `
  select i.id as instance, i.status, i.stage, count(*) filter (where h.actor_id <> 'system')::integer as presses
  from workflow_instance i join history_event h on h.instance_id = i.id group by i.id`;

/** Where each proposal stands: the same presses must have been taken in every life. */
async function standings(
  database: Client,
  proposals: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  const { rows } =
    await database.query<Record<'instance' | 'status' | 'stage' | 'presses', string>>(STANDINGS);
  return rows.map(({ instance, ...stands }) =>
    [proposals.get(instance) ?? 'unknown', 'stands', ...Object.values(stands)].join(' | '),
  );
}

/** One nudge letter a person and day at most, in the sending hours of a business day where they read it. */
function promises(
  nudges: readonly Taken[],
  { characters, zones }: Year,
): { readonly most: number; readonly violations: readonly string[] } {
  const readers = new Map(characters.map((one) => [addressOf(one.name), one]));
  const perDay = new Map<string, number>();
  const violations: string[] = [];
  for (const { to, date } of nudges) {
    const reader = readers.get(to);
    const zone = reader?.zone ?? zones[0] ?? '';
    const { day, hour, weekday } = readAt(date, zone);
    const key = `${to} ${day}`;
    perDay.set(key, (perDay.get(key) ?? 0) + 1);
    if (hour < 8 || hour >= 17) violations.push(`outside office hours: ${to} ${date.toISOString()}`);
    if (['Sat', 'Sun'].includes(weekday) || HOLIDAYS.has(day))
      violations.push(`on a day off: ${to} ${date.toISOString()}`);
    if (reader?.frequency === 'none')
      violations.push(`to somebody who wants none: ${to} ${date.toISOString()}`);
  }
  for (const [key, count] of perDay) if (count > 1) violations.push(`${String(count)} on one day: ${key}`);
  return { most: Math.max(0, ...perDay.values()), violations };
}

/** The address of somebody of the year. */
export function addressOf(name: string): string {
  return `${name.replaceAll(' ', '.').toLowerCase()}@example.org`;
}

function readAt(
  date: Date,
  zone: string,
): { readonly day: string; readonly hour: number; readonly weekday: string } {
  const timeZone = CLOCKS[zone] ?? zone;
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' },
    weekday: 'short',
  }).formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: [part('year'), part('month'), part('day')].join('-'),
    hour: Number(part('hour')),
    weekday: part('weekday').replace('.', ''),
  };
}
