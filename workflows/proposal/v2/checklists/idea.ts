import { afterEntry, item } from './checklist.js';

/** Source: domain.md 3.1. The form's due date is the partner's own; the hub answers in 5 and decides in 15 days. */
export const ideaChecklist = [
  item('idea.form', 'idea', ['partnerLead', 'coLead'], ['R', 'R', 'R'], null, {
    closedBy: ['PROPOSAL_SUBMITTED', 'PROPOSAL_RESUBMITTED'],
  }),
  item('idea.ack', 'idea', ['hubCoordinator'], ['R', 'R', 'R'], afterEntry(2), {
    closedBy: ['TRIAGE_STARTED'],
  }),
  item('idea.dup', 'idea', ['hubCoordinator'], ['R', 'R', 'R'], afterEntry(5)),
  item('idea.call', 'idea', ['hubCoordinator'], ['R', 'O', 'O'], afterEntry(10)),
  item('idea.score', 'idea', ['hubLead'], ['R', 'R', 'R'], afterEntry(15), {
    evidence: 'number',
    closedBy: ['IDEA_SCORED'],
  }),
] as const;
