import { assign, setup } from 'xstate';
import { guardsFrom } from '../../kit/criterion.js';
import type { StateMeta } from '../../kit/workflow.js';
import type { ProposalContext, Stage } from './context.js';
import { criteria } from './criteria/index.js';
import type { Letter } from './effects.js';
import type { ProposalEvent, ProposalStarted } from './events.js';
import { enterStage, record } from './records/index.js';

/** Effects only leave a trace in the list of actions; what they do is done after the commit. */
const effect = (): void => undefined;

/** What the stages of version 2 are written with: its events, criteria, records and effects. */
export const proposalSetup = setup({
  types: {
    context: {} as ProposalContext,
    events: {} as ProposalEvent,
    input: {} as ProposalStarted,
    meta: {} as StateMeta,
    tags: {} as 'closed',
  },
  guards: guardsFrom(criteria),
  actions: {
    record: assign(({ context, event }) => record(context, event)),
    enterStage: assign(({ context, event }, { stage }: { stage: Stage }) =>
      enterStage(context, stage, event),
    ),
    assignSupport: (_, _params: { stage: Stage }) => effect(),
    releaseSupport: (_, _params: { stage: Stage }) => effect(),
    notifyNextMover: effect,
    sendLetter: (_, _params: { letter: Letter }) => effect(),
    absorbIntoSurvivor: effect,
    startSuccessor: effect,
  },
});

/** Remembers the event, and writes to whoever must act now. */
export const recordAndNotify = ['record', 'notifyNextMover'] as const;

/** Remembers the event, and tells the leads what was decided. */
export function recordAndTell<L extends Letter>(letter: L) {
  return ['record', { type: 'sendLetter', params: { letter } }] as const;
}

/** Leaves one stage for another: its support is released, the next stage's assigned, the next mover written to. */
export function handOver<F extends Stage, T extends Stage>(from: F, to: T) {
  return [
    'record',
    { type: 'enterStage', params: { stage: to } },
    { type: 'releaseSupport', params: { stage: from } },
    { type: 'assignSupport', params: { stage: to } },
    'notifyNextMover',
  ] as const;
}

/** As {@link handOver}, and the leads are told why: where the next move is not theirs, or is not what they expect. */
export function handOverAndTell<F extends Stage, T extends Stage, L extends Letter>(
  from: F,
  to: T,
  letter: L,
) {
  return [...handOver(from, to), { type: 'sendLetter', params: { letter } }] as const;
}

/** Ends a proposal: its support is released and the leads are told. */
export function close<F extends Stage, L extends Letter>(from: F, letter: L) {
  return [
    'record',
    { type: 'releaseSupport', params: { stage: from } },
    { type: 'sendLetter', params: { letter } },
  ] as const;
}

const currentStage = ({ context }: { readonly context: ProposalContext }): { stage: Stage } => ({
  stage: context.stage,
});

/** Ends a proposal from wherever it is: the support of its stage is released and the leads are told. */
export const withdraw = [
  'record',
  { type: 'releaseSupport', params: currentStage },
  { type: 'sendLetter', params: { letter: 'withdrawn' } },
] as const;

/** Takes a closed proposal up again where it ended, with the support of that stage. */
export const reopen = [
  'record',
  { type: 'assignSupport', params: currentStage },
  { type: 'sendLetter', params: { letter: 'reopened' } },
  'notifyNextMover',
] as const;
