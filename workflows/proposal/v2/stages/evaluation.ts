import { close, proposalSetup, recordAndNotify, recordAndTell } from '../setup.js';

/** Surveys in, report out, and what becomes of the ECHO. Source: domain.md 3.6, 4.2. */
export const evaluation = proposalSetup.createStateConfig({
  initial: 'collecting',
  states: {
    collecting: {
      meta: { mover: 'hub', days: 28 },
      on: { COLLECTION_COMPLETED: { guard: 'collectionIsComplete', target: 'reporting', actions: 'record' } },
    },
    reporting: {
      meta: { mover: 'hub', days: 28 },
      on: { REPORT_PUBLISHED: { target: 'decidingNext', actions: recordAndNotify } },
    },
    decidingNext: {
      meta: { mover: 'hub', days: 28 },
      on: {
        EVALUATION_COMPLETED: {
          guard: 'evaluationIsComplete',
          target: '#proposal.completed',
          actions: close('evaluation', 'completed'),
        },
        PROPOSAL_RENEWED: {
          guard: 'reportIsPublished',
          target: '#proposal.completed',
          actions: [
            ...recordAndTell('renewed'),
            { type: 'releaseSupport', params: { stage: 'evaluation' } },
            'startSuccessor',
          ],
        },
        FORMAT_CONVERTED: {
          guard: 'formatDiffers',
          target: '#proposal.completed',
          actions: [
            ...recordAndTell('renewed'),
            { type: 'releaseSupport', params: { stage: 'evaluation' } },
            'startSuccessor',
          ],
        },
        PROPOSAL_TRANSFERRED: {
          guard: 'decidedByAnother',
          target: '#proposal.transferred',
          actions: close('evaluation', 'transferred'),
        },
      },
    },
  },
});
