import { close, handOver, handOverAndTell, proposalSetup, recordAndNotify, recordAndTell } from '../setup.js';

/** Draft, triage and the decision to take an idea on. Source: domain.md 3.1, 4.2. */
export const idea = proposalSetup.createStateConfig({
  initial: 'draft',
  states: {
    draft: {
      meta: { mover: 'partner', days: 30 },
      on: {
        ANSWERS_CHANGED: { actions: 'record' },
        PROPOSAL_SUBMITTED: {
          guard: 'ideaIsComplete',
          target: 'submitted',
          actions: ['record', { type: 'sendLetter', params: { letter: 'ideaReceived' } }, 'notifyNextMover'],
        },
        RENEWAL_OPENED: {
          guard: 'isRenewal',
          target: '#proposal.open.templateSelection',
          actions: handOver('idea', 'templateSelection'),
        },
      },
    },
    submitted: {
      meta: { mover: 'hub', days: 5 },
      on: { TRIAGE_STARTED: { target: 'inTriage', actions: 'record' } },
    },
    inTriage: {
      meta: { mover: 'hub', days: 15 },
      on: {
        ANSWERS_CHANGED: { actions: 'record' },
        IDEA_SCORED: { actions: 'record' },
        IDEA_CHANGES_REQUESTED: {
          guard: 'roundsRemain',
          target: 'changesRequested',
          actions: recordAndTell('changesRequested'),
        },
        IDEA_ACCEPTED: {
          guard: 'triageIsComplete',
          target: '#proposal.open.scoping',
          actions: handOver('idea', 'scoping'),
        },
        FAST_TRACKED: {
          guard: 'everyGateIsWaivedOrDone',
          target: '#proposal.open.launch',
          actions: handOverAndTell('idea', 'launch', 'stageOpened'),
        },
      },
    },
    changesRequested: {
      meta: { mover: 'partner', days: 14 },
      on: {
        ANSWERS_CHANGED: { actions: 'record' },
        PROPOSAL_RESUBMITTED: { guard: 'ideaIsComplete', target: 'inTriage', actions: recordAndNotify },
      },
    },
  },
  on: {
    PROPOSAL_DECLINED: {
      guard: 'decidedByAnother',
      target: '#proposal.declined',
      actions: close('idea', 'declined'),
    },
    MERGE_PROPOSED: { guard: 'mergeIsWelcome', actions: recordAndTell('mergeProposed') },
    MERGE_CONSENTED: { guard: 'consentIsStillOpen', actions: 'record' },
    MERGE_CONSENT_REFUSED: { guard: 'mergeIsProposed', actions: 'record' },
    PROPOSAL_MERGED: {
      guard: 'bothLeadsConsented',
      target: '#proposal.merged',
      actions: [...close('idea', 'merged'), 'absorbIntoSurvivor'],
    },
  },
});
