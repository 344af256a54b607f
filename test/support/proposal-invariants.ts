import { decide, type Accepted, type Decision } from '../../workflows/kit/decide.js';
import type { Occurred } from '../../workflows/kit/event.js';
import { daysBetween } from '../../workflows/kit/local-date.js';
import { preview } from '../../workflows/kit/preview.js';
import { activeLeaves, isIn, restore, type StoredSnapshot } from '../../workflows/kit/snapshot.js';
import { pathOf, stateNodes } from '../../workflows/kit/states.js';
import { audiences, languages } from '../../workflows/kit/workflow.js';
import { sentence } from '../../workflows/kit/words.js';
import { eventOf, type LaterStep, type Traveller } from '../../workflows/proposal/journeys/index.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import type { WorkflowDefinition } from '../../workflows/kit/workflow.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';

type Snapshot = StoredSnapshot<ProposalContext>;

const leaves = new Set(
  stateNodes(currentProposal.machine)
    .filter((node) => Object.keys(node.states).length === 0)
    .map(pathOf),
);

/** Judges one decision by everything that must hold of any of them. */
export function expectLawful(before: Snapshot, step: LaterStep, decision: Decision<ProposalContext>): void {
  const untouched = JSON.stringify(before);
  const event = eventOf(step);
  expect(preview(currentProposal, before, event).decision).toEqual(decision);
  expect(JSON.stringify(before)).toBe(untouched);
  if (decision.kind === 'accepted') expectLawfulChange(before, event, decision);
  else expectAnExplanation(decision);
}

function expectLawfulChange(
  before: Snapshot,
  event: Occurred,
  { snapshot }: Accepted<ProposalContext>,
): void {
  const taken = currentProposal.machine.getTransitionData(
    restore(currentProposal.machine, before) as never,
    event,
  );
  expect(taken.length).toBeGreaterThan(0);
  expectLegal(snapshot);
  expectCompletedItemsKept(before, event, snapshot);
}

/** In one known state, or in one of each region; the read side shows every task once per iteration. */
export function expectLegal({ value, context, status }: Snapshot): void {
  const active = activeLeaves(value);
  expect(active.every((leaf) => leaves.has(leaf))).toBe(true);
  expect(active.length).toBe(isIn(value, 'open.scoping.working') ? 3 : 1);
  expect(status).toBe('active');
  const projecting: WorkflowDefinition<ProposalContext> = currentProposal;
  const names = projecting
    .project({ value, context, status, historyValue: {} })
    .tasks.map(({ key, iteration }) => `${key}#${String(iteration)}`);
  expect(new Set(names).size).toBe(names.length);
  expect(context.outcome === null).toBe(isIn(value, 'open') || value === 'onHold');
  expect(context.hold !== null && context.outcome === null).toBe(value === 'onHold');
}

function expectCompletedItemsKept(before: Snapshot, event: Occurred, after: Snapshot): void {
  for (const [key, item] of Object.entries(before.context.items)) {
    if (item.status !== 'done') continue;
    const setAside = after.context.earlierItems.some(
      (earlier) => earlier.key === key && earlier.closedOn === item.closedOn,
    );
    if (!setAside) expect([event.type, key, after.context.items[key]]).toEqual([event.type, key, item]);
  }
  const earlier = before.context.earlierItems;
  expect(after.context.earlierItems.slice(0, earlier.length)).toEqual(earlier);
}

function expectAnExplanation({ reason, unmet }: Extract<Decision, { kind: 'refused' }>): void {
  expect(unmet.length > 0).toBe(reason === 'unmet');
  for (const { message } of unmet)
    for (const language of languages)
      for (const audience of audiences) {
        const text = sentence(currentProposal.labels[language], audience, message);
        expect(text).toMatch(/^[«“\p{Lu}].*[.]$/u);
        expect(text).not.toMatch(/[{}]|undefined|null|\b[a-z]{2,4}\.[a-z]+\b|\d{4}-\d{2}/);
      }
}

/** A hold of some days, then back: the same state, and open due dates later by exactly its length. */
export function expectHoldToReturn({ snapshot: before, today, ...at }: Holdable, days: number): void {
  const holding = at.step('PUT_ON_HOLD', {}, today);
  const held = accepted(decide(currentProposal, before, eventOf(holding)));
  const resumed = accepted(
    decide(currentProposal, held, eventOf(at.step('RESUMED', { payload: {} }, today + days))),
  );
  expect(resumed.value).toEqual(before.value);
  expect(resumed.context.hold).toBeNull();
  for (const [key, item] of Object.entries(before.context.items)) {
    const now = resumed.context.items[key];
    if (item.status !== 'open' || item.dueOn === null) expect(now).toEqual(item);
    else expect(daysBetween(item.dueOn, now?.dueOn ?? '')).toBe(days);
  }
}

type Holdable = Pick<Traveller, 'snapshot' | 'today'> & { readonly step: Traveller['step'] };

function accepted(decision: Decision<ProposalContext>): Snapshot {
  if (decision.kind === 'refused') throw new Error(`refused: ${decision.reason}`);
  return decision.snapshot;
}
