import { candidatesFor } from '../../workflows/kit/refusal.js';
import { activeLeaves, restore } from '../../workflows/kit/snapshot.js';
import type { Traveller } from '../../workflows/proposal/journeys/index.js';
import type { Saying } from '../../workflows/proposal/journeys/traveller.js';
import type { ProposalEventType } from '../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { everyPlace } from './proposal-builder.js';
import { Coverage } from './proposal-coverage.js';

type AnySaying = Saying<ProposalEventType>;

/** Other ways to say an event, tried beside the usual one. */
const variants: { readonly [T in ProposalEventType]?: readonly Saying<T>[] } = {
  ANSWERS_CHANGED: [{ by: 'hubCoordinator' }],
  PILOT_REDESIGNED: [{ payload: { returnTo: 'scoping', reason: 'Another audience.' } }],
  MERGE_CONSENTED: [{ by: 'survivorLead' }],
  SESSION_DELIVERED: [{ day: 400 }],
};

/**
 * Walks breadth first from every place, following the fixes that refusals name, until everything is covered.
 *
 * At first only events that would cover something new are sent; where that is not enough, every event, from at most
 * `limit` situations.
 */
export function explore(limit: number): Coverage {
  const coverage = new Coverage();
  const starts = everyPlace().map(({ traveller }) => traveller);
  for (const { steps } of starts) coverage.add(steps);
  sweep(starts, coverage, limit, (at, type) => coversSomethingNew(at, type, coverage));
  sweep(starts, coverage, limit, () => true);
  return coverage;
}

type Choice = (at: Traveller, type: ProposalEventType) => boolean;

function sweep(starts: readonly Traveller[], coverage: Coverage, limit: number, choice: Choice): void {
  const seen = new Set<string>();
  const queue = [...starts];
  for (let at = queue.shift(); at && seen.size < limit && !coverage.isComplete; at = queue.shift()) {
    const situation = abstraction(at);
    if (seen.has(situation)) continue;
    seen.add(situation);
    queue.push(...onwardFrom(at, coverage, choice));
  }
}

function coversSomethingNew({ snapshot }: Traveller, type: ProposalEventType, coverage: Coverage): boolean {
  const candidates = candidatesFor(restore(currentProposal.machine, snapshot), type);
  return candidates.some((candidate) => !coverage.transitions.has(candidate));
}

function onwardFrom(at: Traveller, coverage: Coverage, choice: Choice): Traveller[] {
  return currentProposal.events
    .filter((type) => choice(at, type))
    .flatMap((type) => {
      const sayings: readonly AnySaying[] = [{}, ...((variants[type] ?? []) as readonly AnySaying[])];
      return sayings.flatMap((saying) => attempt(at, type, saying, coverage));
    });
}

function attempt(at: Traveller, type: ProposalEventType, saying: AnySaying, coverage: Coverage): Traveller[] {
  const decision = at.would(at.step(type, saying));
  if (decision.kind === 'refused' && decision.reason !== 'unmet') return [];
  const next = at.fork();
  try {
    next.does(type, saying);
  } catch {
    return [];
  }
  coverage.add(next.steps.slice(at.steps.length), at.snapshot);
  return [next];
}

/** What of a proposal decides about its ways on, coarsely. */
function abstraction({ snapshot: { value, context } }: Traveller): string {
  const { format, merge, template, accreditation, iteration } = context;
  const waived = Object.values(context.items).some(({ status }) => status === 'waived');
  const sessions = Math.min(context.sessionsDelivered, 2);
  const facts = [
    format,
    merge?.consents.length,
    template,
    accreditation,
    Math.min(iteration, 2),
    waived,
    sessions,
  ];
  return `${activeLeaves(value).join(' ')} ${facts.map(String).join(' ')}`;
}
