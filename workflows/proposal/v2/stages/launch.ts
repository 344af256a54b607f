import { close, handOverAndTell, proposalSetup, recordAndNotify, recordAndTell } from '../setup.js';

/** Registration, recruiting, the sessions themselves, and a launch that moves or stops. Source: domain.md 3.5, 4.2. */
export const launch = proposalSetup.createStateConfig({
  initial: 'preparing',
  states: {
    preparing: {
      meta: { mover: 'hub', days: 28 },
      on: {
        REGISTRATION_OPENED: { guard: 'accessIsSettled', target: 'recruiting', actions: recordAndNotify },
        CONVERTED_TO_SESSION: { guard: 'isSeriesOrWorkshop', actions: 'record' },
        LAUNCH_CANCELLED: {
          guard: 'decidedByAnother',
          target: '#proposal.cancelled',
          actions: close('launch', 'cancelled'),
        },
      },
    },
    recruiting: {
      meta: { mover: 'hub', days: 56 },
      on: {
        LAUNCH_SCHEDULED: {
          guard: 'startIsAhead',
          target: 'scheduled',
          actions: recordAndTell('launchScheduled'),
        },
        CONVERTED_TO_SESSION: { guard: 'isSeriesOrWorkshop', actions: 'record' },
        LAUNCH_CANCELLED: {
          guard: 'decidedByAnother',
          target: '#proposal.cancelled',
          actions: close('launch', 'cancelled'),
        },
      },
    },
    scheduled: {
      meta: { mover: 'hub', days: null },
      on: {
        LAUNCH_POSTPONED: { target: 'postponed', actions: recordAndTell('launchPostponed') },
        SESSION_DELIVERED: { guard: 'startHasCome', target: 'running', actions: 'record' },
        LAUNCH_CANCELLED: {
          guard: 'decidedByAnother',
          target: '#proposal.cancelled',
          actions: close('launch', 'cancelled'),
        },
      },
    },
    postponed: {
      meta: { mover: 'hub', days: 28 },
      on: {
        LAUNCH_RESCHEDULED: {
          guard: 'startIsAhead',
          target: 'scheduled',
          actions: recordAndTell('launchScheduled'),
        },
        CONVERTED_TO_SESSION: { guard: 'isSeriesOrWorkshop', actions: 'record' },
        LAUNCH_CANCELLED: {
          guard: 'decidedByAnother',
          target: '#proposal.cancelled',
          actions: close('launch', 'cancelled'),
        },
      },
    },
    running: {
      meta: { mover: 'hub', days: null },
      on: {
        SESSION_DELIVERED: { guard: 'sessionsRemain', actions: 'record' },
        DELIVERY_COMPLETED: {
          guard: 'everySessionIsDelivered',
          target: 'delivered',
          actions: recordAndNotify,
        },
        LAUNCH_CANCELLED: {
          guard: 'decidedByAnother',
          target: '#proposal.open.evaluation',
          actions: handOverAndTell('launch', 'evaluation', 'stageOpened'),
        },
      },
    },
    delivered: {
      meta: { mover: 'hub', days: 14 },
      on: {
        EVALUATION_OPENED: {
          guard: 'launchIsComplete',
          target: '#proposal.open.evaluation',
          actions: handOverAndTell('launch', 'evaluation', 'stageOpened'),
        },
      },
    },
  },
});
