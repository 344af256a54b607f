import { close, handOver, handOverAndTell, proposalSetup, recordAndNotify, recordAndTell } from '../setup.js';

/** Planning, agreement and accreditation side by side, then one approval. Source: domain.md 3.2, 4.2. */
export const scoping = proposalSetup.createStateConfig({
  initial: 'working',
  states: {
    working: {
      type: 'parallel',
      meta: { mover: 'partner', days: 42 },
      on: {
        ANSWERS_CHANGED: { actions: 'record' },
        SCOPE_SUBMITTED: { guard: 'scopeIsReady', target: 'awaitingApproval', actions: recordAndNotify },
      },
      states: {
        planning: {
          initial: 'inProgress',
          states: {
            inProgress: {
              on: {
                PLANNING_COMPLETED: { guard: 'planningIsComplete', target: 'complete', actions: 'record' },
              },
            },
            complete: { on: { PLANNING_REOPENED: { target: 'inProgress', actions: 'record' } } },
          },
        },
        agreement: {
          initial: 'drafting',
          states: {
            drafting: { on: { AGREEMENT_SENT: { target: 'sent', actions: 'record' } } },
            sent: {
              on: {
                AGREEMENT_RETURNED: { target: 'drafting', actions: 'record' },
                AGREEMENT_SIGNED: { target: 'signed', actions: 'record' },
              },
            },
            signed: {},
          },
        },
        accreditation: {
          initial: 'undecided',
          states: {
            undecided: { on: { ACCREDITATION_DECIDED: { target: 'decided', actions: 'record' } } },
            decided: { on: { ACCREDITATION_DECIDED: { actions: 'record' } } },
          },
        },
      },
    },
    awaitingApproval: {
      meta: { mover: 'hub', days: 5 },
      on: {
        SCOPE_APPROVED: {
          guard: 'scopeIsComplete',
          target: '#proposal.open.templateSelection',
          actions: handOver('scoping', 'templateSelection'),
        },
        LIGHT_PATH_APPROVED: {
          guard: 'lightPathIsComplete',
          target: '#proposal.open.pilot',
          actions: handOverAndTell('scoping', 'pilot', 'stageOpened'),
        },
        SCOPE_CHANGES_REQUESTED: {
          guard: 'roundsRemain',
          target: 'changesRequested',
          actions: recordAndTell('changesRequested'),
        },
      },
    },
    changesRequested: {
      meta: { mover: 'partner', days: 14 },
      on: {
        ANSWERS_CHANGED: { actions: 'record' },
        AGREEMENT_SIGNED: { actions: 'record' },
        SCOPE_RESUBMITTED: { guard: 'scopeIsReady', target: 'awaitingApproval', actions: recordAndNotify },
      },
    },
  },
  on: {
    TEMPLATE_CHOSEN: { guard: 'templateFitsLightPath', actions: 'record' },
    ACCREDITATION_DECIDED: { actions: 'record' },
    PROPOSAL_DECLINED: {
      guard: 'decidedByAnother',
      target: '#proposal.declined',
      actions: close('scoping', 'declined'),
    },
    MERGE_PROPOSED: { guard: 'mergeIsWelcome', actions: recordAndTell('mergeProposed') },
    MERGE_CONSENTED: { guard: 'consentIsStillOpen', actions: 'record' },
    MERGE_CONSENT_REFUSED: { guard: 'mergeIsProposed', actions: 'record' },
    PROPOSAL_MERGED: {
      guard: 'bothLeadsConsented',
      target: '#proposal.merged',
      actions: [...close('scoping', 'merged'), 'absorbIntoSurvivor'],
    },
  },
});
