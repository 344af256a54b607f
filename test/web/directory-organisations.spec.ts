import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { completeIdea } from '../support/idea.js';
import { useOffice } from '../support/office.js';
import { statements } from '../support/statements.js';
import type { Visitor } from '../support/visitor.js';

describe('staff look after organisations', () => {
  const office = useOffice();
  const { server } = office;
  let staff: Visitor;

  beforeAll(async () => {
    staff = await server.signedIn(office.coordinator.person);
  });

  async function added(name: string): Promise<string> {
    const form = await staff.open('/organisations/new');
    const page = await staff.send(form, { name, kind: 'hospiceSociety', region: 'Interior' });
    expect(page.heading).toBe(name);
    return page.path.split('/').at(-1) ?? '';
  }

  async function invite(organisation: string, name: string, email: string) {
    const form = await staff.open(`/organisations/${organisation}/people/new`);
    return staff.send(form, { name, email, title: 'Educator' });
  }

  it('is for staff alone: to a partner there is nothing there, their own organisation neither', async () => {
    const partner = await server.signedIn(office.partner.person);
    const own = await server.organisation('Interior Hospice');
    for (const path of ['/organisations', `/organisations/${own}`, `/organisations/${own}/people/new`])
      expect((await partner.open(path)).status).toBe(404);
  });

  it('adds one, in words and in a zone that somebody in the province keeps', async () => {
    const id = await added('Sea to Sky Hospice');
    const page = await staff.open(`/organisations/${id}`);
    expect(page.text).toContain('Hospice society');
    expect(page.text).toContain('Most of British Columbia (Pacific time)');
    expect(page.text).toContain('Cam Lee added the organisation');
  });

  it('adds one for a press that comes twice', async () => {
    const form = await staff.open('/organisations/new');
    const first = await staff.send(form, { name: 'Twice Hospice', kind: 'other' });
    const second = await staff.send(form, { name: 'Twice Hospice', kind: 'other' });
    expect(second.path).toBe(first.path);
    expect(await server.rows("select id from organisation where name = 'Twice Hospice'")).toHaveLength(1);
  });

  it('takes no second one of the same name, and keeps what was typed', async () => {
    await added('Harbour Care');
    const page = await staff.send(await staff.open('/organisations/new'), { name: 'harbour care', kind: '' });
    expect(page.status).toBe(422);
    expect(page.problems).toEqual(['Kind: this needs an answer']);
    const again = await staff.send(page, { kind: 'careHome' });
    expect(again.problems).toEqual(['Name: Harbour Care has this already.']);
    expect(again.form().values).toContainEqual(['name', 'harbour care']);
  });

  it('says who changed the details meanwhile, and shows both', async () => {
    const id = await added('Two Desks Hospice');
    const form = await staff.open(`/organisations/${id}/edit`);
    const colleague = await server.signedIn(office.hubLead.person);
    await colleague.send(await colleague.open(`/organisations/${id}/edit`), { region: 'Northern' });
    const stale = await staff.send(form, { region: 'Fraser' });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('Hana Lead changed this at 11:00');
    expect(stale.text).toContain('Region: Northern');
    expect(stale.form().values).toContainEqual(['region', 'Fraser']);
    const kept = await staff.open(`/organisations/${id}/edit`);
    expect(kept.form().values).toContainEqual(['region', 'Fraser']);
    expect((await staff.send(kept)).text).toContain('Fraser');
  });

  it('counts people and proposals, in one query however many there are', async () => {
    await office.submitted();
    const page = await staff.open('/organisations?q=interior');
    expect(page.all('tbody th, tbody td')).toEqual([
      'Interior Hospice',
      ...['Hospice society', 'Not given', '1', '1', '1'],
    ]);
    const few = await statements(() => staff.open('/organisations'));
    for (let count = 0; count < 10; count += 1) await added(`Many ${String(count)}`);
    expect(await statements(() => staff.open('/organisations'))).toBe(few);
  });

  it('keeps the filter in the address, and says so when nothing matches', async () => {
    const page = await staff.open('/organisations?q=nowhere&kind=university');
    expect(page.text).toContain('No organisation matches.');
    expect(page.link('Show all again')).toBe('/organisations');
  });

  describe('and their people', () => {
    it('invites somebody new, who gets a letter', async () => {
      const id = await added('Invite Hospice');
      const page = await invite(id, 'Noor Haddad', 'noor.haddad@example.org');
      expect(page.text).toContain('Noor Haddad was added to Invite Hospice. A letter says how to sign in.');
      expect(page.all('tbody th, tbody td').slice(0, 4)).toEqual([
        ...['Noor Haddad', 'Educator', 'noor.haddad@example.org', 'English'],
      ]);
      await drainOutbox(server.get(OutboxQueue), server.get(OutboxRunner));
      const letters = await server.rows<{ letter: string }>(
        `select letter from mail_message m join person p on p.id = m.person_id where p.email = 'noor.haddad@example.org'`,
      );
      expect(letters).toEqual([{ letter: 'invitation' }]);
    });

    it('adds somebody who is known as they are, whatever was typed, and says so', async () => {
      const id = await added('Known Hospice');
      const { person } = await server.somebody('Kim Known');
      const page = await invite(id, 'K. Other', person.email.toUpperCase());
      expect(page.text).toContain('Kim Known was known here already and was added to Known Hospice.');
      const again = await invite(id, 'K. Other', person.email);
      expect(again.text).toContain('Kim Known belongs to Known Hospice already. Nothing was changed');
      const kept = await server.rows('select name, email from person where id = $1', [person.id]);
      expect(kept).toEqual([{ name: 'Kim Known', email: person.email }]);
      expect(await asked(person.id)).toBe(1);
    });

    it('writes one letter for a press that comes twice', async () => {
      const id = await added('Impatient Hospice');
      const form = await staff.open(`/organisations/${id}/people/new`);
      const filling = { name: 'Ida Quick', email: 'ida.quick@example.org' };
      await staff.send(form, filling);
      await staff.send(form, filling);
      const [person] = await server.rows<{ id: string }>("select id from person where name = 'Ida Quick'");
      expect(await asked(person!.id)).toBe(1);
    });

    it('says what is wrong with an address, beside it and on top', async () => {
      const id = await added('Strict Hospice');
      const page = await invite(id, '', 'nobody');
      expect(page.problems).toEqual([
        'Name: this needs an answer',
        'E-mail address: give an e-mail address, such as name@example.org',
      ]);
      expect(await server.rows('select from membership where organisation_id = $1', [id])).toEqual([]);
    });

    it('ends somebody’s access with their membership, at their next request', async () => {
      const id = await added('Leaving Hospice');
      const lead = await server.somebody('Lea Lead', { organisation: 'Leaving Hospice' });
      const member = await server.somebody('Mo Member', { organisation: 'Leaving Hospice' });
      const ref = await lead.start(completeIdea, { organisation: id });
      expect((await member.get(`/api/v1/proposals/${ref}`)).status).toBe(200);
      const page = await staff.open(`/organisations/${id}/people/${member.person.id}/remove`);
      expect(page.text).toContain('They can no longer see 1 proposal of this organisation');
      const after = await staff.send(page);
      expect(after.text).toContain('Mo Member was removed from Leaving Hospice.');
      expect((await member.get(`/api/v1/proposals/${ref}`)).status).toBe(404);
      expect((await staff.send(page)).path).toBe(`/organisations/${id}`);
    });

    it('hands over a lead first, and links whoever may to where that is done', async () => {
      const id = await added('Leading Hospice');
      const lead = await server.somebody('Lee Leads', { organisation: 'Leading Hospice' });
      const ref = await lead.start(completeIdea, { organisation: id });
      const path = `/organisations/${id}/people/${lead.person.id}/remove`;
      const page = await staff.open(path);
      expect(page.text).toContain('The hub lead hands a proposal over.');
      expect(page.html).not.toContain('LEAD_CHANGED');
      expect(page.link(ref)).toBe(`/p/${ref}`);
      const seenByHubLead = await (await server.signedIn(office.hubLead.person)).open(path);
      expect(seenByHubLead.link(`Hand over the lead of ${ref}`)).toBe(`/p/${ref}/moves/LEAD_CHANGED`);
      const token = page.form('/sign-out').values.find(([name]) => name === '_token')?.[1] ?? '';
      const forced = await staff.post(path, { _token: token, _key: 'forced' });
      expect(forced.status).toBe(409);
      expect((await lead.get(`/api/v1/proposals/${ref}`)).status).toBe(200);
      expect(await server.rows('select from membership where person_id = $1', [lead.person.id])).toHaveLength(
        1,
      );
    });
  });

  /** Letters that were asked for to somebody. */
  async function asked(person: string): Promise<number> {
    const rows = await server.rows(
      "select id from outbox where kind = 'mail.note' and payload->>'person' = $1",
      [person],
    );
    return rows.length;
  }
});
