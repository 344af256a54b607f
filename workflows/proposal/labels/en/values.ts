import type { Label } from '../../../kit/workflow.js';
import type { ValueLabels } from '../value-labels.js';
import { answers } from './answers.js';

const letters = {
  ideaReceived: 'we received the idea',
  changesRequested: 'changes are asked for',
  stageOpened: 'a new stage has opened',
  declined: 'the proposal is not taken on',
  mergeProposed: 'a merge is proposed',
  merged: 'the proposals are merged',
  onHold: 'the proposal is on hold',
  resumed: 'the proposal goes on',
  holdRequested: 'a hold is asked for',
  redesign: 'a redesign begins',
  launchScheduled: 'the launch date is set',
  launchPostponed: 'the launch is postponed',
  cancelled: 'the ECHO is cancelled',
  withdrawn: 'the proposal is withdrawn',
  completed: 'the ECHO is complete',
  renewed: 'the ECHO carries on in a new proposal',
  transferred: 'another hub carries the ECHO on',
  reopened: 'the proposal is open again',
  leadChanged: 'the partner lead has changed',
} as const satisfies ValueLabels['letter'];

const outcomes = {
  completed: 'Completed',
  renewed: 'Renewed with another cohort',
  converted: 'Carried on in another format',
  declined: { staff: 'Declined', partner: 'Not taken on' },
  withdrawn: 'Withdrawn',
  merged: { staff: 'Merged', partner: 'Joined with another proposal' },
  cancelled: 'Cancelled',
  transferred: { staff: 'Transferred', partner: 'Carried on by another hub' },
} as const satisfies Record<string, Label>;

export const values: ValueLabels = {
  answer: answers,
  letter: letters,
  outcome: outcomes,
  relation: { renewal: 'Renewal', conversion: 'Change of format' },
  format: { series: 'Series', session: 'Single session', workshop: 'Workshop' },
  focusArea: { subject: 'Subject', discipline: 'Discipline', geographic: 'Geographic' },
  benefit: {
    community: 'Community',
    knowledgeAndSkills: 'Knowledge and skills',
    relationshipsAndCulture: 'Relationships and culture',
    personCentredPractice: 'Person-centred practice',
    researchCapacity: 'Research capacity',
  },
  cadence: { once: 'Once', weekly: 'Every week', biweekly: 'Every two weeks', monthly: 'Every month' },
  language: { en: 'English', fr: 'French', both: 'English and French' },
  accreditation: {
    none: 'None',
    mainpro: 'Mainpro+',
    moc: 'MOC Section 1',
    both: 'Mainpro+ and MOC Section 1',
    otherCollege: 'Another college',
  },
  mergeConsent: { yes: 'Yes', no: 'No', askFirst: 'Ask me first' },
  involvement: { yes: 'Yes', no: 'No', toBeDecided: 'Not decided yet' },
  template: {
    classic60: 'Classic case-based, 60 minutes',
    classic90: 'Classic case-based, 90 minutes',
    flipped: 'Flipped, talk recorded ahead',
    communityOfPractice: 'Community of practice',
    journalWatch: 'Journal watch',
    qiWorkshop: 'Quality improvement workshop',
    skillsWorkshop: 'Skills workshop',
  },
  mode: { rehearsal: 'Rehearsal', mockSession: 'Mock session', pilotCohort: 'Pilot cohort' },
  category: {
    outOfScope: { staff: 'Out of scope', partner: 'It lies outside what this ECHO can cover' },
    duplicate: { staff: 'Duplicate', partner: 'A similar ECHO exists already' },
    noCapacity: { staff: 'No capacity', partner: 'BCCPC has no room for it now' },
    insufficientNeed: { staff: 'Insufficient need', partner: 'The need is not clear enough yet' },
    commercial: { staff: 'Commercial interest', partner: 'It has a commercial interest' },
  },
  rule: {
    late7: 'A task is a week late',
    atRisk: 'A task is two weeks late',
    idle30: 'Nobody has done anything for 30 days',
    hold60: 'On hold for 60 days',
    hold120: 'On hold for 120 days',
  },
  evidence: { tick: 'A tick', file: 'A file', link: 'A link', number: 'A number' },
};
