import { completeIdea } from '../support/idea.js';
import type { Journey } from './journey.js';

/** A series: changes requested twice, a pilot that fails and is redesigned, and a renewal at the end. */
export async function series(journey: Journey): Promise<void> {
  const { benefits: _, ...incomplete } = completeIdea;
  await journey.on('2026-11-23').begin(incomplete);
  expect(await journey.refused('partnerLead', 'PROPOSAL_SUBMITTED')).toEqual([
    'Please answer “Benefits you aim for”.',
  ]);
  await journey.send('partnerLead', 'ANSWERS_CHANGED', { answers: { benefits: completeIdea.benefits } });
  await journey.send('partnerLead', 'PROPOSAL_SUBMITTED');
  await journey.on('2026-11-25').send('hubCoordinator', 'TRIAGE_STARTED');
  await journey
    .on('2026-11-30')
    .send('hubCoordinator', 'IDEA_CHANGES_REQUESTED', { comments: 'Which regions?' });
  await journey.written('changesRequested');
  await journey.on('2026-12-04').send('partnerLead', 'ANSWERS_CHANGED', { answers: { regions: 'Interior' } });
  await journey.send('partnerLead', 'PROPOSAL_RESUBMITTED');
  await journey.on('2026-12-08').complete('idea');
  await journey.send('hubLead', 'IDEA_SCORED', { score: 78 });
  await journey.send('hubLead', 'IDEA_ACCEPTED');
  await journey.supported('scoping', 'ideaAccepted');
  await scoped(journey, '2027-01-11');
  await journey
    .on('2027-01-18')
    .send('hubCoordinator', 'SCOPE_CHANGES_REQUESTED', { comments: 'Name a caregiver.' });
  await journey.on('2027-01-21').send('partnerLead', 'SCOPE_RESUBMITTED');
  await journey.on('2027-01-25').send('hubLead', 'SCOPE_APPROVED');
  await journey.supported('templateSelection', 'scopeApproved');
  await kitApproved(journey, '2027-02-15', 'classic60');
  await journey.supported('pilot', 'kitApproved');
  await piloted(journey, '2027-03-15', 'mockSession', { attended: 4, satisfaction: 3.1, blockers: 1 });
  expect(await journey.refused('hubLead', 'PILOT_PASSED')).toContain(
    'Unresolved blockers from the pilot: 1.',
  );
  await journey.send('hubLead', 'PILOT_REDESIGNED', { returnTo: 'templateSelection', reason: 'Too long.' });
  await journey.supported('templateSelection', 'redesign');
  await kitApproved(journey, '2027-04-12', 'flipped');
  await journey.supported('pilot', 'kitApproved');
  await piloted(journey, '2027-05-10', 'mockSession', { attended: 9, satisfaction: 4.6, blockers: 0 });
  await journey.send('hubLead', 'PILOT_PASSED');
  await journey.supported('launch', 'pilotPassed');
  await registrationOpened(journey);
  await journey.on('2027-05-12').send('hubCoordinator', 'LAUNCH_SCHEDULED', { startOn: '2027-06-10' });
  await delivered(journey, ['2027-06-10', '2027-07-08']);
  await evaluated(journey, '2027-10-08');
  await journey.send('hubLead', 'PROPOSAL_RENEWED', {
    reason: 'A waiting list of forty.',
    startOn: '2028-01-20',
  });
  await journey.written('renewed');
}

/** A single session: the light path, with a waiver, and a hold that moves the date. */
export async function session(journey: Journey): Promise<void> {
  const answers = {
    ...completeIdea,
    title: 'Medication changes',
    format: 'session',
    sessions: 1,
    cadence: 'once',
    startOn: '2027-04-08',
  };
  await journey.on('2026-12-01').begin(answers);
  await toScoping(journey, '2026-12-07');
  expect(await journey.refused('partnerLead', 'SCOPE_SUBMITTED')).toContain(
    'Please tell us when your planning is complete.',
  );
  await journey.on('2026-12-14').send('partnerLead', 'TEMPLATE_CHOSEN', { template: 'classic60' });
  await journey.on('2026-12-15').send('partnerLead', 'HOLD_REQUESTED', { reason: 'Staff are away.' });
  await journey
    .on('2026-12-16')
    .send('hubCoordinator', 'PUT_ON_HOLD', { reason: 'Winter.', expectedOn: '2027-01-15' });
  await journey.written('onHold');
  await journey.on('2027-01-15').send('hubCoordinator', 'RESUMED');
  await journey.written('resumed');
  expect((await journey.look()).body).toMatchObject({
    stage: 'scoping',
    status: 'open',
    startOn: '2027-05-08',
  });
  await journey
    .on('2027-01-20')
    .send('hubLead', 'TASKS_WAIVED', { tasks: ['sc.obj'], reason: 'Agreed by phone.' });
  await scoped(journey, '2027-02-01', { alsoTailored: true });
  await journey.on('2027-02-08').send('hubLead', 'LIGHT_PATH_APPROVED');
  await journey.supported('pilot', 'lightPathApproved');
  await piloted(journey, '2027-03-01', 'rehearsal', { attended: 2, blockers: 0 });
  await journey.send('hubLead', 'PILOT_PASSED');
  await journey.supported('launch', 'pilotPassed');
  await registrationOpened(journey);
  await journey.on('2027-03-05').send('hubCoordinator', 'LAUNCH_SCHEDULED', { startOn: '2027-05-11' });
  await delivered(journey, ['2027-05-11']);
  await evaluated(journey, '2027-07-05');
  await journey.send('hubLead', 'EVALUATION_COMPLETED');
  await journey.written('completed');
}

/** A workshop whose launch is postponed, with credits for learning. */
export async function workshop(journey: Journey): Promise<void> {
  const answers = {
    ...completeIdea,
    title: 'Serious illness talks',
    format: 'workshop',
    sessions: 1,
    cadence: 'once',
    accreditation: 'mainpro',
    startOn: '2027-06-03',
  };
  await journey.on('2026-12-02').begin(answers);
  await toScoping(journey, '2026-12-09');
  await scoped(journey, '2027-01-20', { accreditation: 'mainpro' });
  await journey.on('2027-01-27').send('hubLead', 'SCOPE_APPROVED');
  await journey.supported('templateSelection', 'scopeApproved');
  await kitApproved(journey, '2027-02-22', 'skillsWorkshop');
  await journey.supported('pilot', 'kitApproved');
  await piloted(journey, '2027-04-07', 'mockSession', { attended: 8, satisfaction: 4.2, blockers: 0 });
  await journey.send('hubLead', 'PILOT_PASSED');
  await journey.supported('launch', 'pilotPassed');
  await registrationOpened(journey);
  await journey.on('2027-04-12').send('hubCoordinator', 'LAUNCH_SCHEDULED', { startOn: '2027-06-03' });
  await journey.on('2027-05-27').send('hubCoordinator', 'LAUNCH_POSTPONED', { reason: 'Wildfire.' });
  await journey.written('launchPostponed');
  await journey.on('2027-06-01').send('hubCoordinator', 'LAUNCH_RESCHEDULED', { startOn: '2027-09-16' });
  expect(await journey.refused('techHost', 'SESSION_DELIVERED')).toEqual([
    'The first session is set for September 16, 2027. Record it once it was held.',
  ]);
  await delivered(journey, ['2027-09-16']);
  await evaluated(journey, '2027-12-15');
  await journey.send('hubLead', 'EVALUATION_COMPLETED');
  await journey.written('completed');
}

async function toScoping(journey: Journey, date: string): Promise<void> {
  await journey.send('partnerLead', 'PROPOSAL_SUBMITTED');
  await journey.written('ideaReceived');
  await journey.on(date).send('hubCoordinator', 'TRIAGE_STARTED');
  await journey.complete('idea');
  await journey.send('hubLead', 'IDEA_SCORED', { score: 71 });
  await journey.send('hubLead', 'IDEA_ACCEPTED');
  await journey.supported('scoping', 'ideaAccepted');
}

export async function scoped(
  journey: Journey,
  date: string,
  { accreditation = 'none', alsoTailored = false } = {},
): Promise<void> {
  const { facilitator, sme } = journey.cast;
  await journey.send('partnerLead', 'ROLE_GIVEN', { role: 'facilitator', person: facilitator.person.email });
  await journey.send('partnerLead', 'ROLE_GIVEN', { role: 'sme', person: sme.person.id });
  await journey.send('hubCoordinator', 'AGREEMENT_SENT');
  await journey.on(date).complete('scoping');
  if (alsoTailored) await journey.complete('templateSelection');
  await journey.send('partnerLead', 'PLANNING_COMPLETED');
  await journey.send('hubLead', 'AGREEMENT_SIGNED', { evidence: { kind: 'file', text: 'agreement.pdf' } });
  await journey.send('cpdLead', 'ACCREDITATION_DECIDED', { accreditation });
  await journey.send('partnerLead', 'SCOPE_SUBMITTED');
}

export async function kitApproved(journey: Journey, date: string, template: string): Promise<void> {
  await journey.send('partnerLead', 'TEMPLATE_CHOSEN', { template });
  await journey.on(date).complete('templateSelection');
  await journey.send('partnerLead', 'KIT_SUBMITTED');
  await journey.send('hubLead', 'KIT_APPROVED');
}

export async function piloted(journey: Journey, date: string, mode: string, results: object): Promise<void> {
  await journey.send('hubCoordinator', 'PILOT_STARTED', { mode });
  await journey.on(date).send('techHost', 'PILOT_COMPLETED', results);
  await journey.complete('pilot');
}

export async function registrationOpened(journey: Journey): Promise<void> {
  await journey.send('hubCoordinator', 'TASK_COMPLETED', { task: 'la.access', evidence: { kind: 'tick' } });
  await journey.send('hubCoordinator', 'REGISTRATION_OPENED');
}

async function delivered(journey: Journey, dates: readonly string[]): Promise<void> {
  for (const date of dates) await journey.on(date).send('techHost', 'SESSION_DELIVERED', { heldOn: date });
  await journey.complete('launch');
  await journey.send('hubCoordinator', 'DELIVERY_COMPLETED');
  await journey.send('hubCoordinator', 'EVALUATION_OPENED');
  await journey.supported('evaluation', 'stageOpened');
}

async function evaluated(journey: Journey, date: string): Promise<void> {
  await journey.on(date).complete('evaluation');
  await journey.send('evaluator', 'COLLECTION_COMPLETED');
  await journey.send('evaluator', 'REPORT_PUBLISHED');
}
