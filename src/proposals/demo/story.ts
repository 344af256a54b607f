import type { LocalDate } from '../../../workflows/kit/event.js';
import type { CastRole } from '../../../workflows/proposal/journeys/cast.js';
import { completing } from '../../../workflows/proposal/journeys/payloads.js';
import type { Plain } from '../../../workflows/proposal/journeys/plain.js';
import type { Traveller } from '../../../workflows/proposal/journeys/traveller.js';
import type { Answers, Format } from '../../../workflows/proposal/vocabulary.js';
import type { OrganisationKey, PersonKey } from './demo-people.js';

/** Who has a part in one proposal beside the hub's standing staff. */
export interface Parts {
  readonly partnerLead: PersonKey;
  readonly hubCoordinator: 'mei' | 'jonah';
  readonly coLead?: PersonKey;
  readonly facilitator?: PersonKey;
  readonly sme?: PersonKey;
  readonly spokePlanner?: PersonKey;
  readonly livedExperienceAdvisor?: PersonKey;
  readonly survivorLead?: PersonKey;
}

/** Time as a story counts it: backwards from today. */
export interface Scene {
  /** The day of the journey that lies so many days back. */
  readonly ago: (days: number) => number;
  /** The date so many days ahead, on which the office is open. */
  readonly ahead: (days: number) => LocalDate;
  /** Id of the proposal that takes this one in; empty where none does. */
  readonly survivor: string;
}

/**
 * One sample proposal: what it asks, and how it came to where it stands.
 *
 * Nothing happens less than four days ago: events are moved off weekends and holidays, and must stay in the past.
 */
export interface Story {
  readonly key: string;
  /** The version of the workflow that it began with; the current one, unless given. */
  readonly version?: number;
  readonly format: Format;
  readonly organisation: OrganisationKey | null;
  readonly parts: Parts;
  readonly startedDaysAgo: number;
  /** Days from the start to the first session, as the idea hoped. */
  readonly firstSessionAfter: number;
  readonly answers: Plain<Omit<Answers, 'format' | 'startOn'>>;
  /** Story whose proposal takes this one in. */
  readonly survivor?: string;
  readonly tell: (traveller: Traveller, scene: Scene) => unknown;
}

/** Completes tasks on a day, as whoever plays a role. */
export function tasks(traveller: Traveller, by: CastRole, day: number, ...keys: readonly string[]): void {
  for (const key of keys) traveller.does('TASK_COMPLETED', { by, day, payload: completing(key) });
}

/** Gives roles of the proposal to those who play them. */
export function team(
  traveller: Traveller,
  day: number,
  ...roles: readonly ('facilitator' | 'sme' | 'spokePlanner' | 'livedExperienceAdvisor')[]
): void {
  for (const role of roles)
    traveller.does('ROLE_GIVEN', {
      by: 'partnerLead',
      day,
      payload: { role, person: traveller.person(role) },
    });
}

/** Triage as it mostly goes: taken up, checked for doubles, talked over, scored. */
export function triage(traveller: Traveller, day: number, score: number): void {
  traveller.does('TRIAGE_STARTED', { day });
  tasks(traveller, 'hubCoordinator', day + 2, 'idea.dup', 'idea.call');
  traveller.does('IDEA_SCORED', { day: day + 6, payload: { score } });
}

/** What is done before the first session; media only where the template wants it. */
export function beforeFirstSession(traveller: Traveller, day: number): void {
  tasks(traveller, 'hubCoordinator', day, 'la.spoke', 'la.remind');
  tasks(traveller, 'evaluator', day, 'la.base');
  if (traveller.context.format === 'series') tasks(traveller, 'hubCoordinator', day + 2, 'la.case');
}

/** What is done after the first session. */
export function afterFirstSession(traveller: Traveller, day: number): void {
  tasks(traveller, 'hubCoordinator', day, 'la.survey', 'la.post', 'la.debrief');
  if (traveller.context.format === 'series') tasks(traveller, 'hubCoordinator', day + 1, 'la.recs');
}
