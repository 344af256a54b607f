import type { TextRef } from '../../../kit/event.js';
import type { Outcome, ProposalContext } from '../context.js';
import { complete, completeBy, openItems, recount, replan } from '../items.js';
import type { Records } from './record.js';

/** Counts one more round of changes in the stage that the proposal is in. */
export function anotherRound(context: ProposalContext): Partial<ProposalContext> {
  return { rounds: { ...context.rounds, [context.stage]: (context.rounds[context.stage] ?? 0) + 1 } };
}

/** How a proposal ended. */
export function outcome(
  kind: Outcome['kind'],
  { on, reason = null }: { readonly on: string; readonly reason?: TextRef | null },
  rest: Partial<Outcome> = {},
): Partial<ProposalContext> {
  return { outcome: { kind, on, reason, ...rest } };
}

export const ideaRecords = {
  ANSWERS_CHANGED: (context, { answers, closedDays }) => {
    const changed: ProposalContext = {
      ...context,
      answers: { ...context.answers, ...answers },
      format: answers.format ?? context.format,
      startOn: answers.startOn ?? context.startOn,
      closedDays: closedDays ?? context.closedDays,
    };
    // What has become a single session opens the second checklist of the light path.
    return { ...changed, items: openItems({ ...changed, items: replan(changed) }, changed.stage) };
  },
  PROPOSAL_SUBMITTED: (context, event) => {
    const submitted = { ...context, stageEnteredOn: event.on };
    return {
      stageEnteredOn: event.on,
      items: completeBy({ ...submitted, items: recount(submitted) }, event),
    };
  },
  TRIAGE_STARTED: (context, event) => ({
    coordinator: context.coordinator ?? (event.as.includes('hubCoordinator') ? event.by : null),
    items: completeBy(context, event),
  }),
  IDEA_CHANGES_REQUESTED: anotherRound,
  IDEA_SCORED: (context, event) => ({
    score: event.score,
    items: completeBy(context, event, { kind: 'number', value: event.score }),
  }),
  // Agreement and scope carry over: the idea's own checklist is not asked of a renewal.
  RENEWAL_OPENED: () => ({ items: {} }),
  PROPOSAL_DECLINED: (_, event) => outcome('declined', event, { category: event.category }),
  MERGE_PROPOSED: (_, { survivor, survivorLead }) => ({ merge: { survivor, survivorLead, consents: [] } }),
  MERGE_CONSENTED: ({ merge }, { by }) =>
    merge ? { merge: { ...merge, consents: [...merge.consents, by] } } : {},
  MERGE_CONSENT_REFUSED: () => ({ merge: null }),
  PROPOSAL_MERGED: ({ merge }, event) => outcome('merged', event, merge ? { successor: merge.survivor } : {}),
  PROPOSAL_ABSORBED: (context, { absorbed, coLead }) => ({
    absorbed: [...context.absorbed, absorbed],
    coLead: context.coLead ?? coLead,
  }),
  TASK_COMPLETED: (context, event) => ({ items: complete(context, event.task, event, event.evidence) }),
} satisfies Records;
