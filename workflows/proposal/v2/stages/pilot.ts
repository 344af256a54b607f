import { close, handOverAndTell, proposalSetup, recordAndNotify } from '../setup.js';

/** Rehearsal, mock session or pilot cohort, and what follows from it. Source: domain.md 3.4, 4.2. */
export const pilot = proposalSetup.createStateConfig({
  initial: 'preparing',
  states: {
    preparing: {
      meta: { mover: 'hub', days: 28 },
      on: { PILOT_STARTED: { guard: 'pilotModeFits', target: 'running', actions: 'record' } },
    },
    running: {
      meta: { mover: 'hub', days: 28 },
      on: { PILOT_COMPLETED: { target: 'awaitingDecision', actions: recordAndNotify } },
    },
    awaitingDecision: {
      meta: { mover: 'hub', days: 10 },
      on: {
        PILOT_PASSED: {
          guard: 'pilotPassed',
          target: '#proposal.open.launch',
          actions: handOverAndTell('pilot', 'launch', 'stageOpened'),
        },
        PILOT_REDESIGNED: [
          {
            guard: 'redesignReturnsToScoping',
            target: '#proposal.open.scoping',
            actions: handOverAndTell('pilot', 'scoping', 'redesign'),
          },
          {
            guard: 'redesignReturnsToTemplateSelection',
            target: '#proposal.open.templateSelection',
            actions: handOverAndTell('pilot', 'templateSelection', 'redesign'),
          },
        ],
        PILOT_STOPPED: {
          guard: 'decidedByAnother',
          target: '#proposal.cancelled',
          actions: close('pilot', 'cancelled'),
        },
      },
    },
  },
});
