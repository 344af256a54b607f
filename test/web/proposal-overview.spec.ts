import { useMovesOffice } from '../support/moves-office.js';

describe('what comes next, on the overview of a proposal', () => {
  const office = useMovesOffice();

  it('is the partner lead’s by name while it waits for them, also to staff who may step in', async () => {
    const { proposal } = await office.at('open.templateSelection.choosing');
    const address = `/p/${proposal.ref}`;
    const seenByHub = await (await office.as('hubLead')).open(address);
    expect(seenByHub.text).toContain('The next step is the partner lead’s: Person partnerLead');
    expect(seenByHub.text).toContain('You can take it in their place.');
    expect(seenByHub.text).toContain('Expected by');
    expect(seenByHub.text).not.toContain('The next step is yours.');
    const seenByLead = await (await office.as('partnerLead')).open(address);
    expect(seenByLead.text).toContain('The next step is yours.');
    expect(seenByLead.text).not.toContain('in their place');
  });

  it('is BCCPC’s, and of whoever looks, once it waits for them', async () => {
    const { proposal } = await office.at('open.templateSelection.awaitingApproval');
    const address = `/p/${proposal.ref}`;
    expect((await (await office.as('hubLead')).open(address)).text).toContain('The next step is yours.');
    const seenByLead = await (await office.as('partnerLead')).open(address);
    expect(seenByLead.text).toContain('The next step is BCCPC’s.');
  });
});
