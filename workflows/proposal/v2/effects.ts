import type { Stage } from './context.js';

/** Letters that go out when something was decided; the words live with the mail. */
export const letters = [
  'ideaReceived',
  'changesRequested',
  'stageOpened',
  'declined',
  'mergeProposed',
  'merged',
  'onHold',
  'resumed',
  'holdRequested',
  'redesign',
  'launchScheduled',
  'launchPostponed',
  'cancelled',
  'withdrawn',
  'completed',
  'renewed',
  'transferred',
  'reopened',
  'leadChanged',
] as const;
export type Letter = (typeof letters)[number];

/**
 * What must be done after an event was committed, as data; a closed union, written by hand.
 *
 * `notifyNextMover` writes to whoever must act now; `sendLetter` to the leads (and for `mergeProposed` the other
 * proposal's lead) about what was decided.
 */
export type ProposalEffect =
  | { readonly type: 'assignSupport'; readonly stage: Stage }
  | { readonly type: 'releaseSupport'; readonly stage: Stage }
  | { readonly type: 'notifyNextMover' }
  | { readonly type: 'sendLetter'; readonly letter: Letter }
  | { readonly type: 'absorbIntoSurvivor' }
  | { readonly type: 'startSuccessor' };

export const effectTypes = [
  'assignSupport',
  'releaseSupport',
  'notifyNextMover',
  'sendLetter',
  'absorbIntoSurvivor',
  'startSuccessor',
] as const satisfies readonly ProposalEffect['type'][];
