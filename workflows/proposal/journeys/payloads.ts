import type { LocalDate } from '../../kit/event.js';
import { addDays } from '../../kit/local-date.js';
import {
  checklistItem,
  templatesFor,
  type ProposalContext,
  type PayloadOf,
  type ProposalEventType,
} from '../vocabulary.js';
import type { Cast, CastRole } from './cast.js';
import type { Plain } from './plain.js';

/** Where a journey stands when an event is to be sent. */
export interface Moment {
  readonly context: ProposalContext;
  readonly on: LocalDate;
  readonly cast: Cast;
  /** Ids of other proposals. */
  readonly other: { readonly survivor: string; readonly successor: string; readonly absorbed: string };
}

type Payloads = { readonly [T in ProposalEventType]: (moment: Moment) => Plain<PayloadOf<T>> };

const nothing = (): object => ({});
const because = (reason: string) => (): { readonly reason: string } => ({ reason });
const asking =
  (comments: string) =>
  ({ on }: Moment): { readonly comments: string; readonly dueOn: LocalDate } => ({
    comments,
    dueOn: addDays(on, 14),
  });
const startAhead = ({ context, on }: Moment): { readonly startOn: LocalDate } => ({
  startOn: context.startOn !== null && context.startOn > on ? context.startOn : addDays(on, 56),
});

/** A believable payload for each event, in plain words. */
export const payloads: Payloads = {
  ANSWERS_CHANGED: () => ({ answers: {} }),
  PROPOSAL_SUBMITTED: nothing,
  TRIAGE_STARTED: nothing,
  IDEA_CHANGES_REQUESTED: asking('Please say more about who the sessions are for.'),
  PROPOSAL_RESUBMITTED: nothing,
  IDEA_ACCEPTED: nothing,
  PROPOSAL_DECLINED: ({ on }) => ({
    category: 'noCapacity',
    reason: 'Every evening is taken this season. We liked the idea and would be glad to see it again.',
    alternatives: 'The spring community of practice still has places.',
    mayResubmitAfter: addDays(on, 90),
  }),
  FAST_TRACKED: because('A heat emergency is expected and teams ask for this now.'),
  RENEWAL_OPENED: nothing,
  MERGE_PROPOSED: ({ other, cast }) => ({
    survivor: other.survivor,
    survivorLead: cast.survivorLead,
    reason: 'Both ideas serve the same teams. One ECHO would reach more of them.',
  }),
  MERGE_CONSENTED: nothing,
  MERGE_CONSENT_REFUSED: because('Our region needs its own examples.'),
  PROPOSAL_MERGED: nothing,
  PROPOSAL_ABSORBED: ({ other, cast }) => ({ absorbed: other.absorbed, coLead: cast.survivorLead }),

  PLANNING_COMPLETED: nothing,
  PLANNING_REOPENED: because('The audience has grown and the objectives must follow.'),
  AGREEMENT_SENT: nothing,
  AGREEMENT_RETURNED: because('The clause on recordings needs another look.'),
  AGREEMENT_SIGNED: () => ({ evidence: { kind: 'file', text: 'partner-agreement-signed.pdf' } }),
  ACCREDITATION_DECIDED: ({ context }) => ({ accreditation: context.answers.accreditation ?? 'none' }),
  SCOPE_SUBMITTED: nothing,
  SCOPE_APPROVED: nothing,
  LIGHT_PATH_APPROVED: nothing,
  SCOPE_CHANGES_REQUESTED: asking('Please narrow the objectives to what six sessions can hold.'),
  SCOPE_RESUBMITTED: nothing,

  TEMPLATE_CHOSEN: ({ context }) => ({ template: templatesFor[context.format][0] ?? 'classic60' }),
  KIT_SUBMITTED: nothing,
  KIT_APPROVED: nothing,
  KIT_CHANGES_REQUESTED: asking('Please add a land acknowledgement to the agenda.'),
  KIT_RESUBMITTED: nothing,

  PILOT_STARTED: ({ context }) => ({ mode: context.format === 'session' ? 'rehearsal' : 'mockSession' }),
  PILOT_COMPLETED: () => ({ attended: 9, satisfaction: 4.4, blockers: 0 }),
  PILOT_PASSED: nothing,
  PILOT_REDESIGNED: () => ({
    returnTo: 'templateSelection',
    reason: 'Cases ran long and left no time for questions. The agenda needs another shape.',
  }),
  PILOT_STOPPED: because('The teams it was meant for have been reorganised.'),

  REGISTRATION_OPENED: nothing,
  LAUNCH_SCHEDULED: startAhead,
  LAUNCH_POSTPONED: because('Too few people have registered so far.'),
  LAUNCH_RESCHEDULED: ({ on }) => ({ startOn: addDays(on, 42) }),
  CONVERTED_TO_SESSION: because('One evening can hold what the teams have asked for most.'),
  SESSION_DELIVERED: ({ on }) => ({ heldOn: on }),
  DELIVERY_COMPLETED: nothing,
  EVALUATION_OPENED: nothing,
  LAUNCH_CANCELLED: because('The funding for honoraria has ended.'),

  COLLECTION_COMPLETED: nothing,
  REPORT_PUBLISHED: nothing,
  EVALUATION_COMPLETED: nothing,
  PROPOSAL_RENEWED: ({ other, on }) => ({
    successor: other.successor,
    startOn: addDays(on, 112),
    reason: 'Two thirds would join again, and a waiting list is growing.',
  }),
  FORMAT_CONVERTED: ({ context, other }) => ({
    successor: other.successor,
    format: context.format === 'series' ? 'workshop' : 'series',
    reason: 'People asked to practise what they heard.',
  }),
  PROPOSAL_TRANSFERRED: () => ({
    receiver: 'Northern Hills ECHO hub',
    reason: 'A hub closer to the teams carries it on.',
  }),

  TASK_COMPLETED: ({ context }) => completing(firstOpenTask(context)),
  TASK_REOPENED: ({ context }) => ({
    task: firstTask(context, 'done'),
    reason: 'Something has changed since.',
  }),
  TASKS_WAIVED: ({ context }) => ({
    tasks: [firstOpenTask(context)],
    reason: 'Covered by the earlier cohort.',
  }),
  WAIVER_LIFTED: ({ context }) => ({ task: firstTask(context, 'waived') }),
  IDEA_SCORED: () => ({ score: 78 }),
  START_DATE_CHANGED: ({ context, on }) => ({ startOn: addDays(context.startOn ?? addDays(on, 120), 14) }),
  LEAD_CHANGED: ({ cast }) => ({ lead: cast.coLead, reason: 'The lead is moving to another team.' }),
  CO_LEAD_NAMED: ({ cast }) => ({ coLead: cast.coLead }),
  COORDINATOR_ASSIGNED: ({ cast }) => ({ coordinator: cast.hubCoordinator }),
  ROLE_GIVEN: ({ cast }) => ({ role: 'facilitator', person: cast.facilitator }),
  ROLE_ENDED: ({ cast }) => ({ role: 'facilitator', person: cast.facilitator }),
  HOLD_REQUESTED: because('Two of our nurses are away until spring.'),
  PUT_ON_HOLD: ({ on }) => ({ reason: 'The partner’s team is short of staff.', expectedOn: addDays(on, 42) }),
  RESUMED: nothing,
  PROPOSAL_WITHDRAWN: () => ({ reason: 'Our priorities have changed this year.', keepResources: true }),
  PROPOSAL_REOPENED: because('It was closed by mistake.'),
  ESCALATED: ({ context, on }) => ({ rule: 'late7', about: firstOpenTask(context), anchor: addDays(on, -7) }),
  SUPPORT_ASSIGNED: ({ context, cast }) => ({
    stage: context.stage,
    resources: ['res.onepager'],
    people: [{ person: cast.hubCoordinator, role: 'hubCoordinator' }],
    waiting: [],
  }),
};

/** The payload that completes a task with the evidence its checklist asks for. */
export function completing(task: string): Plain<PayloadOf<'TASK_COMPLETED'>> {
  switch (checklistItem(task)?.evidence) {
    case 'file':
      return { task, evidence: { kind: 'file', text: `${task.replace('.', '-')}.pdf` } };
    case 'link':
      return { task, evidence: { kind: 'link', text: `https://example.org/${task}` } };
    case 'number':
      return { task, evidence: { kind: 'number', value: 9 } };
    default:
      return { task, evidence: { kind: 'tick' } };
  }
}

function firstTask({ items, stage }: ProposalContext, status: 'open' | 'done' | 'waived'): string {
  const byHand = Object.keys(items).filter((key) => {
    const line = checklistItem(key);
    return items[key]?.status === status && line?.closedBy === undefined && line?.stage === stage;
  });
  return byHand[0] ?? '';
}

function firstOpenTask(context: ProposalContext): string {
  return firstTask(context, 'open');
}

/** Who usually sends each event. */
export const senders: Readonly<Record<ProposalEventType, CastRole>> = {
  ANSWERS_CHANGED: 'partnerLead',
  PROPOSAL_SUBMITTED: 'partnerLead',
  TRIAGE_STARTED: 'hubCoordinator',
  IDEA_CHANGES_REQUESTED: 'hubCoordinator',
  PROPOSAL_RESUBMITTED: 'partnerLead',
  IDEA_ACCEPTED: 'hubLead',
  PROPOSAL_DECLINED: 'hubLead',
  FAST_TRACKED: 'hubLead',
  RENEWAL_OPENED: 'system',
  MERGE_PROPOSED: 'hubCoordinator',
  MERGE_CONSENTED: 'partnerLead',
  MERGE_CONSENT_REFUSED: 'partnerLead',
  PROPOSAL_MERGED: 'hubLead',
  PROPOSAL_ABSORBED: 'system',
  PLANNING_COMPLETED: 'partnerLead',
  PLANNING_REOPENED: 'partnerLead',
  AGREEMENT_SENT: 'hubCoordinator',
  AGREEMENT_RETURNED: 'hubCoordinator',
  AGREEMENT_SIGNED: 'hubLead',
  ACCREDITATION_DECIDED: 'cpdLead',
  SCOPE_SUBMITTED: 'partnerLead',
  SCOPE_APPROVED: 'hubLead',
  LIGHT_PATH_APPROVED: 'hubLead',
  SCOPE_CHANGES_REQUESTED: 'hubLead',
  SCOPE_RESUBMITTED: 'partnerLead',
  TEMPLATE_CHOSEN: 'partnerLead',
  KIT_SUBMITTED: 'partnerLead',
  KIT_APPROVED: 'hubLead',
  KIT_CHANGES_REQUESTED: 'hubCoordinator',
  KIT_RESUBMITTED: 'partnerLead',
  PILOT_STARTED: 'hubCoordinator',
  PILOT_COMPLETED: 'techHost',
  PILOT_PASSED: 'hubLead',
  PILOT_REDESIGNED: 'hubLead',
  PILOT_STOPPED: 'hubLead',
  REGISTRATION_OPENED: 'hubCoordinator',
  LAUNCH_SCHEDULED: 'hubCoordinator',
  LAUNCH_POSTPONED: 'hubCoordinator',
  LAUNCH_RESCHEDULED: 'hubCoordinator',
  CONVERTED_TO_SESSION: 'hubLead',
  SESSION_DELIVERED: 'techHost',
  DELIVERY_COMPLETED: 'hubCoordinator',
  EVALUATION_OPENED: 'hubCoordinator',
  LAUNCH_CANCELLED: 'hubLead',
  COLLECTION_COMPLETED: 'evaluator',
  REPORT_PUBLISHED: 'evaluator',
  EVALUATION_COMPLETED: 'hubLead',
  PROPOSAL_RENEWED: 'hubLead',
  FORMAT_CONVERTED: 'partnerLead',
  PROPOSAL_TRANSFERRED: 'hubLead',
  TASK_COMPLETED: 'hubCoordinator',
  TASK_REOPENED: 'hubCoordinator',
  TASKS_WAIVED: 'hubLead',
  WAIVER_LIFTED: 'hubLead',
  IDEA_SCORED: 'hubLead',
  START_DATE_CHANGED: 'hubCoordinator',
  LEAD_CHANGED: 'hubLead',
  CO_LEAD_NAMED: 'partnerLead',
  COORDINATOR_ASSIGNED: 'hubLead',
  ROLE_GIVEN: 'hubCoordinator',
  ROLE_ENDED: 'hubCoordinator',
  HOLD_REQUESTED: 'partnerLead',
  PUT_ON_HOLD: 'hubLead',
  RESUMED: 'hubCoordinator',
  PROPOSAL_WITHDRAWN: 'partnerLead',
  PROPOSAL_REOPENED: 'administrator',
  ESCALATED: 'system',
  SUPPORT_ASSIGNED: 'system',
};
