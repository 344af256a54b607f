import type { Audience } from '../../workflows/kit/workflow.js';
import type { LoggedEventType } from '../../workflows/proposal/vocabulary.js';

type Payload = Readonly<Record<string, unknown>>;

/**
 * What partners may read of what came with an event, field by field; anything that is not named here is the hub's own.
 *
 * Left out on purpose: scores, other organisations' proposals and people, and the reasons staff give one another.
 */
const forPartners: Readonly<Record<LoggedEventType, readonly string[]>> = {
  PROPOSAL_STARTED: ['ref', 'lead', 'coLead', 'organisation', 'programme', 'answers', 'parent'],
  ANSWERS_CHANGED: ['answers'],
  PROPOSAL_SUBMITTED: [],
  TRIAGE_STARTED: [],
  IDEA_SCORED: [],
  IDEA_CHANGES_REQUESTED: ['comments', 'dueOn'],
  PROPOSAL_RESUBMITTED: [],
  IDEA_ACCEPTED: [],
  PROPOSAL_DECLINED: ['category', 'reason', 'alternatives', 'mayResubmitAfter'],
  FAST_TRACKED: [],
  RENEWAL_OPENED: [],
  MERGE_PROPOSED: ['reason'],
  MERGE_CONSENTED: [],
  MERGE_CONSENT_REFUSED: ['reason'],
  PROPOSAL_MERGED: [],
  PROPOSAL_ABSORBED: [],
  PLANNING_COMPLETED: [],
  PLANNING_REOPENED: ['reason'],
  AGREEMENT_SENT: [],
  AGREEMENT_RETURNED: ['reason'],
  AGREEMENT_SIGNED: ['evidence'],
  ACCREDITATION_DECIDED: ['accreditation'],
  SCOPE_SUBMITTED: [],
  SCOPE_APPROVED: [],
  LIGHT_PATH_APPROVED: [],
  SCOPE_CHANGES_REQUESTED: ['comments', 'dueOn'],
  SCOPE_RESUBMITTED: [],
  TEMPLATE_CHOSEN: ['template'],
  KIT_SUBMITTED: [],
  KIT_APPROVED: [],
  KIT_CHANGES_REQUESTED: ['comments', 'dueOn'],
  KIT_RESUBMITTED: [],
  PILOT_STARTED: ['mode'],
  PILOT_COMPLETED: ['attended', 'satisfaction', 'blockers'],
  PILOT_PASSED: [],
  PILOT_REDESIGNED: ['reason', 'returnTo'],
  PILOT_STOPPED: ['reason'],
  REGISTRATION_OPENED: [],
  LAUNCH_SCHEDULED: ['startOn', 'endOn'],
  LAUNCH_POSTPONED: ['reason'],
  LAUNCH_RESCHEDULED: ['startOn', 'endOn'],
  CONVERTED_TO_SESSION: ['reason'],
  SESSION_DELIVERED: ['heldOn'],
  DELIVERY_COMPLETED: [],
  EVALUATION_OPENED: [],
  LAUNCH_CANCELLED: ['reason'],
  COLLECTION_COMPLETED: [],
  REPORT_PUBLISHED: [],
  EVALUATION_COMPLETED: [],
  PROPOSAL_RENEWED: ['reason', 'successor', 'startOn'],
  FORMAT_CONVERTED: ['reason', 'successor', 'format'],
  PROPOSAL_TRANSFERRED: ['reason', 'receiver'],
  TASK_COMPLETED: ['task', 'evidence'],
  TASK_REOPENED: ['task', 'reason'],
  TASKS_WAIVED: ['tasks', 'reason', 'expiresOn'],
  WAIVER_LIFTED: ['task'],
  START_DATE_CHANGED: ['startOn'],
  LEAD_CHANGED: ['lead'],
  CO_LEAD_NAMED: ['coLead'],
  COORDINATOR_ASSIGNED: ['coordinator'],
  ROLE_GIVEN: ['role', 'person'],
  ROLE_ENDED: ['role', 'person'],
  HOLD_REQUESTED: ['reason'],
  PUT_ON_HOLD: ['reason', 'expectedOn'],
  RESUMED: ['startOn'],
  PROPOSAL_WITHDRAWN: ['reason', 'keepResources'],
  PROPOSAL_REOPENED: ['reason'],
  ESCALATED: [],
  REPAIRED: ['what'],
  VERSION_CHANGED: [],
  SUPPORT_ASSIGNED: ['stage', 'resources', 'people', 'waiting'],
};

/** The part of an event's payload that an audience may read. Of an event nobody thought of, partners read nothing. */
export function disclosed(type: string, payload: Payload, audience: Audience): Payload {
  if (audience === 'staff') return payload;
  const known: Readonly<Partial<Record<string, readonly string[]>>> = forPartners;
  const allowed = known[type] ?? [];
  return Object.fromEntries(Object.entries(payload).filter(([field]) => allowed.includes(field)));
}
