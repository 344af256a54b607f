import { itemsOf } from '../checklists/index.js';
import type { Item, ProposalContext } from '../context.js';
import { completeBy, replan } from '../items.js';
import { outcome } from './idea.js';
import type { Records } from './record.js';

/** Moves T0, and every open due date that hangs on it. */
function reschedule(
  context: ProposalContext,
  {
    startOn,
    endOn,
    closedDays,
  }: { readonly startOn: string; readonly endOn?: string; readonly closedDays?: readonly string[] },
): Partial<ProposalContext> {
  const moved = { ...context, startOn, endOn: endOn ?? null, closedDays: closedDays ?? context.closedDays };
  return { ...moved, items: replan(moved) };
}

/** Sets the items of the stages that are done again aside, as they were, so that they open afresh. */
function nextIteration(
  context: ProposalContext,
  stages: readonly ('templateSelection' | 'pilot')[],
): Partial<ProposalContext> {
  const redone = new Set(itemsOf(stages).map((line) => line.key));
  const entries = Object.entries(context.items);
  const settled = entries.filter(([key, item]) => redone.has(key) && item.status === 'done');
  return {
    iteration: context.iteration + 1,
    earlierItems: [
      ...context.earlierItems,
      ...settled.map(([key, item]): Item & { key: string } => ({ key, ...item })),
    ],
    items: Object.fromEntries(entries.filter(([key, item]) => !redone.has(key) || item.status === 'waived')),
    planningCompletedOn: null,
    pilot: null,
  };
}

export const deliveryRecords = {
  PILOT_STARTED: (_, { mode }) => ({ pilot: { mode, attended: null, satisfaction: null, blockers: 0 } }),
  PILOT_COMPLETED: (context, event) => {
    const { attended, satisfaction = null, blockers } = event;
    const pilot = { mode: context.pilot?.mode ?? 'rehearsal', attended, satisfaction, blockers };
    return { pilot, items: completeBy({ ...context, pilot }, event, { kind: 'number', value: attended }) };
  },
  PILOT_PASSED: (context, event) => ({ items: completeBy(context, event) }),
  PILOT_REDESIGNED: (context, event) =>
    nextIteration({ ...context, items: completeBy(context, event) }, ['templateSelection', 'pilot']),
  PILOT_STOPPED: (context, event) => ({ items: completeBy(context, event), ...outcome('cancelled', event) }),
  REGISTRATION_OPENED: (context, event) => ({
    registrationOpenedOn: event.on,
    items: completeBy(context, event),
  }),
  LAUNCH_SCHEDULED: reschedule,
  LAUNCH_RESCHEDULED: reschedule,
  CONVERTED_TO_SESSION: (context) => {
    const answers = { ...context.answers, format: 'session', sessions: 1, cadence: 'once' } as const;
    const converted: ProposalContext = { ...context, answers, format: 'session', endOn: null };
    return { ...converted, items: replan(converted) };
  },
  SESSION_DELIVERED: (context, event) => ({
    sessionsDelivered: context.sessionsDelivered + 1,
    items: completeBy(context, event),
  }),
  DELIVERY_COMPLETED: (_, { on }) => ({ endOn: on }),
  LAUNCH_CANCELLED: (context, event) =>
    context.sessionsDelivered > 0 ? { partial: true, endOn: event.on } : outcome('cancelled', event),
  REPORT_PUBLISHED: (context, event) => ({ items: completeBy(context, event) }),
  EVALUATION_COMPLETED: (context, event) => ({
    items: completeBy(context, event),
    ...outcome('completed', event),
  }),
  PROPOSAL_RENEWED: (context, event) => ({
    items: completeBy(context, event),
    ...outcome('renewed', event, { successor: event.successor }),
  }),
  FORMAT_CONVERTED: (context, event) => ({
    items: completeBy(context, event),
    ...outcome('converted', event, { successor: event.successor, category: event.format }),
  }),
  PROPOSAL_TRANSFERRED: (context, event) => ({
    items: completeBy(context, event),
    ...outcome('transferred', event),
  }),
} satisfies Records;
