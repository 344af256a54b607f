import type { AnyStateMachine, StateValue } from 'xstate';
import type { LocalDate, TextRef } from '../../../workflows/kit/event.js';
import type { Repair } from '../../../workflows/kit/repair.js';
import { isIn, type StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import { checklistRulesOf, proposalVersion } from '../../../workflows/proposal/proposal.workflow.js';
import type {
  AnswerKey,
  ProposalContext,
  ProposalEffect,
  Stage,
} from '../../../workflows/proposal/vocabulary.js';
import { canonical } from '../../platform/canonical.js';
import type { Instance } from '../../engine/instance.js';

export const repairKinds = ['undo', 'startOn', 'answer', 'lead', 'state'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** What is to be put right, and how it should be. */
export type AskedRepair =
  /** The last move is taken back: the proposal is to be what it was before. */
  | { readonly what: 'undo'; readonly before: Instance }
  | { readonly what: 'startOn'; readonly startOn: LocalDate; readonly closedDays: readonly LocalDate[] }
  | { readonly what: 'answer'; readonly key: AnswerKey; readonly answer: TextRef | number }
  | { readonly what: 'lead'; readonly lead: string }
  /** Dotted path of an open state. */
  | { readonly what: 'state'; readonly target: string };

/** A repair as the engine takes it, and what is to follow. */
export interface WorkedOutRepair {
  readonly repair: Repair;
  readonly effects: readonly ProposalEffect[];
}

/** Works out what a repair changes of a proposal as it stands. Pure. */
export function repairOf(current: Instance, asked: AskedRepair, on: LocalDate): WorkedOutRepair {
  const { value } = current.snapshot;
  const context = current.snapshot.context as ProposalContext;
  const rules = checklistRulesOf(current.version);
  const same = (patch: Partial<ProposalContext>): WorkedOutRepair => ({
    repair: { what: asked.what, value, patch },
    effects: [],
  });
  switch (asked.what) {
    case 'undo':
      return undone(current, asked.before);
    case 'startOn': {
      const { startOn, closedDays } = asked;
      const moved = { ...context, startOn, closedDays };
      return same({ startOn, closedDays, items: rules.replan(moved) });
    }
    case 'answer':
      return same({ answers: { ...context.answers, [asked.key]: asked.answer } });
    case 'lead':
      return same({ lead: asked.lead, ...(context.coLead === asked.lead && { coLead: null }) });
    case 'state':
      return forced(current, asked.target, on);
  }
}

type Placed = Pick<Instance, 'stage' | 'status'>;

/** Kept as they are when a move is taken back: what the program added since is true all the same. */
const kept: ReadonlySet<string> = new Set(['support', 'escalations']);

function undone(current: Instance, before: Instance): WorkedOutRepair {
  const [is, was] = [current, before].map(
    ({ snapshot }) => snapshot.context as Readonly<Record<string, unknown>>,
  );
  const patch = Object.fromEntries(
    Object.entries(was ?? {}).filter(
      ([name, part]) => !kept.has(name) && canonical(part) !== canonical(is?.[name] ?? null),
    ),
  );
  return {
    repair: { what: 'undo', value: before.snapshot.value, patch },
    effects: changeOfSupport(current, before),
  };
}

function forced(current: Instance, target: string, on: LocalDate): WorkedOutRepair {
  const context = current.snapshot.context as ProposalContext;
  const { machine } = proposalVersion(current.version);
  const stage = target.split('.')[1] as Stage;
  const entered: ProposalContext = {
    ...context,
    ...{ stage, hold: null, holdRequest: null, outcome: null },
    stageEnteredOn: stage === context.stage ? context.stageEnteredOn : on,
  };
  const { stageEnteredOn, hold, holdRequest, outcome } = entered;
  const items = checklistRulesOf(current.version).openItems(entered, stage);
  const effects = changeOfSupport(current, { stage, status: 'open' });
  return {
    repair: {
      what: 'state',
      value: whole(machine, target, current.snapshot),
      patch: { stage, stageEnteredOn, hold, holdRequest, outcome, items },
    },
    effects: isIn(current.snapshot.value, target) ? [] : [...effects, { type: 'notifyNextMover' }],
  };
}

/** The state of a path with every region of it where it begins. */
function whole(machine: AnyStateMachine, path: string, { context }: StoredSnapshot): StateValue {
  const value = path
    .split('.')
    .reduceRight<StateValue | null>((inner, key) => (inner === null ? key : { [key]: inner }), null);
  return machine.resolveState({ value: value ?? '', context }).value as StateValue;
}

/** Support belongs to the stage of a proposal that has not ended. */
function changeOfSupport(from: Placed, to: Placed): readonly ProposalEffect[] {
  const [held, due] = [from, to].map(({ stage, status }) => (status === 'closed' ? null : (stage as Stage)));
  if (held === due) return [];
  return [
    ...(held ? [{ type: 'releaseSupport', stage: held } as const] : []),
    ...(due ? [{ type: 'assignSupport', stage: due } as const] : []),
  ];
}
