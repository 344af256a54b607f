import {
  complaints,
  decisionOn,
  proposalAt,
  refusalOf,
  type Traveller,
} from '../../../../test/support/proposal-builder.js';

interface Results {
  readonly attended: number;
  readonly satisfaction?: number;
  readonly blockers: number;
}

/** A pilot with these results, every task of it done, waiting for the decision. */
function decidedOn(results: Results, format: 'series' | 'session' | 'workshop' = 'series'): Traveller {
  const running = proposalAt('open.pilot.running', { format }).does('PILOT_COMPLETED', { payload: results });
  return running.completes(['pi.train', 'pi.tech', 'pi.case', 'pi.fb'], running.today + 2);
}

describe('pilot', () => {
  it('starts in a way that suits the format', () => {
    const mode = (value: 'rehearsal' | 'mockSession' | 'pilotCohort') => ({ payload: { mode: value } });
    const series = proposalAt('open.pilot.preparing');
    const session = proposalAt('open.pilot.preparing', { format: 'session' });
    const workshop = proposalAt('open.pilot.preparing', { format: 'workshop' });
    expect(complaints(decisionOn(session, 'PILOT_STARTED', mode('mockSession')))).toEqual([
      'sessionPilotsByRehearsal',
    ]);
    expect(complaints(decisionOn(series, 'PILOT_STARTED', mode('rehearsal')))).toEqual(['seriesNeedsMock']);
    for (const [at, how] of [
      [series, 'pilotCohort'],
      [session, 'rehearsal'],
      [workshop, 'rehearsal'],
      [workshop, 'pilotCohort'],
    ] as const)
      expect(decisionOn(at, 'PILOT_STARTED', mode(how)).kind).toBe('accepted');
  });

  it('lets a series rehearse once its mock session is waived', () => {
    const waived = proposalAt('open.pilot.preparing').waives(['pi.mock']);
    expect(decisionOn(waived, 'PILOT_STARTED', { payload: { mode: 'rehearsal' } }).kind).toBe('accepted');
  });

  it('passes at six people and a mean of four, into launch', () => {
    expect(
      decidedOn({ attended: 6, satisfaction: 4, blockers: 0 })
        .does('PILOT_PASSED')
        .isIn('open.launch.preparing'),
    ).toBe(true);
  });

  it.each([
    ['too few came', { attended: 5, satisfaction: 4.5, blockers: 0 }, ['pilotTooSmall']],
    ['people were not content', { attended: 9, satisfaction: 3.9, blockers: 0 }, ['pilotSatisfactionLow']],
    ['nobody was asked', { attended: 9, blockers: 0 }, ['pilotSatisfactionUnknown']],
    ['something stands in the way', { attended: 9, satisfaction: 4.5, blockers: 2 }, ['pilotBlockers']],
  ])('does not pass when %s, and points to a redesign', (_, results, expected) => {
    const refusal = refusalOf(decidedOn(results), 'PILOT_PASSED');
    expect(refusal.unmet.map(({ message }) => message.key)).toEqual(expected);
    expect(refusal.unmet[0]?.fix).toEqual({ event: 'PILOT_REDESIGNED' });
  });

  it('measures a rehearsal by its blockers alone', () => {
    expect(decidedOn({ attended: 0, blockers: 0 }, 'session').does('PILOT_PASSED').isIn('open.launch')).toBe(
      true,
    );
    expect(
      complaints(decisionOn(decidedOn({ attended: 0, blockers: 1 }, 'session'), 'PILOT_PASSED')),
    ).toEqual(['pilotBlockers']);
  });

  it('asks a workshop for feedback only when it was held with learners', () => {
    const workshop = (mode: 'rehearsal' | 'pilotCohort'): Traveller =>
      proposalAt('open.pilot.preparing', { format: 'workshop' })
        .does('PILOT_STARTED', { payload: { mode } })
        .does('PILOT_COMPLETED');
    const asked = (at: Traveller): unknown[] =>
      refusalOf(at, 'PILOT_PASSED').unmet.map(({ message }) => message.task);
    expect(asked(workshop('pilotCohort'))).toContain('pi.fb');
    expect(asked(workshop('rehearsal'))).not.toContain('pi.fb');
  });

  describe('a redesign', () => {
    it('returns to template selection as the next iteration, whose tasks open afresh', () => {
      const pilot = proposalAt('open.pilot.awaitingDecision');
      const before = pilot.context.items;
      const { context } = pilot.does('PILOT_REDESIGNED');
      expect(context).toMatchObject({ stage: 'templateSelection', iteration: 2, pilot: null });
      expect(context.items['tp.cal']).toMatchObject({ status: 'open', iteration: 2 });
      expect(context.earlierItems).toContainEqual({ key: 'tp.cal', ...before['tp.cal'] });
      expect(context.items['sc.team']).toEqual(before['sc.team']);
    });

    it('returns to scoping where that is asked', () => {
      const redesigned = proposalAt('open.scoping.working (redesign)');
      expect(redesigned.isIn('open.scoping.working.planning.inProgress')).toBe(true);
      expect(complaints(decisionOn(redesigned, 'SCOPE_SUBMITTED'))).toEqual(['planningNotDeclared']);
    });

    it('can be gone through again and again', () => {
      const again = proposalAt('open.pilot.awaitingDecision')
        .does('PILOT_REDESIGNED')
        .does('TEMPLATE_CHOSEN')
        .does('KIT_SUBMITTED');
      again.does('KIT_APPROVED').does('PILOT_STARTED').does('PILOT_COMPLETED').does('PILOT_REDESIGNED');
      expect(again.context.iteration).toBe(3);
      expect(
        again.context.earlierItems.filter(({ key }) => key === 'tp.cal').map(({ iteration }) => iteration),
      ).toEqual([1, 2]);
    });
  });

  it('stopped cancels the proposal, with a reason', () => {
    expect(proposalAt('cancelled (pilot)').context.outcome).toMatchObject({
      kind: 'cancelled',
      reason: { text: 'The teams it was meant for have been reorganised.' },
    });
  });
});
