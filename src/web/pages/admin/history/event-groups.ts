import type { LoggedEventType } from '../../../../../workflows/proposal/vocabulary.js';

/**
 * What can happen to a proposal, in groups that are looked for together; each type in exactly one.
 *
 * The first six are stages and are called as they are.
 */
export const eventGroups = {
  idea: [
    'PROPOSAL_STARTED',
    'ANSWERS_CHANGED',
    'PROPOSAL_SUBMITTED',
    'TRIAGE_STARTED',
    'IDEA_SCORED',
    'IDEA_CHANGES_REQUESTED',
    'PROPOSAL_RESUBMITTED',
    'IDEA_ACCEPTED',
    'PROPOSAL_DECLINED',
    'FAST_TRACKED',
    'RENEWAL_OPENED',
    'VERSION_CHANGED',
    'REPAIRED',
  ],
  scoping: [
    'PLANNING_COMPLETED',
    'PLANNING_REOPENED',
    'AGREEMENT_SENT',
    'AGREEMENT_RETURNED',
    'AGREEMENT_SIGNED',
    'ACCREDITATION_DECIDED',
    'SCOPE_SUBMITTED',
    'SCOPE_CHANGES_REQUESTED',
    'SCOPE_RESUBMITTED',
    'SCOPE_APPROVED',
    'LIGHT_PATH_APPROVED',
  ],
  templateSelection: [
    'TEMPLATE_CHOSEN',
    'KIT_SUBMITTED',
    'KIT_CHANGES_REQUESTED',
    'KIT_RESUBMITTED',
    'KIT_APPROVED',
  ],
  pilot: ['PILOT_STARTED', 'PILOT_COMPLETED', 'PILOT_PASSED', 'PILOT_REDESIGNED', 'PILOT_STOPPED'],
  launch: [
    'REGISTRATION_OPENED',
    'LAUNCH_SCHEDULED',
    'LAUNCH_POSTPONED',
    'LAUNCH_RESCHEDULED',
    'START_DATE_CHANGED',
    'CONVERTED_TO_SESSION',
    'SESSION_DELIVERED',
    'DELIVERY_COMPLETED',
    'EVALUATION_OPENED',
    'LAUNCH_CANCELLED',
  ],
  evaluation: [
    'COLLECTION_COMPLETED',
    'REPORT_PUBLISHED',
    'EVALUATION_COMPLETED',
    'PROPOSAL_RENEWED',
    'FORMAT_CONVERTED',
    'PROPOSAL_TRANSFERRED',
  ],
  tasks: ['TASK_COMPLETED', 'TASK_REOPENED', 'TASKS_WAIVED', 'WAIVER_LIFTED', 'ESCALATED'],
  people: [
    'LEAD_CHANGED',
    'CO_LEAD_NAMED',
    'COORDINATOR_ASSIGNED',
    'ROLE_GIVEN',
    'ROLE_ENDED',
    'SUPPORT_ASSIGNED',
  ],
  merging: [
    'MERGE_PROPOSED',
    'MERGE_CONSENTED',
    'MERGE_CONSENT_REFUSED',
    'PROPOSAL_MERGED',
    'PROPOSAL_ABSORBED',
  ],
  pausing: ['HOLD_REQUESTED', 'PUT_ON_HOLD', 'RESUMED', 'PROPOSAL_WITHDRAWN', 'PROPOSAL_REOPENED'],
} as const satisfies Readonly<Record<string, readonly LoggedEventType[]>>;

export type EventGroup = keyof typeof eventGroups;
export const eventGroupNames = Object.keys(eventGroups) as readonly EventGroup[];

/** The types that an address asks for: a group by its name, or one type; nothing for anything else. */
export function typesOf(what: string): readonly string[] | undefined {
  if (Object.hasOwn(eventGroups, what)) return eventGroups[what as EventGroup];
  const known = eventGroupNames.some((group) => (eventGroups[group] as readonly string[]).includes(what));
  return known ? [what] : undefined;
}
