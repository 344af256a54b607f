import { complaints, decisionOn, proposalAt, refusalOf } from '../../../test/support/proposal-builder.js';

describe('a merge', () => {
  it('is proposed with a letter, and changes no state', () => {
    expect(decisionOn(proposalAt('open.scoping.working'), 'MERGE_PROPOSED')).toMatchObject({
      kind: 'accepted',
      effects: [{ type: 'sendLetter', letter: 'mergeProposed' }],
    });
  });

  it('is not proposed to a partner who ruled it out, nor between proposals of one lead', () => {
    const unwilling = proposalAt('open.idea.inTriage', { answers: { mayBeMerged: 'no' } });
    expect(complaints(decisionOn(unwilling, 'MERGE_PROPOSED'))).toEqual(['mergeNotWelcome']);
    const same = proposalAt('open.idea.inTriage', { cast: { survivorLead: 'partner-lead' } });
    expect(complaints(decisionOn(same, 'MERGE_PROPOSED'))).toEqual(['mergeSameLead']);
  });

  it('needs the consent of both leads, each by name', () => {
    const proposed = proposalAt('open.idea.inTriage').does('MERGE_PROPOSED');
    expect(refusalOf(proposed, 'PROPOSAL_MERGED').unmet).toMatchObject([
      { message: { key: 'leadHasNotConsented' }, owner: 'partnerLead', fix: { event: 'MERGE_CONSENTED' } },
      { message: { key: 'survivorLeadHasNotConsented' }, owner: 'survivorLead' },
    ]);
    proposed.does('MERGE_CONSENTED').does('MERGE_CONSENTED', { by: 'survivorLead' });
    expect(proposed.does('PROPOSAL_MERGED').context.outcome).toMatchObject({
      kind: 'merged',
      successor: 'survivor',
    });
  });

  it('takes each consent once, and only from the leads', () => {
    const consented = proposalAt('open.idea.inTriage').does('MERGE_PROPOSED').does('MERGE_CONSENTED');
    expect(complaints(decisionOn(consented, 'MERGE_CONSENTED'))).toEqual(['consentGiven']);
    expect(refusalOf(consented, 'MERGE_CONSENTED', { by: 'hubLead' }).reason).toBe('notPermitted');
  });

  it('asks a new lead for consent of their own', () => {
    const consented = proposalAt('open.idea.inTriage')
      .does('MERGE_PROPOSED')
      .does('MERGE_CONSENTED')
      .does('MERGE_CONSENTED', { by: 'survivorLead' })
      .does('LEAD_CHANGED');
    expect(complaints(decisionOn(consented, 'PROPOSAL_MERGED'))).toEqual(['leadHasNotConsented']);
  });

  it('is off the table once a lead refuses', () => {
    const refused = proposalAt('open.idea.inTriage')
      .does('MERGE_PROPOSED')
      .does('MERGE_CONSENT_REFUSED', { by: 'survivorLead' });
    expect(refused.context.merge).toBeNull();
    expect(complaints(decisionOn(refused, 'PROPOSAL_MERGED'))).toEqual(['mergeNotProposed']);
  });

  it('has the survivor take the other one in, on hold or closed as it may be', () => {
    for (const place of ['open.pilot.running', 'onHold', 'completed']) {
      const survivor = proposalAt(place).does('PROPOSAL_ABSORBED');
      expect(survivor.context).toMatchObject({ absorbed: ['absorbed'], coLead: 'survivor-lead' });
    }
  });
});
