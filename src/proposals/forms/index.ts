import type { ProposalEventType } from '../../../workflows/proposal/vocabulary.js';
import * as event from './event.forms.js';
import * as shared from './shared.forms.js';

/** Events that only the system sends. */
export const systemEvents = ['SUPPORT_ASSIGNED', 'PROPOSAL_ABSORBED', 'RENEWAL_OPENED', 'ESCALATED'] as const;
export type SentEventType = Exclude<ProposalEventType, (typeof systemEvents)[number]>;

export type EventForm = new () => object;

/** The form that each event is sent with; its fields are the only ones accepted. */
export const eventForms: Readonly<Record<SentEventType, EventForm>> = {
  ANSWERS_CHANGED: event.AnswersChangedForm,
  PROPOSAL_SUBMITTED: shared.BareForm,
  TRIAGE_STARTED: shared.BareForm,
  IDEA_SCORED: shared.ScoreForm,
  IDEA_CHANGES_REQUESTED: shared.ChangeRequestForm,
  PROPOSAL_RESUBMITTED: shared.BareForm,
  IDEA_ACCEPTED: shared.BareForm,
  PROPOSAL_DECLINED: event.DeclinedForm,
  FAST_TRACKED: shared.ReasonForm,
  MERGE_PROPOSED: event.MergeProposedForm,
  MERGE_CONSENTED: shared.BareForm,
  MERGE_CONSENT_REFUSED: shared.ReasonForm,
  PROPOSAL_MERGED: shared.BareForm,
  PLANNING_COMPLETED: shared.BareForm,
  PLANNING_REOPENED: shared.ReasonForm,
  AGREEMENT_SENT: shared.BareForm,
  AGREEMENT_RETURNED: shared.ReasonForm,
  AGREEMENT_SIGNED: event.AgreementSignedForm,
  ACCREDITATION_DECIDED: event.AccreditationForm,
  SCOPE_SUBMITTED: shared.BareForm,
  SCOPE_APPROVED: shared.BareForm,
  LIGHT_PATH_APPROVED: shared.BareForm,
  SCOPE_CHANGES_REQUESTED: shared.ChangeRequestForm,
  SCOPE_RESUBMITTED: shared.BareForm,
  TEMPLATE_CHOSEN: event.TemplateForm,
  KIT_SUBMITTED: shared.BareForm,
  KIT_APPROVED: shared.BareForm,
  KIT_CHANGES_REQUESTED: shared.ChangeRequestForm,
  KIT_RESUBMITTED: shared.BareForm,
  PILOT_STARTED: event.PilotStartedForm,
  PILOT_COMPLETED: event.PilotCompletedForm,
  PILOT_PASSED: shared.BareForm,
  PILOT_REDESIGNED: event.RedesignForm,
  PILOT_STOPPED: shared.ReasonForm,
  REGISTRATION_OPENED: shared.BareForm,
  LAUNCH_SCHEDULED: shared.ScheduleForm,
  LAUNCH_POSTPONED: shared.ReasonForm,
  LAUNCH_RESCHEDULED: shared.ScheduleForm,
  CONVERTED_TO_SESSION: shared.ReasonForm,
  SESSION_DELIVERED: event.SessionDeliveredForm,
  DELIVERY_COMPLETED: shared.BareForm,
  EVALUATION_OPENED: shared.BareForm,
  LAUNCH_CANCELLED: shared.ReasonForm,
  COLLECTION_COMPLETED: shared.BareForm,
  REPORT_PUBLISHED: shared.BareForm,
  EVALUATION_COMPLETED: shared.BareForm,
  PROPOSAL_RENEWED: event.RenewalForm,
  FORMAT_CONVERTED: event.ConversionForm,
  PROPOSAL_TRANSFERRED: event.TransferForm,
  TASK_COMPLETED: shared.TaskForm,
  TASK_REOPENED: event.TaskReopenedForm,
  TASKS_WAIVED: event.WaiverForm,
  WAIVER_LIFTED: event.WaiverLiftedForm,
  START_DATE_CHANGED: shared.StartForm,
  LEAD_CHANGED: event.LeadChangedForm,
  CO_LEAD_NAMED: shared.PersonForm,
  COORDINATOR_ASSIGNED: shared.PersonForm,
  ROLE_GIVEN: event.RoleGivenForm,
  ROLE_ENDED: event.RoleForm,
  HOLD_REQUESTED: shared.ReasonForm,
  PUT_ON_HOLD: event.HoldForm,
  RESUMED: event.ResumedForm,
  PROPOSAL_WITHDRAWN: event.WithdrawalForm,
  PROPOSAL_REOPENED: shared.ReasonForm,
};

/** Whether people may send events of this type. */
export function isSentEvent(type: string): type is SentEventType {
  return Object.hasOwn(eventForms, type);
}
