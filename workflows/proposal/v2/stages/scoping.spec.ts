import { complaints, decisionOn, proposalAt, refusalOf } from '../../../../test/support/proposal-builder.js';

describe('scoping', () => {
  it('runs planning, agreement and accreditation side by side', () => {
    const working = proposalAt('open.scoping.working').does('AGREEMENT_SENT').does('ACCREDITATION_DECIDED');
    expect(working.snapshot.value).toEqual({
      open: { scoping: { working: { planning: 'inProgress', agreement: 'sent', accreditation: 'decided' } } },
    });
  });

  it('is submitted once planning is declared complete and every required task is done', () => {
    const submitted = proposalAt('open.scoping.awaitingApproval');
    expect(submitted.isIn('open.scoping.awaitingApproval')).toBe(true);
  });

  it('stays, and says what is missing, while the agreement is unsigned', () => {
    const planned = proposalAt('open.scoping.working')
      .does('AGREEMENT_SENT')
      .does('ACCREDITATION_DECIDED')
      .does('PLANNING_COMPLETED');
    expect(refusalOf(planned, 'SCOPE_SUBMITTED').unmet).toMatchObject([
      {
        criterion: 'scopeIsReady',
        message: { key: 'taskOpen', task: 'sc.agree' },
        owner: 'hubLead',
        fix: { event: 'AGREEMENT_SIGNED' },
      },
    ]);
  });

  it('lets planning be taken up again, which must then be declared again', () => {
    const reopened = proposalAt('open.scoping.working.planning.complete').does('PLANNING_REOPENED');
    expect(reopened.isIn('open.scoping.working.planning.inProgress')).toBe(true);
    expect(complaints(decisionOn(reopened, 'SCOPE_SUBMITTED'))).toContain('planningNotDeclared');
  });

  it('takes an agreement back for changes', () => {
    const returned = proposalAt('open.scoping.working.agreement.sent').does('AGREEMENT_RETURNED');
    expect(returned.isIn('open.scoping.working.agreement.drafting')).toBe(true);
    expect(returned.context.agreementSentOn).toBeNull();
  });

  it('asks for conflict of interest forms only where credits are wanted', () => {
    const plain = proposalAt('open.scoping.working', { answers: { accreditation: 'none' } });
    const tasks = (at: typeof plain): unknown[] =>
      refusalOf(at, 'SCOPE_SUBMITTED').unmet.map(({ message }) => message.task);
    expect(tasks(proposalAt('open.scoping.working'))).toContain('sc.coi');
    expect(tasks(plain)).not.toContain('sc.coi');
    expect(
      tasks(proposalAt('open.scoping.working', { answers: { indigenousContent: 'toBeDecided' } })),
    ).toContain('sc.ind');
  });

  it('approved leads on to template selection, for a series', () => {
    const decision = decisionOn(proposalAt('open.scoping.awaitingApproval'), 'SCOPE_APPROVED');
    expect(decision).toMatchObject({ snapshot: { value: { open: { templateSelection: 'choosing' } } } });
    expect(
      complaints(decisionOn(proposalAt('open.scoping.awaitingApproval'), 'LIGHT_PATH_APPROVED')),
    ).toContain('lightPathIsForSessions');
  });

  it('can’t be approved by whoever leads the proposal, hub lead or not', () => {
    const own = proposalAt('open.scoping.awaitingApproval');
    own.does('LEAD_CHANGED', { payload: { lead: 'hub-lead', reason: 'The hub takes it over.' } });
    expect(complaints(decisionOn(own, 'SCOPE_APPROVED'))).toEqual(['ownProposal']);
    expect(
      refusalOf(proposalAt('open.scoping.awaitingApproval'), 'SCOPE_APPROVED', { by: 'partnerLead' }).reason,
    ).toBe('notPermitted');
  });

  it('can be declined and withdrawn', () => {
    expect(proposalAt('open.scoping.working').does('PROPOSAL_DECLINED').isIn('declined')).toBe(true);
    expect(proposalAt('open.scoping.awaitingApproval').does('PROPOSAL_WITHDRAWN').isIn('withdrawn')).toBe(
      true,
    );
  });

  describe('the light path of a single session', () => {
    const at = (place: string): ReturnType<typeof proposalAt> => proposalAt(place, { format: 'session' });

    it('opens both checklists at once, and lets the template be chosen in scoping', () => {
      const working = at('open.scoping.working');
      expect(working.context.items['tp.cal']).toMatchObject({ status: 'open' });
      expect(working.does('TEMPLATE_CHOSEN').context.items['tp.pick']?.status).toBe('done');
    });

    it('approves scope and kit in one guarded step, into the pilot', () => {
      expect(complaints(decisionOn(at('open.scoping.awaitingApproval'), 'SCOPE_APPROVED'))).toEqual([
        'sessionTakesLightPath',
      ]);
      const kit = refusalOf(at('open.scoping.awaitingApproval'), 'LIGHT_PATH_APPROVED').unmet.map(
        ({ message }) => message.task,
      );
      expect(kit).toEqual(['tp.pick', 'tp.cal', 'tp.surv', 'tp.comm']);
      expect(
        at('open.scoping.awaitingApproval').does('LIGHT_PATH_APPROVED').isIn('open.pilot.preparing'),
      ).toBe(true);
    });

    it('is open to a series that becomes a session while it is scoped', () => {
      const series = proposalAt('open.scoping.working');
      series.does('ANSWERS_CHANGED', {
        payload: { answers: { format: 'session', sessions: 1, cadence: 'once' } },
      });
      expect(series.context.items['tp.cal']).toMatchObject({ status: 'open' });
      expect(series.does('SCOPE_SUBMITTED').does('LIGHT_PATH_APPROVED').isIn('open.pilot.preparing')).toBe(
        true,
      );
    });

    it('offers no workshop template', () => {
      const refusal = refusalOf(at('open.scoping.working'), 'TEMPLATE_CHOSEN', {
        payload: { template: 'qiWorkshop' },
      });
      expect(refusal.unmet).toMatchObject([{ message: { key: 'templateDoesNotFit' } }]);
    });
  });

  it('lets the agreement be signed and credits be decided again while changes are asked for', () => {
    const session = proposalAt('open.scoping.awaitingApproval', { format: 'session' }).does(
      'SCOPE_CHANGES_REQUESTED',
    );
    session.does('ANSWERS_CHANGED', { payload: { answers: { format: 'workshop' } } });
    expect(
      session.does('ACCREDITATION_DECIDED').does('SCOPE_RESUBMITTED').context.items['sc.agree']?.status,
    ).toBe('done');
  });
});
