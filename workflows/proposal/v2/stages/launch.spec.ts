import { complaints, decisionOn, proposalAt, refusalOf } from '../../../../test/support/proposal-builder.js';

describe('launch', () => {
  it('is scheduled for a day ahead, from which the open tasks are reckoned anew', () => {
    const scheduled = proposalAt('open.launch.recruiting').does('LAUNCH_SCHEDULED', {
      payload: { startOn: '2026-09-14' },
    });
    expect(scheduled.context).toMatchObject({
      startOn: '2026-09-14',
      items: { 'la.remind': { dueOn: '2026-09-07' }, 'la.reg': { status: 'done' } },
    });
  });

  it('opens registration once captions, language and access needs are settled', () => {
    const preparing = proposalAt('open.launch.preparing');
    expect(refusalOf(preparing, 'REGISTRATION_OPENED').unmet).toMatchObject([
      {
        criterion: 'accessIsSettled',
        message: { key: 'taskOpen', task: 'la.access' },
        fix: { task: 'la.access' },
      },
    ]);
    expect(preparing.does('REGISTRATION_OPENED').context).toMatchObject({
      registrationOpenedOn: expect.any(String) as string,
      items: { 'la.reg': { status: 'done' } },
    });
    expect(preparing.isIn('open.launch.recruiting')).toBe(true);
  });

  it('opens registration also where access needs were waived, and never by a tick', () => {
    const preparing = proposalAt('open.launch.preparing').waives(['la.access']);
    expect(complaints(decisionOn(preparing, 'TASK_COMPLETED', { payload: { task: 'la.reg' } }))).toEqual([
      'taskClosedByEvent',
    ]);
    expect(decisionOn(preparing, 'REGISTRATION_OPENED').kind).toBe('accepted');
  });

  it('can be cancelled, or become a single session, before registration opens', () => {
    const preparing = proposalAt('open.launch.preparing');
    expect(decisionOn(preparing, 'LAUNCH_CANCELLED').kind).toBe('accepted');
    expect(decisionOn(preparing, 'CONVERTED_TO_SESSION').kind).toBe('accepted');
  });

  it('asks for the word to be spread a week after registration opens', () => {
    const { items } = proposalAt('open.launch.preparing', { format: 'session' }).context;
    expect([items['la.access'], items['la.reg'], items['la.promo']].map((item) => item?.dueOn)).toEqual([
      '2026-02-02',
      '2026-02-09',
      '2026-02-16',
    ]);
  });

  it('refuses a day that has passed', () => {
    const recruiting = proposalAt('open.launch.recruiting');
    expect(
      complaints(decisionOn(recruiting, 'LAUNCH_SCHEDULED', { payload: { startOn: '2026-05-04' } })),
    ).toEqual(['startNotAhead']);
  });

  it('does not move its date but by postponing', () => {
    expect(refusalOf(proposalAt('open.launch.scheduled'), 'START_DATE_CHANGED').unmet).toMatchObject([
      { message: { key: 'startIsFixed' }, fix: { event: 'LAUNCH_POSTPONED' } },
    ]);
  });

  it('is postponed, then scheduled anew: due dates follow', () => {
    const postponed = proposalAt('open.launch.postponed');
    expect(postponed.isIn('open.launch.postponed')).toBe(true);
    const again = postponed.does('LAUNCH_RESCHEDULED', { payload: { startOn: '2026-10-05' } });
    expect(again.isIn('open.launch.scheduled')).toBe(true);
    expect(again.context.items['la.remind']?.dueOn).toBe('2026-09-28');
  });

  it('holds its first session on the day, not before', () => {
    const scheduled = proposalAt('open.launch.scheduled');
    expect(refusalOf(scheduled, 'SESSION_DELIVERED', { day: 167 }).unmet).toMatchObject([
      { message: { key: 'startNotReached', date: '2026-06-22' } },
    ]);
    expect(decisionOn(scheduled, 'SESSION_DELIVERED', { day: 168 }).kind).toBe('accepted');
  });

  it('is delivered after the last session, and there is no session after it', () => {
    const running = proposalAt('open.launch.running');
    expect(refusalOf(running, 'DELIVERY_COMPLETED').unmet).toMatchObject([
      {
        message: { key: 'sessionsOutstanding', delivered: 1, sessions: 6 },
        fix: { event: 'SESSION_DELIVERED' },
      },
    ]);
    while (running.context.sessionsDelivered < 6) running.does('SESSION_DELIVERED');
    expect(complaints(decisionOn(running, 'SESSION_DELIVERED'))).toEqual(['everySessionDelivered']);
    expect(running.does('DELIVERY_COMPLETED').isIn('open.launch.delivered')).toBe(true);
  });

  it('under-registered becomes a single session, of which less is asked', () => {
    const converted = proposalAt('open.launch.recruiting (converted)');
    expect(converted.context).toMatchObject({
      format: 'session',
      answers: { format: 'session', sessions: 1, cadence: 'once' },
    });
    expect(complaints(decisionOn(converted, 'CONVERTED_TO_SESSION'))).toEqual(['alreadyASession']);
    expect(
      converted
        .does('LAUNCH_SCHEDULED')
        .does('SESSION_DELIVERED', { day: 200 })
        .does('DELIVERY_COMPLETED')
        .isIn('open.launch.delivered'),
    ).toBe(true);
  });

  it('opens the evaluation once its tasks are done', () => {
    const tasks = refusalOf(proposalAt('open.launch.delivered'), 'EVALUATION_OPENED').unmet.map(
      ({ message }) => message.task,
    );
    expect(tasks).toEqual(['la.survey', 'la.recs', 'la.post', 'la.debrief', 'la.mid']);
    expect(
      proposalAt('open.launch.delivered').does('EVALUATION_OPENED').isIn('open.evaluation.collecting'),
    ).toBe(true);
  });

  it.each(['open.launch.recruiting', 'open.launch.scheduled', 'open.launch.postponed'])(
    'cancelled in %s, before the first session, is over',
    (place) => {
      const cancelled = proposalAt(place).does('LAUNCH_CANCELLED');
      expect(cancelled.isIn('cancelled')).toBe(true);
      expect(cancelled.context.outcome?.kind).toBe('cancelled');
    },
  );

  it('cancelled after the first session is evaluated on what was held', () => {
    const partial = proposalAt('open.evaluation.collecting (partial)');
    expect(partial.context).toMatchObject({
      stage: 'evaluation',
      partial: true,
      sessionsDelivered: 1,
      outcome: null,
    });
    expect(partial.context.items['ev.post']).toMatchObject({ status: 'open' });
    expect(
      partial
        .does('COLLECTION_COMPLETED')
        .does('REPORT_PUBLISHED')
        .does('EVALUATION_COMPLETED')
        .isIn('completed'),
    ).toBe(true);
  });

  it('can’t be withdrawn any more', () => {
    expect(refusalOf(proposalAt('open.launch.scheduled'), 'PROPOSAL_WITHDRAWN').unmet).toMatchObject([
      { message: { key: 'launched' }, owner: 'hubLead', fix: { event: 'LAUNCH_CANCELLED' } },
    ]);
  });
});
