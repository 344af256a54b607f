import { afterEntry, beforeStart, item } from './checklist.js';

/** Source: domain.md 3.4. The second technical rehearsal, three days before the start, belongs to launch's run sheet. */
export const pilotChecklist = [
  item('pi.train', 'pilot', ['facilitator', 'hubCoordinator'], ['R', 'O', 'R'], beforeStart(10)),
  item('pi.tech', 'pilot', ['techHost'], ['R', 'R', 'R'], beforeStart(2)),
  item('pi.spoke', 'pilot', ['techHost'], ['O', 'O', 'O'], beforeStart(1)),
  item('pi.mock', 'pilot', ['facilitator'], ['R', '-', 'O'], beforeStart(6), {
    evidence: 'number',
    closedBy: ['PILOT_COMPLETED'],
  }),
  item('pi.case', 'pilot', ['facilitator', 'partnerLead', 'coLead'], ['R', 'O', '-'], beforeStart(3)),
  item('pi.fb', 'pilot', ['evaluator'], ['R', '-', 'C'], afterEntry(7), { when: 'pilotHeld' }),
  item('pi.decide', 'pilot', ['hubLead'], ['R', 'R', 'R'], afterEntry(10), {
    closedBy: ['PILOT_PASSED', 'PILOT_REDESIGNED', 'PILOT_STOPPED'],
  }),
] as const;
