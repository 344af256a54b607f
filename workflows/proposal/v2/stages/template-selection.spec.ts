import { complaints, decisionOn, proposalAt, refusalOf } from '../../../../test/support/proposal-builder.js';

describe('template selection', () => {
  it('goes on to tailoring with a template that suits the format', () => {
    const chosen = proposalAt('open.templateSelection.choosing').does('TEMPLATE_CHOSEN', {
      payload: { template: 'flipped' },
    });
    expect(chosen.isIn('open.templateSelection.tailoring')).toBe(true);
    expect(chosen.context).toMatchObject({ template: 'flipped', items: { 'tp.pick': { status: 'done' } } });
  });

  it('refuses a workshop’s template for a series, and names those that suit', () => {
    const refusal = refusalOf(proposalAt('open.templateSelection.choosing'), 'TEMPLATE_CHOSEN', {
      payload: { template: 'qiWorkshop' },
    });
    expect(refusal.unmet).toMatchObject([
      {
        message: {
          key: 'templateDoesNotFit',
          template: 'classic60, classic90, flipped, communityOfPractice, journalWatch',
        },
      },
    ]);
  });

  it('lets the template be changed while it is tailored; the task stays done as it was', () => {
    const tailoring = proposalAt('open.templateSelection.tailoring');
    const picked = tailoring.context.items['tp.pick'];
    tailoring.does('TEMPLATE_CHOSEN', { payload: { template: 'journalWatch' } });
    expect(tailoring.context.template).toBe('journalWatch');
    expect(tailoring.context.items['tp.pick']).toEqual(picked);
  });

  it('submits the kit once its tasks are done, and names those that are not', () => {
    const tasks = refusalOf(proposalAt('open.templateSelection.tailoring'), 'KIT_SUBMITTED').unmet.map(
      ({ message }) => message.task,
    );
    expect(tasks).toEqual(['tp.cal', 'tp.curr', 'tp.form', 'tp.surv', 'tp.comm', 'tp.cpdapp']);
    expect(
      proposalAt('open.templateSelection.awaitingApproval').does('KIT_APPROVED').isIn('open.pilot.preparing'),
    ).toBe(true);
  });

  it('sends the kit back at most three times', () => {
    const kit = proposalAt('open.templateSelection.awaitingApproval');
    for (let round = 1; round <= 3; round += 1) kit.does('KIT_CHANGES_REQUESTED').does('KIT_RESUBMITTED');
    expect(complaints(decisionOn(kit, 'KIT_CHANGES_REQUESTED'))).toEqual(['noRoundsLeft']);
  });

  it('can no longer be declined', () => {
    expect(refusalOf(proposalAt('open.templateSelection.choosing'), 'PROPOSAL_DECLINED').reason).toBe(
      'unknownHere',
    );
  });

  describe('the application for learning credits', () => {
    const filing = {
      payload: { task: 'tp.cpdapp', evidence: { kind: 'file', text: 'application.pdf' } },
      by: 'cpdLead',
    } as const;
    const tailoring = (): ReturnType<typeof proposalAt> => proposalAt('open.templateSelection.tailoring');

    it('can be filed until ten business days before the start', () => {
      // T0 is Monday 22 June 2026; ten business days before it is Monday 8 June, 154 days after the start.
      expect(decisionOn(tailoring(), 'TASK_COMPLETED', { ...filing, day: 153 }).kind).toBe('accepted');
    });

    it('can’t from then on, and the CPD lead must decide on accreditation again', () => {
      expect(refusalOf(tailoring(), 'TASK_COMPLETED', { ...filing, day: 154 }).unmet).toMatchObject([
        {
          message: { key: 'hardStopPassed', task: 'tp.cpdapp', date: '2026-06-08' },
          owner: 'cpdLead',
          fix: { event: 'ACCREDITATION_DECIDED' },
        },
      ]);
    });

    it('stops a day earlier for each day the office is closed', () => {
      const closed = proposalAt('open.templateSelection.tailoring', {
        opening: { closedDays: ['2026-06-15'] },
      });
      expect(complaints(decisionOn(closed, 'TASK_COMPLETED', { ...filing, day: 151 }))).toEqual([
        'hardStopPassed',
      ]);
      expect(decisionOn(closed, 'TASK_COMPLETED', { ...filing, day: 150 }).kind).toBe('accepted');
    });

    it('is not asked for any more once it is decided to offer none', () => {
      const late = tailoring().does('ACCREDITATION_DECIDED', {
        payload: { accreditation: 'none' },
        day: 155,
      });
      expect(refusalOf(late, 'KIT_SUBMITTED').unmet.map(({ message }) => message.task)).not.toContain(
        'tp.cpdapp',
      );
    });
  });
});
