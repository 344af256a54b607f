import { complaints, decisionOn, proposalAt, refusalOf } from '../../../../test/support/proposal-builder.js';

describe('evaluation', () => {
  it('collects surveys and attendance before it reports', () => {
    const tasks = refusalOf(proposalAt('open.evaluation.collecting'), 'COLLECTION_COMPLETED').unmet.map(
      ({ message }) => message.task,
    );
    expect(tasks).toEqual(['ev.post', 'ev.att']);
  });

  it('publishes the report, and then whoever decides is written to', () => {
    expect(decisionOn(proposalAt('open.evaluation.reporting'), 'REPORT_PUBLISHED')).toMatchObject({
      effects: [{ type: 'notifyNextMover' }],
      snapshot: {
        value: { open: { evaluation: 'decidingNext' } },
        context: { items: { 'ev.rep': { status: 'done' } } },
      },
    });
  });

  it('completes once everything is done, the three-month follow-up of a series included', () => {
    const tasks = refusalOf(proposalAt('open.evaluation.decidingNext'), 'EVALUATION_COMPLETED').unmet.map(
      ({ message }) => message.task,
    );
    expect(tasks).toEqual(['ev.certs', 'ev.fu', 'ev.arch']);
    expect(proposalAt('completed').context).toMatchObject({
      outcome: { kind: 'completed' },
      items: { 'ev.dec': { status: 'done' } },
    });
  });

  it('asks a single session for no follow-up', () => {
    const session = proposalAt('open.evaluation.decidingNext', { format: 'session' });
    expect(refusalOf(session, 'EVALUATION_COMPLETED').unmet.map(({ message }) => message.task)).toEqual([
      'ev.arch',
    ]);
  });

  it('renewed starts a successor, and is complete', () => {
    expect(decisionOn(proposalAt('open.evaluation.decidingNext'), 'PROPOSAL_RENEWED')).toMatchObject({
      effects: expect.arrayContaining([
        { type: 'startSuccessor' },
        { type: 'releaseSupport', stage: 'evaluation' },
      ]) as unknown,
      snapshot: { value: 'completed', context: { outcome: { kind: 'renewed', successor: 'successor' } } },
    });
    expect(
      refusalOf(proposalAt('open.evaluation.decidingNext'), 'PROPOSAL_RENEWED', { by: 'partnerLead' }).reason,
    ).toBe('notPermitted');
  });

  it('converted to another format starts a successor, which the partner lead may ask for', () => {
    const deciding = proposalAt('open.evaluation.decidingNext');
    const same = { payload: { successor: 'next', format: 'series', reason: 'More.' } } as const;
    expect(complaints(decisionOn(deciding, 'FORMAT_CONVERTED', same))).toEqual(['sameFormat']);
    expect(deciding.does('FORMAT_CONVERTED').context.outcome).toMatchObject({
      kind: 'converted',
      category: 'workshop',
    });
  });

  it('transferred names who carries it on in its event, and is closed', () => {
    const transferred = proposalAt('transferred');
    expect(transferred.isIn('transferred')).toBe(true);
    expect(transferred.steps.at(-1)?.payload).toMatchObject({ receiver: 'Northern Hills ECHO hub' });
  });
});
