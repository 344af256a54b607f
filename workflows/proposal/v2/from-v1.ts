import type { StateValue } from 'xstate';
import type { LocalDate } from '../../kit/event.js';
import { addDays } from '../../kit/local-date.js';
import type { StoredSnapshot } from '../../kit/snapshot.js';
import type { VersionOutcome, VersionStep } from '../../kit/version-step.js';
import type { ProposalContext as Context1 } from '../v1/context.js';
import { dueDate } from './checklists/checklist.js';
import { checklistItem } from './checklists/index.js';
import type { Item, ProposalContext } from './context.js';

const ACCESS = 'la.access';
const REGISTRATION = 'la.reg';
const PROMOTION = 'la.promo';

/** Days by which promotion falls due later than in version 1. */
const promotionLater = { series: 7, session: 28, workshop: 7 } as const;

const RECRUITING = 'recruiting';
const PREPARING = 'preparing';

/**
 * How proposals of version 1 become proposals of version 2.
 *
 * Recruiting was split: a proposal whose registration is not marked open goes back to preparing it. One that is past
 * that point keeps its place, once somebody has marked it.
 */
export const fromVersion1: VersionStep<ProposalContext> = {
  from: 1,
  up: (before, on) => upFrom(before as StoredSnapshot<Context1>, on),
  down: (after) => {
    const { registrationOpenedOn: _, escalations: __, ...context } = after.context;
    return {
      ...renamed(after, PREPARING, RECRUITING),
      context: { ...context, items: earlierItems(after.context) },
    };
  },
};

function upFrom(before: StoredSnapshot<Context1>, on: LocalDate): VersionOutcome<ProposalContext> {
  if (!isUnderWay(before.value)) return { kind: 'stays', why: { key: 'closedKeepsItsRules' } };
  const registration = before.context.items[REGISTRATION];
  const isMarked = registration?.status !== 'open';
  if (!isMarked && !isAt(before, RECRUITING))
    return {
      kind: 'blocked',
      unmet: [
        {
          message: { key: 'registrationNotMarked', task: REGISTRATION },
          owner: 'hubCoordinator',
          fix: { task: REGISTRATION },
        },
      ],
    };
  const context: ProposalContext = {
    ...before.context,
    registrationOpenedOn: registration?.status === 'done' ? registration.closedOn : null,
    escalations: [],
  };
  return {
    kind: 'moves',
    snapshot: {
      ...(isMarked ? before : renamed(before, RECRUITING, PREPARING)),
      context: { ...context, items: laterItems(context, on) },
    },
  };
}

function isUnderWay(value: StateValue): boolean {
  return value === 'onHold' || (typeof value === 'object' && 'open' in value);
}

/**
 * The checklist of launch, where it is open already: one item more, and promotion due later.
 *
 * Whose registration is open is not asked for what comes before it: that item is waived, by nobody.
 */
function laterItems(context: ProposalContext, on: LocalDate): ProposalContext['items'] {
  const line = checklistItem(ACCESS);
  const registration = context.items[REGISTRATION];
  if (!line || !registration) return context.items;
  const asked = registration.status === 'open';
  const access: Item = {
    status: asked ? 'open' : 'waived',
    iteration: context.iteration,
    dueOn: dueDate(line.due[context.format], context),
    closedOn: asked ? null : on,
    by: asked ? null : 'system',
    evidence: null,
    waiver: null,
  };
  return withPromotionMoved({ ...context.items, [ACCESS]: access }, promotionLater[context.format]);
}

function earlierItems({ items, format }: ProposalContext): ProposalContext['items'] {
  const { [ACCESS]: _, ...kept } = items;
  return withPromotionMoved(kept, -promotionLater[format]);
}

function withPromotionMoved(items: ProposalContext['items'], days: number): ProposalContext['items'] {
  const promotion = items[PROMOTION];
  if (promotion?.status !== 'open' || promotion.dueOn === null) return items;
  return { ...items, [PROMOTION]: { ...promotion, dueOn: addDays(promotion.dueOn, days) } };
}

/** Whether a proposal is in a state of launch, or returns to it after a hold. */
function isAt({ value, historyValue }: StoredSnapshot, state: string): boolean {
  return value === 'onHold'
    ? Object.values(historyValue)
        .flat()
        .some(({ id }) => id === nodeOf(state))
    : JSON.stringify(value) === JSON.stringify(valueOf(state));
}

function valueOf(state: string): StateValue {
  return { open: { launch: state } };
}

function nodeOf(state: string): string {
  return `proposal.open.launch.${state}`;
}

/** The same proposal with one state of launch under another name, also where a hold returns to it. */
function renamed<T extends StoredSnapshot>(snapshot: T, from: string, to: string): T {
  const { value, historyValue } = snapshot;
  const back = Object.entries(historyValue).map(([key, nodes]) => [
    key,
    nodes.map(({ id }) => ({ id: id === nodeOf(from) ? nodeOf(to) : id })),
  ]);
  return {
    ...snapshot,
    value: JSON.stringify(value) === JSON.stringify(valueOf(from)) ? valueOf(to) : value,
    historyValue: Object.fromEntries(back) as T['historyValue'],
  };
}
