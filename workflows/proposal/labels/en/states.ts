import type { Label } from '../../../kit/workflow.js';
import type { Stage } from '../../vocabulary.js';

export const stages = {
  idea: 'Idea',
  scoping: 'Scoping',
  templateSelection: 'Template selection',
  pilot: 'Pilot',
  launch: 'Launch',
  evaluation: 'Evaluation',
} as const satisfies Record<Stage, Label>;

export const states: Readonly<Record<string, Label>> = {
  open: { staff: 'In progress', partner: 'Under way' },

  'open.idea': stages.idea,
  'open.idea.draft': { staff: 'Draft', partner: 'Your draft' },
  'open.idea.submitted': { staff: 'Submitted, awaiting triage', partner: 'Received, thank you' },
  'open.idea.inTriage': { staff: 'In triage', partner: 'BCCPC is reading your idea' },
  'open.idea.changesRequested': { staff: 'Changes requested', partner: 'A few changes, please' },

  'open.scoping': stages.scoping,
  'open.scoping.working': { staff: 'Scoping under way', partner: 'Shaping your ECHO together' },
  'open.scoping.working.planning': 'Planning',
  'open.scoping.working.planning.inProgress': 'Planning in progress',
  'open.scoping.working.planning.complete': 'Planning complete',
  'open.scoping.working.agreement': 'Partner agreement',
  'open.scoping.working.agreement.drafting': 'Agreement being drafted',
  'open.scoping.working.agreement.sent': {
    staff: 'Agreement sent for signature',
    partner: 'Agreement waiting for your signature',
  },
  'open.scoping.working.agreement.signed': 'Agreement signed',
  'open.scoping.working.accreditation': { staff: 'Accreditation', partner: 'Learning credits' },
  'open.scoping.working.accreditation.undecided': {
    staff: 'Accreditation undecided',
    partner: 'Learning credits not decided yet',
  },
  'open.scoping.working.accreditation.decided': {
    staff: 'Accreditation decided',
    partner: 'Learning credits decided',
  },
  'open.scoping.awaitingApproval': {
    staff: 'Scope awaiting approval',
    partner: 'BCCPC is reading your plan',
  },
  'open.scoping.changesRequested': {
    staff: 'Changes to the scope requested',
    partner: 'A few changes to your plan, please',
  },

  'open.templateSelection': stages.templateSelection,
  'open.templateSelection.choosing': { staff: 'Template being chosen', partner: 'Choose your template' },
  'open.templateSelection.tailoring': { staff: 'Kit being tailored', partner: 'Make the kit yours' },
  'open.templateSelection.awaitingApproval': {
    staff: 'Kit awaiting approval',
    partner: 'BCCPC is reading your kit',
  },
  'open.templateSelection.changesRequested': {
    staff: 'Changes to the kit requested',
    partner: 'A few changes to your kit, please',
  },

  'open.pilot': stages.pilot,
  'open.pilot.preparing': { staff: 'Pilot in preparation', partner: 'Getting ready to try it out' },
  'open.pilot.running': { staff: 'Pilot running', partner: 'Trying it out' },
  'open.pilot.awaitingDecision': {
    staff: 'Pilot awaiting decision',
    partner: 'BCCPC is weighing what the pilot showed',
  },

  'open.launch': stages.launch,
  'open.launch.preparing': { staff: 'Preparing registration', partner: 'Getting registration ready' },
  'open.launch.recruiting': { staff: 'Recruiting', partner: 'Inviting participants' },
  'open.launch.scheduled': { staff: 'Scheduled', partner: 'The date is set' },
  'open.launch.postponed': { staff: 'Postponed', partner: 'Postponed, a new date is coming' },
  'open.launch.running': { staff: 'Sessions running', partner: 'Your ECHO is live' },
  'open.launch.delivered': { staff: 'Delivered', partner: 'All sessions held' },

  'open.evaluation': stages.evaluation,
  'open.evaluation.collecting': { staff: 'Collecting responses', partner: 'Hearing from participants' },
  'open.evaluation.reporting': { staff: 'Report being written', partner: 'The report is being written' },
  'open.evaluation.decidingNext': {
    staff: 'Deciding what is next',
    partner: 'Deciding together what comes next',
  },

  onHold: { staff: 'On hold', partner: 'Paused' },
  declined: { staff: 'Declined', partner: 'Not taken on' },
  withdrawn: 'Withdrawn',
  merged: { staff: 'Merged', partner: 'Joined with another proposal' },
  cancelled: 'Cancelled',
  completed: 'Completed',
  transferred: { staff: 'Transferred', partner: 'Carried on by another hub' },
};
