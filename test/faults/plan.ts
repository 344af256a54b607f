import {
  depart,
  type Cast,
  type JourneyStep,
  type Traveller,
} from '../../workflows/proposal/journeys/index.js';
import type { ProposalEventType } from '../../workflows/proposal/vocabulary.js';
import type { Random } from './random.js';

/** One press of a button: who sends what. The first of a proposal starts it. */
export interface Press {
  readonly by: string;
  readonly type: string;
  readonly body: object;
}

const ROAD: readonly ProposalEventType[] = [
  ...(['PROPOSAL_SUBMITTED', 'TRIAGE_STARTED', 'IDEA_CHANGES_REQUESTED', 'PROPOSAL_RESUBMITTED'] as const),
  ...([
    'IDEA_ACCEPTED',
    'AGREEMENT_SENT',
    'AGREEMENT_SIGNED',
    'ACCREDITATION_DECIDED',
    'SCOPE_SUBMITTED',
  ] as const),
  ...([
    'SCOPE_CHANGES_REQUESTED',
    'SCOPE_RESUBMITTED',
    'SCOPE_APPROVED',
    'TEMPLATE_CHOSEN',
    'KIT_SUBMITTED',
  ] as const),
  ...(['KIT_APPROVED', 'PILOT_STARTED', 'PILOT_COMPLETED', 'PILOT_PASSED', 'REGISTRATION_OPENED'] as const),
  'LAUNCH_SCHEDULED',
];

const CHATTER: readonly [ProposalEventType, ...ProposalEventType[]] = [
  ...(['TASK_COMPLETED', 'TASK_COMPLETED', 'TASK_COMPLETED', 'TASK_REOPENED', 'TASK_REOPENED'] as const),
  ...(['ANSWERS_CHANGED', 'CO_LEAD_NAMED', 'ROLE_GIVEN', 'HOLD_REQUESTED', 'PUT_ON_HOLD'] as const),
];

/**
 * Presses that the real workflow takes, one after the other, for as many proposals as it needs to reach a number.
 *
 * Proposals wander: along the road, and on the way tasks are done and undone, answers changed, proposals held.
 */
export function planPresses(count: number, random: Random, cast: Cast, today: string): Press[][] {
  const proposals: Press[][] = [];
  for (let left = count; left > 0;) {
    const length = Math.min(left, random.between(40, 60));
    proposals.push(wander(depart({ startedOn: today, cast }), length, random).map(pressOf));
    left -= length;
  }
  return proposals;
}

function wander(traveller: Traveller, length: number, random: Random): JourneyStep[] {
  const road = [...ROAD];
  while (traveller.steps.length < length) {
    const next = road[0];
    if (next !== undefined && random.chance(0.35)) {
      traveller.does(next, { day: 0 });
      road.shift();
    } else chat(traveller, random);
  }
  return traveller.steps.slice(0, length);
}

function chat(traveller: Traveller, random: Random): void {
  const type = random.oneOf(CHATTER);
  const step =
    type === 'ANSWERS_CHANGED'
      ? traveller.step(type, { payload: { answers: { reach: random.between(1, 900) } } }, 0)
      : traveller.step(type, {}, 0);
  const { kind } = traveller.tries(step);
  if (kind === 'accepted' && type === 'PUT_ON_HOLD') traveller.does('RESUMED', { day: 0 });
}

/** A step as the interface takes it: people are named by `person` there, whatever part they get. */
function pressOf({ type, by, payload }: JourneyStep): Press {
  if (type === 'PROPOSAL_STARTED')
    return { by, type, body: { answers: (payload as { answers: object }).answers } };
  const { coLead, ...rest } = payload as { readonly coLead?: string };
  return { by, type, body: { type, ...rest, ...(coLead !== undefined && { person: coLead }) } };
}
