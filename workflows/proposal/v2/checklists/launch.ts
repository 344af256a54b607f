import { beforeStart, fromStart, item, type Due } from './checklist.js';

const everywhere = ['R', 'R', 'R'] as const;
const series = ['R', 'O', '-'] as const;
const middle: Due = { from: 'middle', days: 0 };
const twoBusinessDays: Due = { from: 'start', days: 2, business: true };

/** Source: domain.md 3.5. What happens at every session is due for the first one. */
export const launchChecklist = [
  item('la.access', 'launch', ['hubCoordinator', 'techHost'], everywhere, [
    beforeStart(9),
    beforeStart(6),
    beforeStart(9),
  ]),
  item('la.reg', 'launch', ['hubCoordinator'], everywhere, [beforeStart(8), beforeStart(5), beforeStart(8)], {
    closedBy: ['REGISTRATION_OPENED'],
  }),
  // A week after registration opens: nobody can be sent where nobody can register.
  item('la.promo', 'launch', ['partnerLead', 'coLead', 'hubCoordinator'], everywhere, [
    beforeStart(7),
    beforeStart(4),
    beforeStart(7),
  ]),
  item('la.spoke', 'launch', ['hubCoordinator'], everywhere, fromStart(0)),
  item('la.base', 'launch', ['evaluator'], ['R', 'O', 'O'], beforeStart(1)),
  item('la.media', 'launch', ['sme', 'hubCoordinator'], ['C', 'C', 'C'], fromStart(-7), {
    when: 'flippedTemplate',
  }),
  item('la.case', 'launch', ['hubCoordinator'], series, fromStart(-3)),
  item('la.remind', 'launch', ['hubCoordinator'], everywhere, fromStart(-7)),
  item('la.run', 'launch', ['techHost'], everywhere, fromStart(0), { closedBy: ['SESSION_DELIVERED'] }),
  item('la.survey', 'launch', ['facilitator', 'hubCoordinator'], everywhere, fromStart(0)),
  item('la.recs', 'launch', ['recommendationRecorder', 'hubCoordinator'], series, twoBusinessDays),
  item('la.post', 'launch', ['hubCoordinator'], everywhere, fromStart(3)),
  item('la.debrief', 'launch', ['facilitator', 'hubCoordinator'], everywhere, fromStart(3)),
  item('la.mid', 'launch', ['facilitator', 'hubCoordinator'], ['R', '-', '-'], middle),
] as const;
