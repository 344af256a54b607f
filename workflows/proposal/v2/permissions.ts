import type { Occurred } from '../../kit/event.js';
import type { PermissionRow } from '../../kit/workflow.js';
import type { ProposalContext } from './context.js';
import { checklistItem } from './checklists/index.js';
import type { ProposalEventType } from './events.js';
import { proposalRoles, type Role } from './roles.js';

const leads = ['partnerLead', 'coLead'] as const;
const hub = ['hubLead', 'hubCoordinator'] as const;
const leadsAndHub = [...leads, ...hub] as const;

/** One row: these roles may send these events, everywhere the machine knows them or only in some states. */
function may(
  roles: readonly Role[],
  events: readonly ProposalEventType[],
  within?: readonly string[],
): PermissionRow<ProposalEventType, Role>[] {
  return events.map((event) => ({ event, roles, ...(within && { in: within }) }));
}

/**
 * Who may send what, and where.
 *
 * Partners attest and submit, the hub lead approves, administrators read and reopen. Source: domain.md sections 2, 4.2.
 */
export const permissions: readonly PermissionRow<ProposalEventType, Role>[] = [
  ...may(leads, ['ANSWERS_CHANGED'], ['open.idea.draft', 'open.idea.changesRequested', 'open.scoping']),
  ...may(hub, ['ANSWERS_CHANGED']),
  ...may(leadsAndHub, [
    'PROPOSAL_SUBMITTED',
    'PROPOSAL_RESUBMITTED',
    'PLANNING_COMPLETED',
    'PLANNING_REOPENED',
  ]),
  ...may(leadsAndHub, [
    'SCOPE_SUBMITTED',
    'SCOPE_RESUBMITTED',
    'TEMPLATE_CHOSEN',
    'KIT_SUBMITTED',
    'KIT_RESUBMITTED',
  ]),
  ...may(leadsAndHub, ['HOLD_REQUESTED', 'CO_LEAD_NAMED']),
  ...may(leads, ['PROPOSAL_WITHDRAWN']),
  ...may([...leads, 'survivorLead'], ['MERGE_CONSENTED', 'MERGE_CONSENT_REFUSED']),
  ...may([...hub, 'partnerLead'], ['FORMAT_CONVERTED']),

  ...may(hub, ['TRIAGE_STARTED', 'IDEA_CHANGES_REQUESTED', 'MERGE_PROPOSED']),
  ...may(hub, ['SCOPE_CHANGES_REQUESTED', 'KIT_CHANGES_REQUESTED', 'AGREEMENT_SENT', 'AGREEMENT_RETURNED']),
  ...may(
    ['hubLead'],
    ['IDEA_SCORED', 'IDEA_ACCEPTED', 'PROPOSAL_DECLINED', 'PROPOSAL_MERGED', 'FAST_TRACKED'],
  ),
  ...may(['hubLead'], ['AGREEMENT_SIGNED', 'SCOPE_APPROVED', 'LIGHT_PATH_APPROVED', 'KIT_APPROVED']),
  ...may(['cpdLead', 'hubLead'], ['ACCREDITATION_DECIDED']),
  ...may([...hub, 'techHost', 'facilitator'], ['PILOT_STARTED', 'PILOT_COMPLETED', 'SESSION_DELIVERED']),
  ...may(['hubLead'], ['PILOT_PASSED', 'PILOT_REDESIGNED', 'PILOT_STOPPED']),
  ...may(hub, [
    'REGISTRATION_OPENED',
    'LAUNCH_SCHEDULED',
    'LAUNCH_POSTPONED',
    'LAUNCH_RESCHEDULED',
    'DELIVERY_COMPLETED',
    'EVALUATION_OPENED',
  ]),
  ...may(['hubLead'], ['CONVERTED_TO_SESSION', 'LAUNCH_CANCELLED']),
  ...may([...hub, 'evaluator'], ['COLLECTION_COMPLETED', 'REPORT_PUBLISHED']),
  ...may(['hubLead'], ['EVALUATION_COMPLETED', 'PROPOSAL_RENEWED', 'PROPOSAL_TRANSFERRED']),

  ...may(['taskOwner', ...hub], ['TASK_COMPLETED', 'TASK_REOPENED']),
  ...may(['hubLead'], ['TASKS_WAIVED', 'WAIVER_LIFTED', 'LEAD_CHANGED', 'PUT_ON_HOLD', 'RESUMED']),
  ...may(['hubCoordinator'], ['PUT_ON_HOLD', 'RESUMED']),
  ...may(hub, ['START_DATE_CHANGED', 'COORDINATOR_ASSIGNED', 'ROLE_GIVEN', 'ROLE_ENDED']),
  ...may(leads, ['ROLE_GIVEN', 'ROLE_ENDED'], ['open.scoping', 'open.templateSelection', 'open.pilot']),
  ...may(['administrator'], ['PROPOSAL_REOPENED']),
  ...may(['system'], ['SUPPORT_ASSIGNED', 'PROPOSAL_ABSORBED', 'RENEWAL_OPENED', 'ESCALATED']),
];

/** The roles an actor has in one proposal beside the standing ones; owning the task in question is one of them. */
export function rolesOf(context: ProposalContext, event: Occurred): readonly Role[] {
  const held: Role[] = proposalRoles.filter((role) => context.people[role]?.includes(event.by));
  if (context.lead === event.by) held.push('partnerLead');
  if (context.coLead === event.by) held.push('coLead');
  if (context.merge?.survivorLead === event.by) held.push('survivorLead');
  if (event.by === 'system') held.push('system');
  return ownsTask([...event.as, ...held], context, event) ? [...held, 'taskOwner'] : held;
}

/** Whether one of these roles owns the task that an event names; any open task, when it names none. */
function ownsTask(roles: readonly string[], context: ProposalContext, event: Occurred): boolean {
  const keys = 'task' in event ? [String(event.task)] : Object.keys(context.items);
  return keys.some((key) => checklistItem(key)?.owners.some((owner) => roles.includes(owner)));
}
