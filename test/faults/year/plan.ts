import { addDays } from '../../../workflows/kit/local-date.js';
import {
  placesFor,
  standIns,
  travelTo,
  type Cast,
  type CastRole,
  type JourneyStep,
} from '../../../workflows/proposal/journeys/index.js';
import { formats } from '../../../workflows/proposal/vocabulary.js';
import type { Frequency } from '../../../src/reminders/reminder-choices.js';
import type { Random } from '../random.js';

/** Somebody of the year, by a name that is the same in every run. */
export interface Character {
  readonly name: string;
  readonly role: CastRole;
  /** Of their organisation; null for the hub's own people. */
  readonly zone: string | null;
  /** How often they want to be reminded. */
  readonly frequency: Frequency;
}

/** Something that happens on a day: a press, or that somebody puts reminders off. */
export type Deed =
  | { readonly proposal: number; readonly step: JourneyStep }
  | { readonly proposal: number; readonly quiet: 'week' | 'stop'; readonly by: string };

/** A year of a program: who is there, and what they do on which day. */
export interface Year {
  readonly firstDay: string;
  readonly days: number;
  readonly characters: readonly Character[];
  /** Zones of the organisations, one organisation each. */
  readonly zones: readonly string[];
  /** By day of the year, from 0. */
  readonly deeds: ReadonlyMap<number, readonly Deed[]>;
}

// Pacific time, and the two other clocks of British Columbia.
const ZONES = ['America/Vancouver', 'America/Edmonton', 'America/Dawson_Creek'];
const FIRST_DAY = '2026-09-01';
const LEADS = 24;
/** Presses are at noon in the west: what a journey does on one day keeps its order. */
const LATEST_START = 0.6;

/**
 * A year in which proposals are started, go their ways late, are forgotten half-way, put off and stopped.
 *
 * The same seed plans the same year; people are known by name, for their ids differ from run to run.
 */
export function planYear(proposals: number, days: number, random: Random): Year {
  const characters = cast(random.fork(1));
  const deeds = new Map<number, Deed[]>();
  const note = (day: number, deed: Deed): void => {
    if (day < days) deeds.set(day, [...(deeds.get(day) ?? []), deed]);
  };
  const chance = random.fork(2);
  const leads = characters.filter(({ role }) => role === 'partnerLead');
  for (let proposal = 0; proposal < proposals; proposal += 1) {
    const start = chance.between(0, Math.floor(days * LATEST_START));
    const lead = leads[proposal % leads.length]?.name ?? '';
    let late = 0;
    for (const step of journey(proposal, lead, start, chance)) {
      if (chance.chance(0.12)) late += chance.between(3, 35);
      note(start + step.day + late, { proposal, step });
      if (chance.chance(0.02)) break;
    }
    if (chance.chance(0.2))
      note(start + chance.between(20, 90), {
        ...{ proposal, by: lead, quiet: chance.chance(0.5) ? 'week' : 'stop' },
      });
  }
  return { firstDay: FIRST_DAY, days, characters, zones: ZONES, deeds };
}

function cast(random: Random): readonly Character[] {
  const staff = (Object.keys(standIns) as CastRole[])
    .filter((role) => role !== 'system' && role !== 'partnerLead')
    .map((role): Character => ({ name: nameOf(role), role, zone: null, frequency: 'daily' }));
  const leads = Array.from({ length: LEADS }, (_, index): Character => {
    const frequency = random.oneOf(['daily', 'daily', 'daily', 'weekly', 'none'] as const);
    return {
      ...{ name: `lead ${String(index)}`, role: 'partnerLead', frequency },
      zone: ZONES[index % ZONES.length] ?? null,
    };
  });
  return [...staff, ...leads];
}

/** The steps of one proposal in its own days; people stand in it by name. */
function journey(proposal: number, lead: string, start: number, random: Random): readonly JourneyStep[] {
  const format = formats[proposal % formats.length] ?? 'series';
  // What needs a second proposal is left to other campaigns.
  const places: readonly string[] = placesFor(format).filter(
    (place) => !/merged|renewal|renewed|converted/.test(place),
  );
  const place = random.oneOf(places as readonly [string, ...string[]]);
  const names = Object.fromEntries(Object.keys(standIns).map((role) => [role, nameOf(role as CastRole)]));
  return travelTo(random.chance(0.6) ? 'completed' : place, {
    ...{ format, startedOn: addDays(FIRST_DAY, start) },
    cast: { ...names, partnerLead: lead } as unknown as Cast,
  }).steps;
}

// Never a role's own name: payloads hold both.
function nameOf(role: CastRole): string {
  return role === 'system' ? role : `person ${role}`;
}
