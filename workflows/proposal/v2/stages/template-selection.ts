import { handOverAndTell, proposalSetup, recordAndNotify, recordAndTell } from '../setup.js';

/** A base template is chosen and tailored into the kit. Source: domain.md 3.3. */
export const templateSelection = proposalSetup.createStateConfig({
  initial: 'choosing',
  states: {
    choosing: {
      meta: { mover: 'partner', days: 14 },
      on: { TEMPLATE_CHOSEN: { guard: 'templateFitsFormat', target: 'tailoring', actions: 'record' } },
    },
    tailoring: {
      meta: { mover: 'partner', days: 21 },
      on: {
        TEMPLATE_CHOSEN: { guard: 'templateFitsFormat', actions: 'record' },
        KIT_SUBMITTED: { guard: 'kitIsReady', target: 'awaitingApproval', actions: recordAndNotify },
      },
    },
    awaitingApproval: {
      meta: { mover: 'hub', days: 5 },
      on: {
        KIT_APPROVED: {
          guard: 'kitIsComplete',
          target: '#proposal.open.pilot',
          actions: handOverAndTell('templateSelection', 'pilot', 'stageOpened'),
        },
        KIT_CHANGES_REQUESTED: {
          guard: 'roundsRemain',
          target: 'changesRequested',
          actions: recordAndTell('changesRequested'),
        },
      },
    },
    changesRequested: {
      meta: { mover: 'partner', days: 14 },
      on: {
        TEMPLATE_CHOSEN: { guard: 'templateFitsFormat', actions: 'record' },
        KIT_RESUBMITTED: { guard: 'kitIsReady', target: 'awaitingApproval', actions: recordAndNotify },
      },
    },
  },
  on: { ACCREDITATION_DECIDED: { actions: 'record' } },
});
