import { openItems } from '../items.js';
import type { ProposalContext, Stage } from '../context.js';
import type { ProposalEvent, ProposalStarted } from '../events.js';
import { anywhereRecords } from './anywhere.js';
import { deliveryRecords } from './delivery.js';
import { ideaRecords } from './idea.js';
import type { Records } from './record.js';
import { scopingRecords } from './scoping.js';

const records: Records = { ...ideaRecords, ...scopingRecords, ...deliveryRecords, ...anywhereRecords };

/** What an event leaves in the context; flow is the machine's. */
export function record(context: ProposalContext, event: ProposalEvent): Partial<ProposalContext> {
  const write = records[event.type] as
    ((context: ProposalContext, event: ProposalEvent) => Partial<ProposalContext>) | undefined;
  return write?.(context, event) ?? {};
}

/** Opens a stage: its checklist, and the clocks that count from entering it. */
export function enterStage(
  context: ProposalContext,
  stage: Stage,
  event: ProposalEvent,
): Partial<ProposalContext> {
  const entered = { ...context, stage, stageEnteredOn: event.on };
  return { stage, stageEnteredOn: event.on, items: openItems(entered, stage) };
}

/** The context of a proposal that has just been started. */
export function started(event: ProposalStarted): ProposalContext {
  const context: ProposalContext = {
    ...nothingYet,
    ref: event.ref,
    lead: event.lead,
    coLead: event.coLead ?? null,
    organisation: event.organisation,
    programme: event.programme ?? null,
    parent: event.parent ?? null,
    source: event.source ?? null,
    answers: event.answers,
    format: event.answers.format ?? 'series',
    startOn: event.answers.startOn ?? null,
    closedDays: event.closedDays ?? [],
    template: event.carried?.template ?? null,
    accreditation: event.carried?.accreditation ?? null,
    stageEnteredOn: event.on,
  };
  return { ...context, items: undated(openItems(context, 'idea')) };
}

/** A draft is due to nobody: the hub's days are counted from its submission. */
function undated(items: ProposalContext['items']): ProposalContext['items'] {
  return Object.fromEntries(Object.entries(items).map(([key, item]) => [key, { ...item, dueOn: null }]));
}

const nothingYet = {
  coordinator: null,
  people: {},
  endOn: null,
  stage: 'idea',
  items: {},
  earlierItems: [],
  rounds: {},
  iteration: 1,
  score: null,
  planningCompletedOn: null,
  agreementSentOn: null,
  pilot: null,
  registrationOpenedOn: null,
  sessionsDelivered: 0,
  partial: false,
  hold: null,
  holdRequest: null,
  merge: null,
  absorbed: [],
  outcome: null,
  support: [],
  escalations: [],
} as const;
