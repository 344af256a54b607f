import {
  allowedTo,
  complaints,
  decisionOn,
  proposalAt,
  refusalOf,
  valueBeforeLast,
} from '../../../test/support/proposal-builder.js';
import { proposalV2 } from './definition.js';

const reason = 'A reason.';

describe('a task', () => {
  it('is completed with its evidence, on its day, by whoever did it', () => {
    const working = proposalAt('open.scoping.working');
    const payload = { task: 'sc.needs', evidence: { kind: 'file', text: 'needs.pdf' } } as const;
    working.does('TASK_COMPLETED', { payload, by: 'partnerLead', day: 20 });
    expect(working.context.items['sc.needs']).toMatchObject({
      status: 'done',
      by: 'partner-lead',
      closedOn: '2026-01-25',
      evidence: { kind: 'file', text: { text: 'needs.pdf' } },
    });
  });

  it.each([
    ['is done', 'sc.team', 'taskDone'],
    ['belongs to a later stage', 'tp.cal', 'taskNotStarted'],
    ['is settled by an event', 'sc.agree', 'taskClosedByEvent'],
    ['is not asked of the format', 'la.mid', 'noSuchTask'],
    ['does not exist', 'sc.nothing', 'noSuchTask'],
  ])('is not completed when it %s', (_, task, key) => {
    const workshop = proposalAt('open.scoping.working', { format: 'workshop' });
    workshop.does('TASK_COMPLETED', { payload: { task: 'sc.team' } });
    expect(complaints(decisionOn(workshop, 'TASK_COMPLETED', { payload: { task } }))).toContain(key);
  });

  it('is not completed by a tick when it asks for a file; a link to one will do', () => {
    const working = proposalAt('open.scoping.working');
    const saying = (kind: 'tick' | 'link' | 'file') => ({
      payload: { task: 'sc.needs', evidence: { kind, ...(kind !== 'tick' && { text: 'needs' }) } },
    });
    expect(complaints(decisionOn(working, 'TASK_COMPLETED', saying('tick')))).toEqual(['evidenceMissing']);
    expect(complaints(decisionOn(working, 'TASK_COMPLETED', { payload: { task: 'sc.needs' } }))).toEqual([
      'evidenceMissing',
    ]);
    expect(decisionOn(working, 'TASK_COMPLETED', saying('link')).kind).toBe('accepted');
    expect(decisionOn(working, 'TASK_COMPLETED', saying('file')).kind).toBe('accepted');
  });

  it('is completed by its owner or the hub, and by nobody else', () => {
    const working = proposalAt('open.scoping.working');
    const saying = (task: string, by: 'partnerLead' | 'evaluator' | 'hubCoordinator' | 'facilitator') => ({
      payload: { task },
      by,
    });
    expect(decisionOn(working, 'TASK_COMPLETED', saying('sc.eval', 'evaluator')).kind).toBe('accepted');
    expect(decisionOn(working, 'TASK_COMPLETED', saying('sc.eval', 'hubCoordinator')).kind).toBe('accepted');
    expect(refusalOf(working, 'TASK_COMPLETED', saying('sc.eval', 'partnerLead')).reason).toBe(
      'notPermitted',
    );
    expect(refusalOf(working, 'TASK_COMPLETED', saying('sc.team', 'facilitator')).reason).toBe(
      'notPermitted',
    );
  });

  it('reopened is set aside as it was, and opens again', () => {
    const working = proposalAt('open.scoping.working').does('TASK_COMPLETED', {
      payload: { task: 'sc.team' },
    });
    const done = working.context.items['sc.team'];
    working.does('TASK_REOPENED', { payload: { task: 'sc.team', reason } });
    expect(working.context.earlierItems).toEqual([{ key: 'sc.team', ...done }]);
    expect(working.context.items['sc.team']).toMatchObject({
      status: 'open',
      closedOn: null,
      by: null,
      dueOn: done?.dueOn,
    });
  });

  it('is not reopened once its stage is over, nor when an event settled it', () => {
    const choosing = proposalAt('open.templateSelection.tailoring');
    expect(
      complaints(decisionOn(choosing, 'TASK_REOPENED', { payload: { task: 'sc.team', reason } })),
    ).toEqual(['stagePassed']);
    expect(
      complaints(decisionOn(choosing, 'TASK_REOPENED', { payload: { task: 'tp.pick', reason } })),
    ).toEqual(['taskClosedByEvent']);
    expect(
      complaints(decisionOn(choosing, 'TASK_REOPENED', { payload: { task: 'tp.cal', reason } })),
    ).toEqual(['taskNotDone']);
  });

  it('reopened and done again is shown once, also after a redesign', () => {
    const proposal = proposalAt('open.templateSelection.awaitingApproval');
    proposal
      .does('TASK_REOPENED', { payload: { task: 'tp.cal', reason } })
      .does('TASK_COMPLETED', { payload: { task: 'tp.cal' } });
    proposal.does('KIT_APPROVED').does('PILOT_STARTED').does('PILOT_COMPLETED').does('PILOT_REDESIGNED');
    expect(proposal.context.earlierItems.filter(({ key }) => key === 'tp.cal')).toHaveLength(2);
    const { tasks } = proposalV2.project(proposal.snapshot as never);
    expect(tasks.filter(({ key }) => key === 'tp.cal')).toMatchObject([{ iteration: 1 }, { iteration: 2 }]);
  });
});

describe('a waiver', () => {
  it('holds with reason, giver and last day, and gates count it', () => {
    const waiving = { payload: { tasks: ['sc.pia'], reason, expiresOn: '2026-03-01' } };
    const waived = proposalAt('open.scoping.working').does('TASKS_WAIVED', waiving);
    expect(waived.context.items['sc.pia']).toMatchObject({
      status: 'waived',
      waiver: { reason: { text: reason }, by: 'hub-lead', expiresOn: '2026-03-01' },
    });
    const tasks = refusalOf(waived, 'PLANNING_COMPLETED').unmet.map(({ message }) => message.task);
    expect(tasks).not.toContain('sc.pia');
  });

  it('runs out after its last day, and the gate says so', () => {
    const waiving = { payload: { tasks: ['sc.pia'], reason, expiresOn: '2026-03-01' } };
    const waived = proposalAt('open.scoping.working').does('TASKS_WAIVED', waiving);
    const said = (day: number) =>
      refusalOf(waived, 'PLANNING_COMPLETED', { day }).unmet.map(({ message }) => message);
    expect(said(55)).not.toContainEqual({ key: 'waiverRanOut', task: 'sc.pia' });
    expect(said(56)).toContainEqual({ key: 'waiverRanOut', task: 'sc.pia' });
  });

  it('is given by the hub lead alone, and not for a proposal of their own', () => {
    const payload = { tasks: ['sc.pia'], reason };
    expect(
      refusalOf(proposalAt('open.scoping.working'), 'TASKS_WAIVED', { payload, by: 'hubCoordinator' }).reason,
    ).toBe('notPermitted');
    const own = proposalAt('open.scoping.working').does('LEAD_CHANGED', {
      payload: { lead: 'hub-lead', reason },
    });
    expect(complaints(decisionOn(own, 'TASKS_WAIVED', { payload }))).toEqual(['ownProposal']);
  });

  it('is not given for what is done, and lifts only where there is one', () => {
    const working = proposalAt('open.scoping.working').does('TASK_COMPLETED', {
      payload: { task: 'sc.team' },
    });
    expect(
      complaints(decisionOn(working, 'TASKS_WAIVED', { payload: { tasks: ['sc.team', 'sc.pia'], reason } })),
    ).toEqual(['taskDone']);
    expect(complaints(decisionOn(working, 'WAIVER_LIFTED', { payload: { task: 'sc.pia' } }))).toEqual([
      'taskNotWaived',
    ]);
    const lifted = working.waives(['sc.pia']).does('WAIVER_LIFTED', { payload: { task: 'sc.pia' } });
    expect(lifted.context.items['sc.pia']).toMatchObject({
      status: 'open',
      waiver: null,
      dueOn: '2026-03-16',
    });
  });

  it('leaves a task in the iteration it was asked for', () => {
    const again = proposalAt('open.scoping.working (redesign)');
    again.does('TASK_REOPENED', { payload: { task: 'sc.obj', reason } }).waives(['sc.obj']);
    expect(again.context.items['sc.obj']).toMatchObject({ status: 'waived', iteration: 1 });
  });
});

describe('a hold', () => {
  it('is asked for by a lead, put by the hub, and returns into the very regions it left', () => {
    const working = proposalAt('open.scoping.working.agreement.sent');
    const value = working.snapshot.value;
    working.does('HOLD_REQUESTED');
    expect(refusalOf(working, 'PUT_ON_HOLD', { by: 'partnerLead' }).reason).toBe('notPermitted');
    working.does('PUT_ON_HOLD');
    expect(working.context).toMatchObject({
      holdRequest: null,
      hold: { since: '2026-01-28', expectedOn: '2026-03-11' },
    });
    expect(working.does('RESUMED', { day: working.today + 30 }).snapshot.value).toEqual(value);
  });

  it('moves T0, entry and open due dates by its length, and nothing that is done', () => {
    const working = proposalAt('open.scoping.working').does('TASK_COMPLETED', {
      payload: { task: 'sc.team' },
    });
    const before = working.context;
    const { context } = working.does('PUT_ON_HOLD', { day: 20 }).does('RESUMED', { day: 50 });
    expect([before.startOn, context.startOn]).toEqual(['2026-06-22', '2026-07-22']);
    expect([before.items['sc.pia']?.dueOn, context.items['sc.pia']?.dueOn]).toEqual([
      '2026-03-16',
      '2026-04-15',
    ]);
    expect(context.items['sc.team']).toEqual(before.items['sc.team']);
    expect([before.stageEnteredOn, context.stageEnteredOn]).toEqual(['2026-01-20', '2026-02-19']);
  });

  it('may end with a new start date, from which due dates are reckoned', () => {
    const held = proposalAt('onHold');
    const { context } = held.fork().does('RESUMED', { payload: { startOn: '2026-10-05' } });
    expect(context).toMatchObject({
      startOn: '2026-10-05',
      hold: null,
      items: { 'sc.pia': { dueOn: '2026-06-29' } },
    });
    expect(complaints(decisionOn(held, 'RESUMED', { payload: { startOn: '2026-01-01' } }))).toEqual([
      'startNotAhead',
    ]);
  });

  it('gives no new start date to an ECHO whose sessions have begun', () => {
    const running = proposalAt('open.launch.running').does('PUT_ON_HOLD');
    expect(complaints(decisionOn(running, 'RESUMED', { payload: { startOn: '2027-01-11' } }))).toEqual([
      'resumeDateFixed',
    ]);
    expect(running.does('RESUMED').context.startOn).toBe('2026-06-22');
  });

  it('stops everything but resuming, withdrawing, and who is in charge', () => {
    expect(allowedTo(proposalAt('onHold'), 'hubLead')).toEqual([
      'LEAD_CHANGED',
      'RESUMED',
      'COORDINATOR_ASSIGNED',
    ]);
    expect(allowedTo(proposalAt('onHold'), 'partnerLead')).toEqual(['PROPOSAL_WITHDRAWN']);
  });
});

describe('an ending', () => {
  it('by withdrawal releases the support of the stage it happens in', () => {
    expect(decisionOn(proposalAt('open.pilot.running'), 'PROPOSAL_WITHDRAWN')).toMatchObject({
      effects: [
        { type: 'releaseSupport', stage: 'pilot' },
        { type: 'sendLetter', letter: 'withdrawn' },
      ],
    });
  });

  it('is told apart as closed', () => {
    expect(refusalOf(proposalAt('declined'), 'PROPOSAL_SUBMITTED').reason).toBe('closed');
  });

  it.each(['declined', 'withdrawn', 'merged', 'cancelled', 'completed', 'transferred'])(
    '%s is reopened by an administrator alone, where it ended, with its support',
    (place) => {
      const closed = proposalAt(place);
      const beforeIt = valueBeforeLast(closed);
      expect(refusalOf(closed, 'PROPOSAL_REOPENED', { by: 'hubLead' }).reason).toBe('notPermitted');
      const { stage } = closed.context;
      expect(decisionOn(closed, 'PROPOSAL_REOPENED')).toMatchObject({
        snapshot: { value: beforeIt, context: { outcome: null } },
        effects: expect.arrayContaining([{ type: 'assignSupport', stage }]) as unknown,
      });
    },
  );

  it('reopened moves due dates by the time it was closed', () => {
    const { context } = proposalAt('withdrawn', { via: 'open.scoping.working' }).does('PROPOSAL_REOPENED', {
      day: 44,
    });
    expect(context.items['sc.pia']?.dueOn).toBe('2026-04-05');
  });
});

describe('who is in charge', () => {
  it('passes to another lead with a letter; the old one may act no more', () => {
    const changed = proposalAt('open.idea.draft').does('CO_LEAD_NAMED').does('LEAD_CHANGED');
    expect(changed.context).toMatchObject({ lead: 'co-lead', coLead: null });
    expect(refusalOf(changed, 'PROPOSAL_SUBMITTED').reason).toBe('notPermitted');
  });

  it('gives and ends roles, and counts each person once', () => {
    const given = proposalAt('open.idea.draft').does('ROLE_GIVEN').does('ROLE_GIVEN');
    expect(given.context.people).toEqual({ facilitator: ['facilitator'] });
    expect(given.does('ROLE_ENDED').context.people).toEqual({ facilitator: [] });
  });

  it('lets the system record support quietly, closed or not', () => {
    expect(proposalAt('completed').does('SUPPORT_ASSIGNED').context.support).toHaveLength(1);
    expect(refusalOf(proposalAt('open.idea.draft'), 'SUPPORT_ASSIGNED', { by: 'hubLead' }).reason).toBe(
      'notPermitted',
    );
  });

  it('keeps what was escalated, quietly, once for each rule, task and day, on hold too', () => {
    const payload = { rule: 'late7', about: 'sc.obj', anchor: '2026-01-20' } as const;
    for (const place of ['open.scoping.working', 'onHold']) {
      const proposal = proposalAt(place).does('ESCALATED', { payload });
      expect(proposal.context.escalations).toMatchObject([payload]);
      expect(complaints(decisionOn(proposal, 'ESCALATED', { payload }))).toEqual(['escalatedBefore']);
      const later = { ...payload, anchor: '2026-01-21' };
      expect(proposal.does('ESCALATED', { payload: later }).context.escalations).toHaveLength(2);
    }
    expect(refusalOf(proposalAt('completed'), 'ESCALATED', { payload }).reason).toBe('closed');
    expect(refusalOf(proposalAt('open.idea.draft'), 'ESCALATED', { by: 'hubLead', payload }).reason).toBe(
      'notPermitted',
    );
    expect(proposalV2.quietEvents).toContain('ESCALATED');
  });

  it('gives administrators nothing to advance', () => {
    for (const place of [
      'open.idea.inTriage',
      'open.scoping.awaitingApproval',
      'open.pilot.awaitingDecision',
      'onHold',
    ])
      expect(allowedTo(proposalAt(place), 'administrator')).toEqual([]);
  });

  it('gives partner leads no gate to decide', () => {
    const gates = [
      'IDEA_ACCEPTED',
      'SCOPE_APPROVED',
      'LIGHT_PATH_APPROVED',
      'KIT_APPROVED',
      'PILOT_PASSED',
      'EVALUATION_COMPLETED',
    ];
    for (const place of [
      'open.idea.inTriage',
      'open.scoping.awaitingApproval',
      'open.templateSelection.awaitingApproval',
      'open.pilot.awaitingDecision',
      'open.evaluation.decidingNext',
    ])
      expect(allowedTo(proposalAt(place), 'partnerLead').filter((type) => gates.includes(type))).toEqual([]);
  });

  it('lets leads change answers and give roles only where the work is theirs; the hub, wherever it is known', () => {
    const answers = { payload: { answers: { reach: 60 } } };
    expect(refusalOf(proposalAt('open.idea.inTriage'), 'ANSWERS_CHANGED', answers).reason).toBe(
      'notPermitted',
    );
    expect(allowedTo(proposalAt('open.idea.inTriage'), 'partnerLead')).not.toContain('ANSWERS_CHANGED');
    expect(decisionOn(proposalAt('open.idea.draft'), 'ANSWERS_CHANGED', answers).kind).toBe('accepted');
    expect(
      decisionOn(proposalAt('open.idea.inTriage'), 'ANSWERS_CHANGED', { ...answers, by: 'hubCoordinator' })
        .kind,
    ).toBe('accepted');
    expect(refusalOf(proposalAt('open.launch.scheduled'), 'ROLE_GIVEN', { by: 'partnerLead' }).reason).toBe(
      'notPermitted',
    );
  });

  it('has no co-lead decide on their own proposal either', () => {
    const named = proposalAt('open.scoping.awaitingApproval').does('CO_LEAD_NAMED', {
      payload: { coLead: 'hub-lead' },
    });
    expect(complaints(decisionOn(named, 'SCOPE_APPROVED'))).toEqual(['ownProposal']);
  });
});
