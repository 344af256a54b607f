import type { StateValue } from 'xstate';
import type { Decision, Refused } from '../../workflows/kit/decide.js';
import { allowedEvents } from '../../workflows/kit/refusal.js';
import { replay } from '../../workflows/kit/replay.js';
import { restore } from '../../workflows/kit/snapshot.js';
import {
  placesFor,
  travelTo,
  type CastRole,
  type Itinerary,
  type Traveller,
} from '../../workflows/proposal/journeys/index.js';
import type { Saying } from '../../workflows/proposal/journeys/traveller.js';
import {
  formats,
  type ProposalContext,
  type ProposalEventType,
} from '../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';

export * from '../../workflows/proposal/journeys/index.js';

/** A proposal that real events have brought to a place, such as `open.pilot.running`, and the one who led it there. */
export function proposalAt(place: string, itinerary: Itinerary = {}): Traveller {
  return travelTo(place, itinerary);
}

/** What the workflow says to one event, which then has not happened. */
export function decisionOn<T extends ProposalEventType>(
  traveller: Traveller,
  type: T,
  saying: Saying<T> = {},
): Decision<ProposalContext> {
  return traveller.would(traveller.step(type, saying, saying.day ?? traveller.today));
}

/** Keys of what a refusal says; empty for an accepted event. */
export function complaints(decision: Decision): readonly string[] {
  return decision.kind === 'refused' ? decision.unmet.map(({ message }) => message.key) : [];
}

/** The refusal of one event. */
export function refusalOf<T extends ProposalEventType>(
  traveller: Traveller,
  type: T,
  saying: Saying<T> = {},
): Refused {
  const decision = decisionOn(traveller, type, saying);
  if (decision.kind === 'accepted') throw new Error(`${type} was accepted`);
  return decision;
}

/** Event types that whoever plays a role could send now. */
export function allowedTo(traveller: Traveller, role: CastRole): readonly string[] {
  const { by, as, on } = traveller.step('TASK_COMPLETED', { by: role });
  const current = restore(currentProposal.machine, traveller.snapshot);
  return allowedEvents(currentProposal, current, { type: '', at: `${on}T20:00:00.000Z`, on, by, as });
}

/** The state a proposal was in before its last event. */
export function valueBeforeLast({ log }: Traveller): StateValue | undefined {
  return [...replay(currentProposal, log)].at(-2)?.value;
}

/** Every place that journeys lead to, for each format, with a traveller there. */
export function everyPlace(): readonly { readonly place: string; readonly traveller: Traveller }[] {
  return formats.flatMap((format) =>
    placesFor(format).map((place) => ({ place, traveller: travelTo(place, { format }) })),
  );
}
