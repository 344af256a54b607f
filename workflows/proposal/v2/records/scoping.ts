import { completeBy, replan } from '../items.js';
import { anotherRound } from './idea.js';
import type { Records } from './record.js';

export const scopingRecords = {
  PLANNING_COMPLETED: (_, { on }) => ({ planningCompletedOn: on }),
  PLANNING_REOPENED: () => ({ planningCompletedOn: null }),
  AGREEMENT_SENT: (_, { on }) => ({ agreementSentOn: on }),
  AGREEMENT_RETURNED: () => ({ agreementSentOn: null }),
  AGREEMENT_SIGNED: (context, event) => ({ items: completeBy(context, event, event.evidence) }),
  ACCREDITATION_DECIDED: (context, event) => {
    const decided = { ...context, accreditation: event.accreditation };
    return { accreditation: event.accreditation, items: completeBy(decided, event) };
  },
  SCOPE_CHANGES_REQUESTED: anotherRound,
  TEMPLATE_CHOSEN: (context, event) => ({ template: event.template, items: completeBy(context, event) }),
  KIT_CHANGES_REQUESTED: anotherRound,
  START_DATE_CHANGED: (context, { startOn, closedDays }) => {
    const moved = { ...context, startOn, closedDays: closedDays ?? context.closedDays };
    return { ...moved, items: replan(moved) };
  },
} satisfies Records;
