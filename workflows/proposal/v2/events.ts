import type { LocalDate, Occurred, TextRef } from '../../kit/event.js';
import type { Accreditation, Answers, Format } from './answers.js';
import type { Escalation, Evidence, PilotMode, Stage, Support, Template } from './context.js';
import type { ProposalRole, Role } from './roles.js';

/** The event that starts a proposal: the machine's input. */
export interface ProposalStarted extends Occurred<'PROPOSAL_STARTED', Role> {
  readonly ref: string;
  readonly lead: string | null;
  readonly coLead?: string | null;
  readonly organisation: string | null;
  readonly programme?: string | null;
  readonly answers: Answers;
  readonly closedDays?: readonly LocalDate[];
  readonly source?: string;
  readonly parent?: { readonly proposal: string; readonly relation: 'renewal' | 'conversion' };
  /** Renewals carry over the base template and the accreditation decision. */
  readonly carried?: { readonly template: Template | null; readonly accreditation: Accreditation | null };
}

interface Payloads {
  ANSWERS_CHANGED: { readonly answers: Answers; readonly closedDays?: readonly LocalDate[] };
  PROPOSAL_SUBMITTED: object;
  TRIAGE_STARTED: object;
  IDEA_CHANGES_REQUESTED: ChangeRequest;
  PROPOSAL_RESUBMITTED: object;
  IDEA_ACCEPTED: object;
  PROPOSAL_DECLINED: {
    readonly category: DeclineCategory;
    readonly reason: TextRef;
    readonly alternatives?: TextRef;
    readonly mayResubmitAfter?: LocalDate;
  };
  FAST_TRACKED: Reasoned;
  RENEWAL_OPENED: object;
  MERGE_PROPOSED: Reasoned & { readonly survivor: string; readonly survivorLead: string };
  MERGE_CONSENTED: object;
  MERGE_CONSENT_REFUSED: Reasoned;
  PROPOSAL_MERGED: object;
  PROPOSAL_ABSORBED: { readonly absorbed: string; readonly coLead: string | null };

  PLANNING_COMPLETED: object;
  PLANNING_REOPENED: Reasoned;
  AGREEMENT_SENT: object;
  AGREEMENT_RETURNED: Reasoned;
  AGREEMENT_SIGNED: { readonly evidence?: Evidence };
  ACCREDITATION_DECIDED: { readonly accreditation: Accreditation };
  SCOPE_SUBMITTED: object;
  SCOPE_APPROVED: object;
  LIGHT_PATH_APPROVED: object;
  SCOPE_CHANGES_REQUESTED: ChangeRequest;
  SCOPE_RESUBMITTED: object;

  TEMPLATE_CHOSEN: { readonly template: Template };
  KIT_SUBMITTED: object;
  KIT_APPROVED: object;
  KIT_CHANGES_REQUESTED: ChangeRequest;
  KIT_RESUBMITTED: object;

  PILOT_STARTED: { readonly mode: PilotMode };
  PILOT_COMPLETED: { readonly attended: number; readonly satisfaction?: number; readonly blockers: number };
  PILOT_PASSED: object;
  PILOT_REDESIGNED: Reasoned & { readonly returnTo: 'scoping' | 'templateSelection' };
  PILOT_STOPPED: Reasoned;

  REGISTRATION_OPENED: object;
  LAUNCH_SCHEDULED: {
    readonly startOn: LocalDate;
    readonly endOn?: LocalDate;
    readonly closedDays?: readonly LocalDate[];
  };
  LAUNCH_POSTPONED: Reasoned;
  LAUNCH_RESCHEDULED: {
    readonly startOn: LocalDate;
    readonly endOn?: LocalDate;
    readonly closedDays?: readonly LocalDate[];
  };
  CONVERTED_TO_SESSION: Reasoned;
  SESSION_DELIVERED: { readonly heldOn?: LocalDate };
  DELIVERY_COMPLETED: object;
  EVALUATION_OPENED: object;
  LAUNCH_CANCELLED: Reasoned;

  COLLECTION_COMPLETED: object;
  REPORT_PUBLISHED: object;
  EVALUATION_COMPLETED: object;
  PROPOSAL_RENEWED: Reasoned & { readonly successor: string; readonly startOn?: LocalDate };
  FORMAT_CONVERTED: Reasoned & { readonly successor: string; readonly format: Format };
  PROPOSAL_TRANSFERRED: Reasoned & { readonly receiver: TextRef };

  TASK_COMPLETED: { readonly task: string; readonly evidence?: Evidence };
  TASK_REOPENED: Reasoned & { readonly task: string };
  TASKS_WAIVED: Reasoned & { readonly tasks: readonly string[]; readonly expiresOn?: LocalDate };
  WAIVER_LIFTED: { readonly task: string };
  IDEA_SCORED: { readonly score: number };
  START_DATE_CHANGED: { readonly startOn: LocalDate; readonly closedDays?: readonly LocalDate[] };
  LEAD_CHANGED: Reasoned & { readonly lead: string };
  CO_LEAD_NAMED: { readonly coLead: string };
  COORDINATOR_ASSIGNED: { readonly coordinator: string };
  ROLE_GIVEN: { readonly role: ProposalRole; readonly person: string };
  ROLE_ENDED: { readonly role: ProposalRole; readonly person: string };
  HOLD_REQUESTED: Reasoned;
  PUT_ON_HOLD: Reasoned & { readonly expectedOn?: LocalDate };
  RESUMED: { readonly startOn?: LocalDate; readonly closedDays?: readonly LocalDate[] };
  PROPOSAL_WITHDRAWN: Reasoned & { readonly keepResources?: boolean };
  PROPOSAL_REOPENED: Reasoned;
  ESCALATED: Omit<Escalation, 'on'>;
  SUPPORT_ASSIGNED: Omit<Support, 'on'> & { readonly stage: Stage };
}

interface Reasoned {
  readonly reason: TextRef;
}

interface ChangeRequest {
  readonly comments: TextRef;
  readonly dueOn?: LocalDate;
}

export const declineCategories = [
  'outOfScope',
  'duplicate',
  'noCapacity',
  'insufficientNeed',
  'commercial',
] as const;
export type DeclineCategory = (typeof declineCategories)[number];

export type ProposalEventType = keyof Payloads;
export type ProposalEvent = { [T in ProposalEventType]: Occurred<T, Role> & Payloads[T] }[ProposalEventType];
export type EventOf<T extends ProposalEventType> = Extract<ProposalEvent, { readonly type: T }>;

/** What a sender gives with an event, the facts of its occurrence apart. */
export type PayloadOf<T extends ProposalEventType> = Payloads[T];
