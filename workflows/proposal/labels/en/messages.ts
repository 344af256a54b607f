import type { Label } from '../../../kit/workflow.js';
import type { ProposalEffect } from '../../vocabulary.js';

/** What a criterion says is missing. Whoever shows it adds the owner and a link to mend it. */
export const messages = {
  answerMissing: { staff: '“{answer}” is not answered yet.', partner: 'Please answer “{answer}”.' },
  answerUnread: {
    staff: '“{answer}” came in a form that could not be read. The original words are kept beside it.',
    partner: 'We could not read the answer to “{answer}”. Please give it again.',
  },

  taskOpen: '“{task}” is still open.',
  waiverRanOut: 'The waiver for “{task}” has run out.',
  noSuchTask: 'This proposal has no such task.',
  taskNotStarted: '“{task}” belongs to a later stage and can’t be completed yet.',
  taskDone: '“{task}” is done already.',
  evidenceMissing: '“{task}” needs something that shows it is done. What counts: {evidence}.',
  taskClosedByEvent: '“{task}” is not ticked by hand. It is settled by a step of its own.',
  taskNotDone: '“{task}” is not done, so there is nothing to reopen.',
  taskNotWaived: '“{task}” has no waiver to lift.',
  stagePassed: '“{task}” belongs to a stage that is over.',
  hardStopPassed: {
    staff:
      'CPD applications closed on {date}, ten business days before the start. Decide again on accreditation.',
    partner:
      'Applications for learning credits closed on {date}. BCCPC will look with you at what is still possible.',
  },

  ownProposal: 'Whoever leads a proposal can’t also decide on it.',
  noRoundsLeft:
    'Changes were asked for {rounds} times already. It is time to decide, or to put the proposal on hold.',

  mergeNotWelcome: 'The partner asked that this idea not be merged with another.',
  mergeSameLead: 'Both proposals have the same lead. Choose a survivor with another lead.',
  mergeNotProposed: 'No merge is proposed.',
  leadHasNotConsented: 'The lead of this proposal has not agreed to the merge yet.',
  survivorLeadHasNotConsented: 'The lead of the other proposal has not agreed to the merge yet.',
  consentGiven: 'You have agreed to the merge already.',
  notARenewal: 'Only the renewal of an earlier proposal may start at template selection.',

  planningNotDeclared: {
    staff: 'Planning is not declared complete yet.',
    partner: 'Please tell us when your planning is complete.',
  },
  lightPathIsForSessions: 'Only a single session may approve scope and kit together.',
  sessionTakesLightPath: 'A single session has its scope and kit approved together.',
  templateDoesNotFit: 'This template does not suit the format. These do: {template}.',

  sessionPilotsByRehearsal: 'A single session is tried out by a rehearsal.',
  seriesNeedsMock: 'A series is tried out by a mock session or a pilot cohort.',
  pilotBlockers: 'Unresolved blockers from the pilot: {blockers}.',
  pilotTooSmall: 'People who came to the pilot: {attended}. It takes at least {needed}.',
  pilotSatisfactionLow: 'Mean satisfaction was {satisfaction} out of 5. It takes at least {needed}.',
  pilotSatisfactionUnknown:
    'The pilot’s satisfaction score was not recorded. It takes at least {needed} out of 5.',
  returnsElsewhere: 'The redesign returns to another stage.',

  escalatedBefore: 'This was escalated before.',

  closedKeepsItsRules: 'A closed proposal keeps the rules it ended under.',
  registrationNotMarked:
    '“{task}” is open, though the launch is past that point. Complete or waive it first.',

  launched: 'The proposal is in launch or past it, so it can no longer be withdrawn.',
  startIsFixed: 'The start date is set in launch and moves only by postponing.',
  startNotAhead: 'The start date must be in the future.',
  startNotReached: 'The first session is set for {date}. Record it once it was held.',
  resumeDateFixed: 'Sessions were held already, so the start date stays as it was.',
  everySessionDelivered: 'Every planned session was held. Planned: {sessions}.',
  sessionsOutstanding: 'Sessions held so far: {delivered} of {sessions}.',
  alreadyASession: 'It is a single session already.',
  sameFormat: 'Choose a format that differs from this one.',
} as const satisfies Record<string, Label>;

/** What a criterion may say. */
export type MessageKey = keyof typeof messages;

/** What will happen when a step is taken, for its preview. */
export const effects = {
  assignSupport: 'Templates, tools and people for {stage} are provided.',
  releaseSupport: 'Support for {stage} ends.',
  notifyNextMover: {
    staff: 'Whoever must act next gets an e-mail.',
    partner: 'We write to whoever has the next step.',
  },
  sendLetter: 'An e-mail goes out: {letter}.',
  absorbIntoSurvivor: 'The other proposal takes this one in, and its lead becomes co-lead there.',
  startSuccessor: 'A linked new proposal is started.',
} as const satisfies Record<ProposalEffect['type'], Label>;
