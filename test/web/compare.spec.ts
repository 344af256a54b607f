import { useOffice } from '../support/office.js';
import type { Caller } from '../support/caller.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

describe('two versions of the answers', () => {
  const office = useOffice();
  const { server } = office;
  let staff: Visitor;
  let partner: Visitor;
  let ref: string;

  beforeAll(async () => {
    staff = await server.signedIn(office.coordinator.person);
    partner = await server.signedIn(office.partner.person);
  });

  beforeEach(async () => {
    server.now = new Date('2026-11-23T18:00:00.000Z');
    ref = await office.submitted();
    for (const event of [
      { type: 'TRIAGE_STARTED' },
      { type: 'IDEA_CHANGES_REQUESTED', comments: 'Say more' },
    ])
      expect((await office.coordinator.lookAndPress(ref, event)).status).toBe(200);
  });

  async function change(by: Caller, answers: object): Promise<void> {
    server.now = new Date(server.now.getTime() + 10 * 60_000);
    expect((await by.lookAndPress(ref, { type: 'ANSWERS_CHANGED', answers })).status).toBe(200);
  }

  const address = (query = ''): string => `/p/${ref}/answers/compare${query}`;
  const names = (page: OpenedPage): string[] => page.all('.compared h3');

  it('are, unless chosen, the ones last handed in and those of now: what differs first', async () => {
    await change(office.coordinator, {
      need: 'Nurses meet grieving families and were hardly taught what to say.',
      reach: 80,
      funding: 'A grant',
    });
    const page = await staff.open(address());
    expect(page.text).toContain('3 answers differ, 17 answers are the same.');
    expect(names(page)).toEqual(['The need', 'People you expect to reach', 'Funding and in-kind support']);
    expect(page.all('.difference del')).toEqual(['Taken out: never.']);
    expect(page.all('.difference ins')).toEqual(['Put in: hardly.']);
    expect(page.all('.before-after dd')).toEqual(['60', '80', 'Not answered', 'A grant']);
    expect(page.document.querySelector('details')?.hasAttribute('open')).toBe(false);
  });

  it('are the last two that were handed in, where nothing was changed since', async () => {
    await change(office.partner, { reach: 75 });
    expect((await office.partner.lookAndPress(ref, { type: 'PROPOSAL_RESUBMITTED' })).status).toBe(200);
    const page = await staff.open(address());
    expect(page.all('.before-after dd')).toEqual(['60', '75']);
  });

  it('say that nothing differs, where nothing was changed at all', async () => {
    expect((await staff.open(address())).text).toContain('No answer differs between these two versions.');
  });

  it('are chosen from the moments at which answers changed, with who and when', async () => {
    await change(office.coordinator, { reach: 70 });
    await change(office.hubLead, { reach: 90 });
    const page = await staff.open(address());
    expect(page.all('select[name=from] option')).toEqual([
      'Mon 23 Nov 2026, 11:00 · Proposal started · Priya Sandhu',
      expect.stringContaining('11:00'),
      'Mon 23 Nov 2026, 11:10 · Answers changed · Cam Lee',
      'Mon 23 Nov 2026, 11:20 · Answers changed · Hana Lead (now)',
    ]);
    const sequences = [...page.document.querySelectorAll('select[name=from] option')].map(
      (option) => option.getAttribute('value') ?? '',
    );
    const chosen = await staff.open(address(`?from=${sequences[2]!}&to=${sequences[3]!}`));
    expect(chosen.all('.before-after dd')).toEqual(['70', '90']);
    const turned = await staff.open(address(`?from=${sequences[3]!}&to=${sequences[2]!}`));
    expect(turned.all('.before-after dd')).toEqual(['70', '90']);
    const nonsense = await staff.open(address(`?from=99999&to=x`));
    expect(nonsense.all('.before-after dd')).toEqual(['60', '90']);
  });

  it('are for the hub and those who lead, and for nobody else', async () => {
    expect((await partner.open(address())).status).toBe(200);
    const member = await server.visitor('Mel Member', { organisation: 'Interior Hospice' });
    expect((await member.open(`/p/${ref}/comments`)).status).toBe(200);
    expect((await member.open(address())).status).toBe(404);
    const stranger = await server.signedIn(office.stranger.person);
    expect((await stranger.open(address())).status).toBe(404);
    const coLead = await server.somebody('Co Lead');
    const named = { type: 'CO_LEAD_NAMED', person: coLead.person.id };
    expect((await office.partner.lookAndPress(ref, named)).status).toBe(200);
    expect((await (await server.signedIn(coLead.person)).open(address())).status).toBe(200);
  });
});
