import { afterEnd, item } from './checklist.js';

const everywhere = ['R', 'R', 'R'] as const;
const closing = [
  'EVALUATION_COMPLETED',
  'PROPOSAL_RENEWED',
  'FORMAT_CONVERTED',
  'PROPOSAL_TRANSFERRED',
] as const;

/** Source: domain.md 3.6. */
export const evaluationChecklist = [
  item('ev.post', 'evaluation', ['evaluator'], everywhere, afterEnd(14)),
  item('ev.certs', 'evaluation', ['hubCoordinator'], ['R', 'O', 'R'], afterEnd(14)),
  item('ev.att', 'evaluation', ['hubCoordinator'], everywhere, afterEnd(7)),
  item('ev.fu', 'evaluation', ['evaluator'], ['R', 'O', 'O'], afterEnd(90)),
  item('ev.int', 'evaluation', ['evaluator'], ['O', '-', 'O'], afterEnd(56)),
  item('ev.rep', 'evaluation', ['evaluator'], everywhere, afterEnd(42), { closedBy: ['REPORT_PUBLISHED'] }),
  item('ev.dec', 'evaluation', ['hubLead', 'partnerLead'], ['R', 'O', 'R'], afterEnd(56), {
    closedBy: closing,
  }),
  item('ev.arch', 'evaluation', ['hubCoordinator'], everywhere, afterEnd(70)),
] as const;
