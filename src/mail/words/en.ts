import type { MailWords } from './mail-words.js';

export const en: MailWords = {
  letters: {
    nextMove: {
      subject: 'your next step',
      first: {
        partner: 'Please go on with {name}: it is your move.',
        staff: 'Please go on with {name}: it is the hub’s move.',
      },
      then: 'It is in the stage “{stage}”.',
    },
    decisionAwaited: {
      subject: 'waits for a decision',
      first: 'Please decide on {name}: it waits for you.',
      then: 'It is in the stage “{stage}”. What is met, and what is missing, is with the proposal.',
    },
    ideaReceived: {
      subject: 'your idea has arrived',
      first: 'Nothing to do for now: we have received {name}.',
      then: 'The hub answers within 5 business days and decides within 15. You will hear from us when we need you.',
    },
    changesRequested: {
      subject: 'changes are asked for',
      first: 'Please read the comments on {name}, make the changes, and send it in again.',
      then: 'The comments are with the proposal. It is in the stage “{stage}”.',
    },
    stageOpened: {
      subject: 'a new stage is open',
      first: 'Please look at what comes next for {name}: the stage “{stage}” is open.',
      then: 'Its checklist, its templates and tools, and the people who help you are with the proposal.',
    },
    declined: {
      subject: 'was not taken on',
      first: 'Please read why {name} was not taken on.',
      then: 'The reason is with the proposal, and so are other ways forward where there are any.',
    },
    mergeProposed: {
      subject: 'a merger is proposed',
      first: 'Please say whether you agree that {name} is merged with another proposal.',
      then: 'The leads of both proposals must agree. Until then nothing changes.',
    },
    merged: {
      subject: 'was merged',
      first: 'Nothing to do: {name} was merged into another proposal.',
      then: 'The work goes on there. What you wrote here stays readable.',
    },
    onHold: {
      subject: 'is on hold',
      first: 'Nothing to do for now: {name} is on hold.',
      then: 'You get no reminders meanwhile, and due dates move by the length of the pause. The reason is with the proposal.',
    },
    resumed: {
      subject: 'goes on',
      first: 'Please pick up {name} again: it is no longer on hold.',
      then: 'It is in the stage “{stage}”. Open due dates moved by the length of the pause.',
    },
    holdRequested: {
      subject: 'a pause was asked for',
      first: {
        partner: 'Nothing to do for now: the hub knows that a pause is wished for {name}.',
        staff: 'Please decide whether {name} is put on hold: a pause was asked for.',
      },
      then: {
        partner: 'Until the hub decides, the work goes on.',
        staff: 'The reason is with the proposal.',
      },
    },
    redesign: {
      subject: 'is to be redesigned',
      first: 'Please read what the pilot of {name} showed, and plan what to change.',
      then: 'It is back in the stage “{stage}”. What was done before is kept.',
    },
    launchScheduled: {
      subject: 'the first session has a date',
      first: 'Please note the first session of {name}: {startOn}.',
      then: 'Registration, promotion and every due date follow from that day.',
    },
    launchPostponed: {
      subject: 'the launch is postponed',
      first: 'Please tell your team that {name} does not start as planned.',
      then: 'The hub is looking for a new date. Due dates will follow from it.',
    },
    cancelled: {
      subject: 'was cancelled',
      first: 'Please read why {name} was cancelled.',
      then: 'The reason is with the proposal, and everything that was made stays readable.',
    },
    withdrawn: {
      subject: 'was withdrawn',
      first: 'Nothing to do: {name} was withdrawn.',
      then: 'Everything that was made stays readable. If this was a mistake, write to the address below.',
    },
    completed: {
      subject: 'is complete',
      first: 'Nothing more to do: {name} is complete. Thank you.',
      then: 'The report and the materials stay with the proposal.',
    },
    renewed: {
      subject: 'goes on as a new proposal',
      first: 'Please look at what comes next: {name} goes on as a new proposal.',
      then: 'The new one is linked to this one, and begins with what carries over.',
    },
    transferred: {
      subject: 'was handed over',
      first: 'Nothing more to do here: {name} was handed over to another hub.',
      then: 'What was made here stays readable.',
    },
    reopened: {
      subject: 'was reopened',
      first: 'Please look at {name}: it was reopened.',
      then: 'It is in the stage “{stage}”. The reason is in its history.',
    },
    leadChanged: {
      subject: 'has a new lead',
      first: 'Please look at who leads {name}: it has changed.',
      then: 'Open tasks of the lead are the new lead’s from now on.',
    },
  },
  because: {
    lead: 'You get this mail because you lead {ref} or are its co-lead.',
    formerLead: 'You get this mail because you led {ref} until now.',
    survivorLead: 'You get this mail because you lead the proposal that {ref} would be merged into.',
    coordinator: 'You get this mail because you coordinate {ref}.',
    hubCoordinator: 'You get this mail because you are a coordinator of the hub, and {ref} has none yet.',
    hubLead: 'You get this mail because you lead the hub, and decide about {ref}.',
  },
  tasks: 'Due next:',
  taskDue: '{task} – due {due}',
  open: 'Open the proposal:',
  contact: 'Questions? Ask',
  sender: 'ECHO co-creation, BC Centre for Palliative Care',
  untitled: '{ref}',
  quoted: '{ref}, “{title}”',
};
