import { Jobs } from '../../src/jobs/jobs.js';
import { SupportPeople } from '../../src/resources/support-people.js';
import type { SupportRole } from '../../src/resources/support-rules.js';
import { useOffice } from '../support/office.js';
import { scopedProposal } from '../support/scoping.js';
import type { Visitor } from '../support/visitor.js';

describe('the pages about giving support', () => {
  const office = useOffice();
  const { server } = office;
  let ref: string;
  let mentor: Visitor;
  let next: Visitor;
  let coordinator: Visitor;

  async function offers(name: string, role: SupportRole, capacity: number): Promise<Visitor> {
    const { person } = await server.somebody(name);
    await server.get(SupportPeople).offer({ person: person.id, role, capacity });
    return server.signedIn(person);
  }

  beforeAll(async () => {
    mentor = await offers('Mo Mentor', 'mentor', 2);
    ref = await scopedProposal(office.partner, office.hubLead);
    await server.get(Jobs).drain();
    next = await offers('Nia Next', 'mentor', 1);
    await offers('Ola Off', 'mentor', 0);
    coordinator = await server.signedIn(office.coordinator.person);
  });

  it('show whoever supports a proposal what it is, and let them read it though they belong nowhere', async () => {
    const home = await mentor.open('/');
    expect(home.text).toContain('You support these');
    const mine = await mentor.open('/me/support');
    expect(mine.text).toContain(ref);
    expect(mine.text).toContain('Priya Sandhu');
    expect((await mentor.open(`/p/${ref}`)).status).toBe(200);
    expect((await mentor.open(`/p/${ref}/moves/WITHDRAWN`)).status).not.toBe(200);
  });

  it('ask why before somebody stops, and keep what was typed', async () => {
    const mine = await mentor.open('/me/support');
    const decline = await mentor.open(linkIn(mine.document, /^\/me\/support\/./));
    const refused = await mentor.send(decline, { reason: ' ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Why not?: this needs an answer');
  });

  it('let the coordinator ask somebody else: who has places, who has none, who would be chosen', async () => {
    const support = await coordinator.open(`/p/${ref}/support`);
    const change = await coordinator.open(linkIn(support.document, /\/change$/));
    expect(change.text).toContain('Ask somebody else instead of Mo Mentor');
    expect(change.text).toContain('As things stand now: Nia Next.');
    expect(change.text).toContain('0 of 1 places taken');
    expect(change.text).toContain('Have no place left: Ola Off.');
    expect((await coordinator.send(change, { to: 'nobody', reason: 'x' })).status).toBe(422);
    const done = await coordinator.send(change, { to: 'best', reason: 'asked by phone' });
    expect(done.text).toContain('Mo Mentor is free of it.');
    await server.get(Jobs).drain();
    const after = await coordinator.open(`/p/${ref}/support`);
    expect(after.text).toContain('Nia Next');
    expect(after.text).toMatch(/Cam Lee asked somebody else on .* Why: asked by phone/);
  });

  it('keep the reason from partners, and the proposal from whoever no longer supports it', async () => {
    const lead = await server.signedIn(office.partner.person);
    const seen = await lead.open(`/p/${ref}/support`);
    expect(seen.text).toContain('Nia Next');
    expect(seen.text).not.toContain('asked by phone');
    expect(seen.document.querySelector('a[href$="/change"]')).toBeNull();
    expect((await mentor.open(`/p/${ref}`)).status).toBe(404);
    expect((await mentor.open('/me/support')).text).not.toContain(ref);
  });

  it('take what one can’t support away at once, and say what comes next', async () => {
    const mine = await next.open('/me/support');
    const decline = await next.open(linkIn(mine.document, /^\/me\/support\/./));
    const done = await next.send(decline, { reason: 'on leave until March' });
    expect(done.text).toContain(`You no longer support ${ref}. Somebody else is asked.`);
    const again = await next.send(decline, { reason: 'on leave until March' });
    expect(again.text).toContain('Nothing was changed.');
    await server.get(Jobs).drain();
    const after = await coordinator.open(`/p/${ref}/support`);
    expect(after.text).toContain('Mentor: nobody is free yet');
    expect(after.text).toMatch(/Nia Next, Mentor: could not, said on .* Why: on leave until March/);
  });
});

/** The first link of a page to an address of that form. */
function linkIn(document: Document, form: RegExp): string {
  const addresses = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  const found = addresses.find((address) => form.test(address));
  if (found === undefined) throw new Error(`no link like ${String(form)}`);
  return found;
}
