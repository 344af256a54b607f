import { allOf } from '../../../kit/criterion.js';
import {
  missing,
  requiredItems,
  requiredItemsOf,
  startIsAhead,
  unless,
  decidedByAnother,
  type ProposalCriterion,
} from './missing.js';

const startHasCome: ProposalCriterion = {
  unmet: ({ startOn }, event) =>
    unless(startOn !== null && startOn <= event.on, () =>
      missing({ key: 'startNotReached', date: startOn }, 'hubCoordinator', { event: 'LAUNCH_POSTPONED' }),
    ),
};

const sessionsRemain: ProposalCriterion = {
  unmet: ({ sessionsDelivered, answers }) =>
    unless(sessionsDelivered < (answers.sessions ?? 1), () =>
      missing({ key: 'everySessionDelivered', sessions: answers.sessions ?? 1 }, 'hubCoordinator', {
        event: 'DELIVERY_COMPLETED',
      }),
    ),
};

const everySessionIsDelivered: ProposalCriterion = {
  unmet: ({ sessionsDelivered, answers }) =>
    unless(sessionsDelivered >= (answers.sessions ?? 1), () =>
      missing(
        { key: 'sessionsOutstanding', delivered: sessionsDelivered, sessions: answers.sessions ?? 1 },
        'hubCoordinator',
        { event: 'SESSION_DELIVERED' },
      ),
    ),
};

const isSeriesOrWorkshop: ProposalCriterion = {
  unmet: ({ format }) => unless(format !== 'session', () => missing({ key: 'alreadyASession' }, null)),
};

const formatDiffers: ProposalCriterion = {
  unmet: ({ format }, event) =>
    unless(!('format' in event) || event.format !== format, () =>
      missing({ key: 'sameFormat' }, 'partnerLead'),
    ),
};

export const deliveryCriteria = {
  accessIsSettled: requiredItems(['la.access']),
  startIsAhead,
  startHasCome,
  sessionsRemain,
  everySessionIsDelivered,
  isSeriesOrWorkshop: allOf(decidedByAnother, isSeriesOrWorkshop),
  launchIsComplete: requiredItemsOf(['launch']),
  collectionIsComplete: requiredItemsOf(['evaluation'], ['ev.certs', 'ev.fu', 'ev.rep', 'ev.dec', 'ev.arch']),
  evaluationIsComplete: allOf(decidedByAnother, requiredItemsOf(['evaluation'], ['ev.dec'])),
  reportIsPublished: allOf(
    decidedByAnother,
    requiredItemsOf(['evaluation'], ['ev.certs', 'ev.fu', 'ev.dec', 'ev.arch']),
  ),
  formatDiffers: allOf(
    requiredItemsOf(['evaluation'], ['ev.certs', 'ev.fu', 'ev.dec', 'ev.arch']),
    formatDiffers,
  ),
};
