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

  it('is a colleague’s for who coordinates others, and is open to them in the colleague’s place', async () => {
    const { proposal } = await office.at('open.launch.recruiting');
    const address = `/p/${proposal.ref}`;
    const other = await office.server.somebody('Mei Other', { roles: ['hubCoordinator'] });
    const seenByOther = await (await office.server.signedIn(other.person)).open(address);
    expect(seenByOther.text).not.toContain('The next step is yours.');
    expect(seenByOther.document.querySelector('#mine')).toBeNull();
    const seenByCoordinator = await (await office.as('hubCoordinator')).open(address);
    expect(seenByCoordinator.document.querySelector('#mine')).not.toBeNull();
  });

  it('is no press of the partner’s that ends a proposal, where BCCPC is to decide what comes next', async () => {
    const { proposal } = await office.at('open.evaluation.decidingNext');
    const page = await (await office.as('partnerLead')).open(`/p/${proposal.ref}`);
    expect(page.text).toContain('The next step is BCCPC’s.');
    expect(page.document.querySelector('main a.govuk-button')).toBeNull();
    expect(page.text).not.toContain('in their place');
  });

  it('is the new date while a launch is postponed: no task is late by the old one, for anybody', async () => {
    const { proposal } = await office.at('open.launch.postponed');
    office.server.now = new Date('2027-03-01T20:00:00.000Z');
    const coordinator = await office.as('hubCoordinator');
    const page = await coordinator.open(`/p/${proposal.ref}`);
    expect(page.text).toContain('Paused');
    expect(page.text).not.toContain('overdue by');
    const links = async (section: string) => [
      ...(await coordinator.open(`/work?section=${section}`)).document.querySelectorAll('main td a'),
    ];
    for (const section of ['mine', 'overdue'])
      for (const link of await links(section))
        expect(link.getAttribute('href')).not.toContain(`/p/${proposal.ref}/t/`);
    const home = await (await office.as('partnerLead')).open('/home');
    expect(home.html).not.toContain(`/p/${proposal.ref}/t/`);
  });

  it('is BCCPC’s, and of whoever looks, once it waits for them', async () => {
    const { proposal } = await office.at('open.templateSelection.awaitingApproval');
    const address = `/p/${proposal.ref}`;
    expect((await (await office.as('hubLead')).open(address)).text).toContain('The next step is yours.');
    const seenByLead = await (await office.as('partnerLead')).open(address);
    expect(seenByLead.text).toContain('The next step is BCCPC’s.');
  });
});

describe('what stands in the way of a move', () => {
  const office = useMovesOffice();

  it('leads to another move for those who may make it, and names who may for everybody else', async () => {
    const { proposal } = await office.at('open.launch.recruiting');
    const page = await (await office.as('partnerLead')).open(`/p/${proposal.ref}/moves/PROPOSAL_WITHDRAWN`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Who can mend it: BCCPC hub lead.');
    expect(page.html).not.toContain('moves/LAUNCH_CANCELLED');
  });

  it('is not linked on the overview to a move that would be refused', async () => {
    const { proposal } = await office.at('open.launch.running');
    for (const role of ['partnerLead', 'evaluator', 'administrator'] as const) {
      const visitor = await office.as(role);
      const page = await visitor.open(`/p/${proposal.ref}`);
      for (const link of page.document.querySelectorAll('a[href*="/moves/"]')) {
        const href = link.getAttribute('href') ?? '';
        expect([href, (await visitor.open(href)).status]).toEqual([href, 200]);
      }
    }
  });
});
