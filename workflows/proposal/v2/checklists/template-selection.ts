import { beforeStart, item } from './checklist.js';

const everywhere = ['R', 'R', 'R'] as const;
const stage = 'templateSelection';

/** Source: domain.md 3.3. UBC CPD does not process an application 10 working days or less before the start. */
export const templateSelectionChecklist = [
  item('tp.pick', stage, ['partnerLead', 'coLead'], everywhere, beforeStart(14), {
    closedBy: ['TEMPLATE_CHOSEN'],
  }),
  item('tp.cal', stage, ['hubCoordinator'], everywhere, beforeStart(13)),
  item('tp.curr', stage, ['sme', 'spokePlanner', 'partnerLead', 'coLead'], ['R', 'O', 'R'], beforeStart(12), {
    evidence: 'file',
  }),
  item('tp.form', stage, ['facilitator', 'partnerLead', 'coLead'], ['R', 'O', '-'], beforeStart(10)),
  item('tp.surv', stage, ['evaluator'], everywhere, beforeStart(10)),
  item('tp.comm', stage, ['hubCoordinator'], everywhere, beforeStart(10)),
  item('tp.cpdapp', stage, ['cpdLead'], ['C', 'C', 'C'], beforeStart(8), {
    when: 'accreditationWanted',
    evidence: 'file',
    hardStop: { from: 'start', days: -10, business: true },
  }),
] as const;
