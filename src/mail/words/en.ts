import type { MailWords } from './mail-words.js';

export const en: MailWords = {
  letters: {
    nextMove: {
      subject: 'Your next step: {ref}',
      first: {
        partner: 'Please go on with {name}: it is your move.',
        staff: 'Please go on with {name}: it is the hub’s move.',
      },
      then: 'It is in the stage “{stage}”.',
    },
    decisionAwaited: {
      subject: '{ref} waits for your decision',
      first: 'Please decide on {name}: it waits for you.',
      then: 'It is in the stage “{stage}”. What is met, and what is missing, is with the proposal.',
    },
    changesArrived: {
      subject: 'The changes have arrived: {ref}',
      first: 'Please look at {name}: the changes have arrived.',
      then: 'Sent by {by}. It is in the stage “{stage}”, and waits for your answer.',
    },
    ideaReceived: {
      subject: 'Your idea {ref} has arrived',
      first: 'Nothing to do for now: we have received {name}.',
      then: 'The hub answers within a week and decides within three weeks. You will hear from us when we need you.',
    },
    changesRequested: {
      subject: 'Changes are asked for: {ref}',
      first: 'Please change {name} and send it in again: {by} asks for changes.',
      quote: 'What is asked for:',
      then: 'This is with the proposal too. It is in the stage “{stage}”.',
    },
    ideaAccepted: {
      subject: 'Your idea {ref} was accepted',
      first: 'Good news: {by} accepted your idea {name}.',
      then: 'Now the stage “{stage}” begins. Its checklist, its templates and tools, and the people who help you are with the proposal.',
    },
    scopeApproved: {
      subject: 'The plan of {ref} was approved',
      first: 'Good news: {by} approved the plan of {name}.',
      then: 'Now the stage “{stage}” begins. Its checklist, its templates and tools, and the people who help you are with the proposal.',
    },
    lightPathApproved: {
      subject: 'The plan and the kit of {ref} were approved',
      first: 'Good news: {by} approved the plan and the kit of {name}.',
      then: 'Now the stage “{stage}” begins. Its checklist, its templates and tools, and the people who help you are with the proposal.',
    },
    kitApproved: {
      subject: 'The kit of {ref} was approved',
      first: 'Good news: {by} approved the kit of {name}.',
      then: 'Now the stage “{stage}” begins. Its checklist, its templates and tools, and the people who help you are with the proposal.',
    },
    pilotPassed: {
      subject: 'The pilot of {ref} passed',
      first: 'Good news: {by} decided that the pilot of {name} passed.',
      then: 'Now the stage “{stage}” begins. Its checklist, its templates and tools, and the people who help you are with the proposal.',
    },
    stageOpened: {
      subject: 'A new stage is open: {ref}',
      first: 'Please look at what comes next for {name}: the stage “{stage}” is open.',
      then: 'Its checklist, its templates and tools, and the people who help you are with the proposal.',
    },
    declined: {
      subject: '{ref} was not taken on',
      first: 'Please read why {name} was not taken on.',
      then: 'Thank you for the idea, and for the work behind it. The reason is with the proposal, and so are other ways forward where there are any.',
    },
    mergeProposed: {
      subject: 'A merger is proposed: {ref}',
      first: 'Please say whether you agree that {name} is merged with another proposal.',
      then: 'The leads of both proposals must agree. Until then nothing changes.',
    },
    merged: {
      subject: '{ref} was merged',
      first: 'Nothing to do: {name} was merged into another proposal.',
      then: 'The work goes on there. What you wrote here stays readable.',
    },
    onHold: {
      subject: '{ref} is on hold',
      first: 'Nothing to do for now: {name} is on hold.',
      quote: 'The reason:',
      then: 'You get no reminders meanwhile, and due dates move by the length of the pause.',
    },
    resumed: {
      subject: '{ref} goes on',
      first: 'Please pick up {name} again: it is no longer on hold.',
      then: 'It is in the stage “{stage}”. Open due dates moved by the length of the pause.',
    },
    holdRequested: {
      subject: 'A pause was asked for: {ref}',
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
      subject: '{ref} is to be redesigned',
      first: 'Please read what the pilot of {name} showed, and plan what to change.',
      then: 'It is back in the stage “{stage}”. What was done before is kept.',
    },
    launchScheduled: {
      subject: 'The first session of {ref} is on {startOn}',
      first: '{by} has set the first session of {name}: {startOn}. Please note it.',
      then: 'Registration, promotion and every due date follow from that day.',
    },
    launchPostponed: {
      subject: 'The launch is postponed: {ref}',
      first: 'Please tell your team that {name} does not start as planned.',
      then: 'The hub is looking for a new date. Due dates will follow from it.',
    },
    cancelled: {
      subject: '{ref} was cancelled',
      first: 'Please read why {name} was cancelled.',
      then: 'The reason is with the proposal, and everything that was made stays readable.',
    },
    withdrawn: {
      subject: '{ref} was withdrawn',
      first: 'Nothing to do: {name} was withdrawn.',
      then: 'Everything that was made stays readable. If this was a mistake, write to the address below.',
    },
    completed: {
      subject: '{ref} is complete',
      first: 'Nothing more to do: {name} is complete. Thank you.',
      then: 'The report and the materials stay with the proposal.',
    },
    renewed: {
      subject: '{ref} goes on as a new proposal',
      first: 'Please look at what comes next: {name} goes on as a new proposal.',
      then: 'The new one is linked to this one, and begins with what carries over.',
    },
    transferred: {
      subject: '{ref} was handed over',
      first: 'Nothing more to do here: {name} was handed over to another hub.',
      then: 'What was made here stays readable.',
    },
    reopened: {
      subject: '{ref} was reopened',
      first: 'Please look at {name}: it was reopened.',
      then: 'It is in the stage “{stage}”. The reason is in its history.',
    },
    leadChanged: {
      subject: '{ref} has a new lead',
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
  yourStep: 'The next step is yours.',
  tasks: 'Due next:',
  taskDue: '{task} – due {due}',
  open: 'Open the proposal:',
  contact: 'Questions? Ask',
  sender: 'ECHO co-creation, BC Centre for Palliative Care',
  untitled: '{ref}',
  quoted: '“{title}” ({ref})',
  somebody: { partner: 'BCCPC', staff: 'the partner' },
};
