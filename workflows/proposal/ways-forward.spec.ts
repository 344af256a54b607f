import { restore } from '../kit/snapshot.js';
import { stateNodes, pathOf } from '../kit/states.js';
import { eventsForward, eventsOfPlace, waysForward } from '../kit/ways-forward.js';
import { travelTo } from './journeys/index.js';
import { currentProposal } from './proposal.workflow.js';

const forwardFrom = (path: string): readonly string[] =>
  eventsForward(
    currentProposal,
    stateNodes(currentProposal.machine).find((node) => pathOf(node) === `open.${path}`)!,
  );

const waysAt = (place: string, format: 'series' | 'session' = 'series') => {
  const { snapshot } = travelTo(place, { format });
  return waysForward(currentProposal, snapshot, { at: '2027-01-04T20:00:00.000Z', on: '2027-01-04' });
};

describe('the way forward', () => {
  it.each([
    ['idea.draft', ['PROPOSAL_SUBMITTED', 'RENEWAL_OPENED']],
    ['idea.submitted', ['TRIAGE_STARTED']],
    ['idea.inTriage', ['IDEA_ACCEPTED', 'FAST_TRACKED']],
    ['idea.changesRequested', ['PROPOSAL_RESUBMITTED']],
    ['scoping.working', ['SCOPE_SUBMITTED']],
    ['scoping.awaitingApproval', ['SCOPE_APPROVED', 'LIGHT_PATH_APPROVED']],
    ['scoping.changesRequested', ['SCOPE_RESUBMITTED']],
    ['templateSelection.choosing', ['TEMPLATE_CHOSEN']],
    ['templateSelection.tailoring', ['KIT_SUBMITTED']],
    ['templateSelection.awaitingApproval', ['KIT_APPROVED']],
    ['pilot.preparing', ['PILOT_STARTED']],
    ['pilot.running', ['PILOT_COMPLETED']],
    ['pilot.awaitingDecision', ['PILOT_PASSED']],
    ['launch.preparing', ['REGISTRATION_OPENED']],
    ['launch.recruiting', ['LAUNCH_SCHEDULED']],
    ['launch.scheduled', ['SESSION_DELIVERED']],
    ['launch.postponed', ['LAUNCH_RESCHEDULED']],
    ['launch.running', ['DELIVERY_COMPLETED']],
    ['launch.delivered', ['EVALUATION_OPENED']],
    ['evaluation.collecting', ['COLLECTION_COMPLETED']],
    ['evaluation.reporting', ['REPORT_PUBLISHED']],
    [
      'evaluation.decidingNext',
      ['EVALUATION_COMPLETED', 'PROPOSAL_RENEWED', 'FORMAT_CONVERTED', 'PROPOSAL_TRANSFERRED'],
    ],
  ])('from %s is %j', (path, events) => {
    expect(forwardFrom(path)).toEqual(events);
  });

  it('says what it waits for, whoever looks', () => {
    const [way] = waysAt('open.scoping.working');
    expect(way).toMatchObject({
      type: 'SCOPE_SUBMITTED',
      roles: expect.arrayContaining(['partnerLead']) as unknown,
    });
    expect(way?.unmet.map(({ message }) => message.key)).toContain('taskOpen');
  });

  it('leaves out the road that only points to the other one', () => {
    expect(waysAt('open.scoping.awaitingApproval').map(({ type }) => type)).toEqual(['SCOPE_APPROVED']);
    expect(waysAt('open.scoping.awaitingApproval', 'session').map(({ type }) => type)).toEqual([
      'LIGHT_PATH_APPROVED',
    ]);
  });

  it.each(['onHold', 'withdrawn', 'completed'])('is none from %s', (place) => {
    expect(waysAt(place)).toEqual([]);
  });

  it('is among the events that the place itself gives; pausing and withdrawing are not', () => {
    const { snapshot } = travelTo('open.scoping.working');
    expect(restore(currentProposal.machine, snapshot).status).toBe('active');
    const own = eventsOfPlace(currentProposal, snapshot);
    expect(['SCOPE_SUBMITTED', 'PLANNING_COMPLETED'].every((type) => own.has(type))).toBe(true);
    expect(['PROPOSAL_WITHDRAWN', 'HOLD_REQUESTED', 'PROPOSAL_DECLINED'].some((type) => own.has(type))).toBe(
      false,
    );
  });
});
