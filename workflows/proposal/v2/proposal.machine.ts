import { proposalSetup, recordAndNotify, recordAndTell, reopen, withdraw } from './setup.js';
import { started } from './records/index.js';
import type { ProposalStarted } from './events.js';
import { evaluation } from './stages/evaluation.js';
import { idea } from './stages/idea.js';
import { launch } from './stages/launch.js';
import { pilot } from './stages/pilot.js';
import { scoping } from './stages/scoping.js';
import { templateSelection } from './stages/template-selection.js';

const contextOf = ({ input }: { readonly input: ProposalStarted }): ReturnType<typeof started> =>
  started(input);

/** Six stages; what may happen in any of them. `resumePoint` is where a hold or a reopening returns to. */
const open = proposalSetup.createStateConfig({
  // Only on the way in: coming back through `resumePoint` is no new beginning.
  initial: { target: 'idea', actions: { type: 'assignSupport', params: { stage: 'idea' } } },
  states: {
    idea,
    scoping,
    templateSelection,
    pilot,
    launch,
    evaluation,
    resumePoint: { type: 'history', history: 'deep', target: 'idea' },
  },
  on: {
    TASK_COMPLETED: { guard: 'taskCanBeCompleted', actions: 'record' },
    TASK_REOPENED: { guard: 'taskCanBeReopened', actions: 'record' },
    TASKS_WAIVED: { guard: 'tasksCanBeWaived', actions: 'record' },
    WAIVER_LIFTED: { guard: 'taskIsWaived', actions: 'record' },
    START_DATE_CHANGED: { guard: 'startCanMove', actions: 'record' },
    LEAD_CHANGED: { actions: recordAndTell('leadChanged') },
    CO_LEAD_NAMED: { actions: 'record' },
    COORDINATOR_ASSIGNED: { actions: 'record' },
    ROLE_GIVEN: { actions: 'record' },
    ROLE_ENDED: { actions: 'record' },
    PROPOSAL_ABSORBED: { actions: 'record' },
    SUPPORT_ASSIGNED: { actions: 'record' },
    ESCALATED: { guard: 'escalationIsNew', actions: 'record' },
    HOLD_REQUESTED: { actions: recordAndTell('holdRequested') },
    PUT_ON_HOLD: { target: 'onHold', actions: recordAndTell('onHold') },
    PROPOSAL_WITHDRAWN: {
      guard: 'isBeforeLaunch',
      target: 'withdrawn',
      actions: withdraw,
    },
  },
});

const onHold = proposalSetup.createStateConfig({
  meta: { mover: 'hub', days: 60 },
  on: {
    RESUMED: {
      guard: 'resumeDateFits',
      target: 'open.resumePoint',
      actions: [...recordAndNotify, { type: 'sendLetter', params: { letter: 'resumed' } }],
    },
    LEAD_CHANGED: { actions: recordAndTell('leadChanged') },
    COORDINATOR_ASSIGNED: { actions: 'record' },
    SUPPORT_ASSIGNED: { actions: 'record' },
    ESCALATED: { guard: 'escalationIsNew', actions: 'record' },
    PROPOSAL_ABSORBED: { actions: 'record' },
    PROPOSAL_WITHDRAWN: {
      guard: 'isBeforeLaunch',
      target: 'withdrawn',
      actions: withdraw,
    },
  },
});

/** Ended, but an ordinary state: a final one could never be reopened. */
const closed = proposalSetup.createStateConfig({
  tags: 'closed',
  meta: { mover: 'nobody', days: null },
  on: {
    PROPOSAL_REOPENED: {
      target: 'open.resumePoint',
      actions: reopen,
    },
    SUPPORT_ASSIGNED: { actions: 'record' },
    PROPOSAL_ABSORBED: { actions: 'record' },
  },
});

/** The life of an ECHO proposal, version 2. */
export const proposalMachine = proposalSetup.createMachine({
  id: 'proposal',
  context: contextOf,
  initial: 'open',
  states: {
    open,
    onHold,
    declined: closed,
    withdrawn: closed,
    merged: closed,
    cancelled: closed,
    completed: closed,
    transferred: closed,
  },
});
