import { complaints, decisionOn, proposalAt, refusalOf } from '../../../../test/support/proposal-builder.js';

describe('idea', () => {
  describe('submitting', () => {
    it('happens once every question that must be answered is answered, and completes the form', () => {
      const submitted = proposalAt('open.idea.draft').does('PROPOSAL_SUBMITTED');
      expect(submitted.isIn('open.idea.submitted')).toBe(true);
      expect(submitted.context.items['idea.form']).toMatchObject({ status: 'done', by: 'partner-lead' });
    });

    it('is refused, and names each answer that is missing', () => {
      const draft = proposalAt('open.idea.draft', { answers: { need: undefined, benefits: [] } as never });
      expect(refusalOf(draft, 'PROPOSAL_SUBMITTED').unmet).toMatchObject([
        { message: { key: 'answerMissing', answer: 'need' }, owner: 'partnerLead', fix: { answer: 'need' } },
        { message: { key: 'answerMissing', answer: 'benefits' } },
      ]);
    });

    it('says that an imported answer could not be read, rather than that it is missing', () => {
      const draft = proposalAt('open.idea.draft', {
        answers: { startOn: undefined, unread: { startOn: { text: 'spring' } } } as never,
      });
      expect(complaints(decisionOn(draft, 'PROPOSAL_SUBMITTED'))).toEqual(['answerUnread']);
    });

    it('is not known once it was done', () => {
      expect(refusalOf(proposalAt('open.idea.inTriage'), 'PROPOSAL_SUBMITTED')).toMatchObject({
        reason: 'unknownHere',
        unmet: [],
      });
    });
  });

  describe('accepting', () => {
    it('opens scoping, hands over its support, and makes whoever triaged the coordinator', () => {
      const triaged = proposalAt('open.idea.inTriage')
        .completes(['idea.dup', 'idea.call'], 8)
        .does('IDEA_SCORED');
      const accepted = decisionOn(triaged, 'IDEA_ACCEPTED');
      expect(accepted).toMatchObject({
        kind: 'accepted',
        effects: [
          { type: 'releaseSupport', stage: 'idea' },
          { type: 'assignSupport', stage: 'scoping' },
          { type: 'notifyNextMover' },
        ],
      });
      expect(triaged.context).toMatchObject({ coordinator: 'hub-coordinator', score: 78 });
    });

    it('is refused while triage is not done, and says whose each task is', () => {
      expect(refusalOf(proposalAt('open.idea.inTriage'), 'IDEA_ACCEPTED').unmet).toMatchObject([
        { message: { task: 'idea.dup' }, owner: 'hubCoordinator', fix: { task: 'idea.dup' } },
        { message: { task: 'idea.call' } },
        { message: { task: 'idea.score' }, owner: 'hubLead', fix: { event: 'IDEA_SCORED' } },
      ]);
    });

    it('asks no discovery call of a single session', () => {
      expect(
        refusalOf(proposalAt('open.idea.inTriage', { format: 'session' }), 'IDEA_ACCEPTED').unmet,
      ).toHaveLength(2);
    });
  });

  describe('asking for changes', () => {
    it('sends the idea back to the partner, and comes round by submitting again', () => {
      const sentBack = proposalAt('open.idea.changesRequested');
      expect(sentBack.context.rounds).toEqual({ idea: 1 });
      expect(sentBack.does('PROPOSAL_RESUBMITTED').isIn('open.idea.inTriage')).toBe(true);
    });

    it('is refused after three rounds: it is time to decide', () => {
      const proposal = proposalAt('open.idea.inTriage');
      for (let round = 1; round <= 3; round += 1)
        proposal.does('IDEA_CHANGES_REQUESTED').does('PROPOSAL_RESUBMITTED');
      expect(refusalOf(proposal, 'IDEA_CHANGES_REQUESTED').unmet).toMatchObject([
        { message: { key: 'noRoundsLeft', rounds: 3 } },
      ]);
      expect(proposal.does('IDEA_ACCEPTED').isIn('open.scoping')).toBe(true);
    });
  });

  it('declined keeps category, reason and day, ends the support, and tells the leads', () => {
    const triaged = proposalAt('open.idea.inTriage');
    const decision = decisionOn(triaged, 'PROPOSAL_DECLINED');
    expect(decision).toMatchObject({
      effects: [
        { type: 'releaseSupport', stage: 'idea' },
        { type: 'sendLetter', letter: 'declined' },
      ],
      snapshot: {
        value: 'declined',
        context: { outcome: { kind: 'declined', category: 'noCapacity', on: '2026-01-10' } },
      },
    });
  });

  describe('the fast track', () => {
    it('leads to launch once every gate is waived', () => {
      const launched = proposalAt('open.launch.preparing (fast track)');
      expect(launched.context.stage).toBe('launch');
      expect(launched.context.items['sc.agree']).toMatchObject({
        status: 'waived',
        waiver: { by: 'hub-lead' },
      });
    });

    it('is refused, and names every task of every stage that is neither done nor waived', () => {
      const tasks = refusalOf(proposalAt('open.idea.inTriage'), 'FAST_TRACKED').unmet.map(
        ({ message }) => message.task,
      );
      expect(tasks).toEqual(expect.arrayContaining(['idea.score', 'sc.team', 'tp.pick', 'pi.tech']));
      expect(tasks).not.toContain('pi.decide');
    });

    it('is refused again once a waiver has run out', () => {
      const triaged = proposalAt('open.idea.inTriage');
      const tasks = triaged.openTasksBefore('FAST_TRACKED');
      triaged.does('TASKS_WAIVED', { payload: { tasks, reason: 'An emergency.', expiresOn: '2026-01-20' } });
      expect(decisionOn(triaged, 'FAST_TRACKED', { day: 15 }).kind).toBe('accepted');
      expect(new Set(complaints(decisionOn(triaged, 'FAST_TRACKED', { day: 16 })))).toEqual(
        new Set(['waiverRanOut']),
      );
    });

    it('is the hub lead’s alone', () => {
      expect(
        refusalOf(proposalAt('open.idea.inTriage'), 'FAST_TRACKED', { by: 'hubCoordinator' }).reason,
      ).toBe('notPermitted');
    });
  });

  it('opens a renewal at template selection, and asks nothing of the idea’s checklist again', () => {
    const renewed = proposalAt('open.templateSelection.choosing (renewal)');
    expect(Object.keys(renewed.context.items).every((key) => key.startsWith('tp.'))).toBe(true);
    expect(complaints(decisionOn(proposalAt('open.idea.draft'), 'RENEWAL_OPENED'))).toEqual(['notARenewal']);
  });
});
