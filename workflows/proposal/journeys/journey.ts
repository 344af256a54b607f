import type { LocalDate } from '../../kit/event.js';
import { addDays } from '../../kit/local-date.js';
import { pathOf, stateNodes } from '../../kit/states.js';
import type { WorkflowDefinition } from '../../kit/workflow.js';
import { currentProposal, proposalVersion } from '../proposal.workflow.js';
import type { Answers, Format, ProposalStarted, ProposalContext } from '../vocabulary.js';
import { completeAnswers } from './answers.js';
import { standIns, standingRolesOf, type Cast } from './cast.js';
import { detours } from './detours.js';
import type { Plain } from './plain.js';
import type { Moment } from './payloads.js';
import { calendars, roadOf, type Calendar } from './roads.js';
import type { FirstStep, Journey } from './step.js';
import { Traveller } from './traveller.js';

/** What a journey is about; whatever is left out is believable. */
export interface Itinerary {
  readonly format?: Format;
  /** The version that the proposal begins with; the current one, unless given. */
  readonly version?: number;
  /** Local date of the first step. T0 follows from it and the format, unless `answers.startOn` says otherwise. */
  readonly startedOn?: LocalDate;
  readonly cast?: Partial<Cast>;
  readonly answers?: Plain<Answers>;
  readonly opening?: Partial<
    Plain<Pick<ProposalStarted, 'ref' | 'organisation' | 'programme' | 'parent' | 'carried' | 'closedDays'>>
  >;
  readonly other?: Partial<Moment['other']>;
  /** Where a detour such as `onHold` or `withdrawn` turns off, in place of its usual point. */
  readonly via?: string;
}

const others: Moment['other'] = { survivor: 'survivor', successor: 'successor', absorbed: 'absorbed' };

/** Every place a journey can lead to, for one format: the usual road first, then the detours that can be reached. */
export function placesFor(format: Format, version = currentProposal.version): readonly string[] {
  const road = roadOf(format).map(([place]) => place);
  const reachable = Object.entries(detours).filter(
    ([place, { from }]) => road.includes(from) && suits(place, format),
  );
  const states = new Set(stateNodes(proposalVersion(version).machine).map(pathOf));
  return [...road, ...reachable.map(([place]) => place)].filter((place) => states.has(stateOf(place)));
}

/** The state of a place: what is said in brackets is how one came there. */
function stateOf(place: string): string {
  return place.split(' ')[0] ?? place;
}

function suits(place: string, format: Format): boolean {
  return format !== 'session' || !(place.includes('converted') && place.startsWith('open'));
}

/**
 * The events that bring a new proposal to a place, such as `open.pilot.awaitingDecision` or `onHold`.
 *
 * Each step says who sends it on which day, its texts in plain words; the real workflow has accepted every one.
 *
 * @throws {Error} there is no such place for the format
 */
export function journeyTo(place: string, itinerary: Itinerary = {}): Journey {
  const steps = travelTo(place, itinerary).steps;
  return steps as unknown as Journey;
}

/** The same journey with its traveller still there, to go on from. */
export function travelTo(place: string, itinerary: Itinerary = {}): Traveller {
  const format = itinerary.format ?? 'series';
  const detour = detours[place];
  const stop = detour ? (itinerary.via ?? detour.from) : place;
  const traveller = depart({ ...itinerary, opening: { ...detour?.opening, ...itinerary.opening } });
  travelRoad(traveller, stop, format);
  detour?.leg(traveller);
  return traveller;
}

/** A traveller at the very start: a draft with every answer given. */
export function depart({
  format = 'series',
  startedOn = '2026-01-05',
  version = currentProposal.version,
  ...rest
}: Itinerary = {}): Traveller {
  const cast: Cast = { ...standIns, ...rest.cast };
  const first: FirstStep = {
    type: 'PROPOSAL_STARTED',
    day: 0,
    on: startedOn,
    role: 'partnerLead',
    by: cast.partnerLead,
    as: standingRolesOf('partnerLead'),
    payload: {
      ref: 'ECHO-2026-014',
      lead: cast.partnerLead,
      organisation: null,
      ...rest.opening,
      answers: {
        ...completeAnswers(format, addDays(startedOn, calendars[format].firstSession)),
        ...rest.answers,
      },
    },
  };
  const definition = proposalVersion(version) as WorkflowDefinition<ProposalContext>;
  return new Traveller(first, { definition, cast, other: { ...others, ...rest.other } });
}

function travelRoad(traveller: Traveller, stop: string, format: Format): void {
  const road = roadOf(format);
  const last = road.findIndex(([place]) => place === stop);
  if (last < 0) throw new Error(`no journey of a ${format} leads to ${stop}`);
  const calendar: Calendar = calendars[format];
  for (const [, leg] of road.slice(0, last + 1)) leg(traveller, calendar);
}
