import { askForCode, codeFor, lettersTo, signInByCode } from '../support/sign-in.js';
import { SupportPeople } from '../../src/resources/support-people.js';
import { PeopleService } from '../../src/people/people.service.js';
import { completeIdea } from '../support/idea.js';
import { useOffice } from '../support/office.js';
import { statements } from '../support/statements.js';
import type { Visitor } from '../support/visitor.js';

describe('staff look people up', () => {
  const office = useOffice();
  const { server } = office;
  let staff: Visitor;

  beforeAll(async () => {
    staff = await server.signedIn(office.coordinator.person);
  });

  it('is for staff alone', async () => {
    const partner = await server.signedIn(office.partner.person);
    for (const path of ['/people', `/people/${office.partner.person.id}`])
      expect((await partner.open(path)).status).toBe(404);
  });

  it('finds them by name, role and organisation, several organisations told', async () => {
    const both = await server.somebody('Bo Both', { organisation: 'First Hospice' });
    await server
      .get(PeopleService)
      .join(both.person.id, await server.organisation('Second Hospice'), 'Chair');
    const second = await server.organisation('Second Hospice');
    const found = await staff.open(`/people?q=bo+both&organisation=${second}`);
    expect(found.all('tbody th, tbody td')).toEqual([
      ...['Bo Both', both.person.email, 'Partner', 'First Hospice, Second Hospice', '0'],
    ]);
    expect((await staff.open('/people?role=hubLead')).all('tbody th')).toEqual(['Hana Lead']);
    expect((await staff.open('/people?role=partner&q=hana')).text).toContain('Nobody matches.');
    const page = await staff.open(`/people/${both.person.id}`);
    expect(page.text).toContain('Second Hospice, Chair');
  });

  it('says in which proposals somebody has which part', async () => {
    const ref = await office.submitted();
    const { id } = office.partner.person;
    const given = { type: 'ROLE_GIVEN', role: 'spokePlanner', person: id };
    expect((await office.coordinator.lookAndPress(ref, given)).status).toBe(200);
    const page = await staff.open(`/people/${id}`);
    expect(page.all('tbody tr')[0]).toContain('Partner lead, Spoke planner');
    expect(page.link(ref)).toBe(`/p/${ref}`);
  });

  it('says what support somebody gives and how much of it is taken', async () => {
    const { person } = await server.somebody('Sal Support', { roles: ['evaluator'] });
    await server
      .get(SupportPeople)
      .offer({ person: person.id, role: 'evaluator', capacity: 4, regions: ['Fraser'] });
    const page = await staff.open(`/people/${person.id}`);
    expect(page.text).toContain('0 of 4 places taken');
    expect(page.text).toContain('Fraser');
  });

  it('says that mail to somebody does not arrive, until somebody says that it does', async () => {
    const { person } = await server.somebody('Bea Bounced');
    await server.rows('insert into bounced_address values ($1, $2, $3, $4)', [
      ...[person.id, person.email, '550 no such user', server.now],
    ]);
    const page = await staff.open(`/people/${person.id}`);
    expect(page.text).toContain('Mail to this address does not arrive');
    expect(page.text).toContain('550 no such user');
    const saved = await staff.send(page, {});
    expect(saved.text).toContain('From now on mail is sent to it again.');
    expect(saved.text).not.toContain('does not arrive');
    expect(saved.text).toContain('mail is sent to the address again');
    expect(await server.rows('select 1 from bounced_address')).toEqual([]);
  });

  it('changes details, and refuses an address that somebody else has', async () => {
    const { person } = await server.somebody('Ed Edit');
    const form = await staff.open(`/people/${person.id}/edit`);
    const taken = await staff.send(form, { email: office.partner.person.email.toUpperCase() });
    expect(taken.problems).toEqual(['E-mail address: Priya Sandhu has this already.']);
    const saved = await staff.send(taken, {
      email: 'ed.edit@example.org',
      phone: '604 555 0100',
      language: 'fr',
    });
    expect(saved.text).toContain('ed.edit@example.org');
    expect(saved.text).toContain(
      'Cam Lee changed the details (Ed Edit; e-mail address, telephone, language)',
    );
  });

  it('with another address ends their sessions and codes, and tells them at the one they had', async () => {
    const { person } = await server.somebody('Ida Moves');
    const before = await server.signedIn(person);
    const asking = server.browser();
    const asked = await askForCode(asking, person.email);
    const { code } = await codeFor(server, person);
    await staff.send(await staff.open(`/people/${person.id}/edit`), { email: 'ida.now@example.org' });
    expect((await before.open('/me')).path).toContain('/sign-in');
    expect((await asking.send(asked, { code })).all('.who')[0]).not.toContain('Ida');
    const [letter] = await lettersTo(server, person);
    expect(letter).toMatchObject({ letter: 'addressChanged', language: 'en' });
    expect(letter?.text).toContain('Cam Lee changed the address that you sign in with.');
    const [{ address } = { address: null }] = await server.rows<{ address: string | null }>(
      "select address from mail_message where person_id = $1 and letter = 'addressChanged'",
      [person.id],
    );
    expect(address).toBe(person.email);
    // A code sent to the new address is what confirms it.
    const arrived = await signInByCode(server, server.browser(), { ...person, email: 'ida.now@example.org' });
    expect(arrived.all('.who')[0]).toContain('Ida Moves');
  });

  it('lets administrators alone change the address that staff sign in with', async () => {
    const { id, email } = office.administrator.person;
    const form = await staff.open(`/people/${id}/edit`);
    expect(form.text).toContain('only an administrator can change it');
    const forced = await staff.send(form, { email: 'mine@example.org' });
    expect(forced.status).toBe(422);
    expect(await server.rows('select email from person where id = $1', [id])).toEqual([{ email }]);
    expect((await staff.send(form, { phone: '604 555 0101' })).text).toContain('604 555 0101');
    const administrator = await server.signedIn(office.administrator.person);
    const { id: hubLead } = office.hubLead.person;
    const page = await administrator.open(`/people/${hubLead}/edit`);
    const changed = await administrator.send(page, { email: 'hana.new@example.org' });
    expect(changed.text).toContain('hana.new@example.org');
  });

  it('says when somebody changed them meanwhile', async () => {
    const { person } = await server.somebody('Sue Stale');
    const form = await staff.open(`/people/${person.id}/edit`);
    await server.get(PeopleService).speak(person.id, 'fr');
    const stale = await staff.send(form, { phone: '604 555 0102' });
    expect([stale.status, stale.form().values.find(([name]) => name === 'phone')?.[1]]).toEqual([
      412,
      '604 555 0102',
    ]);
    expect(stale.text).toContain('Language: French');
  });

  it('shows letters by subject and what became of them, never what they say', async () => {
    await office.submitted();
    await server.rows(
      `insert into mail_message (id, dedupe_key, person_id, letter, language, subject, text_body, html_body, message_id, created_at, status)
       values (gen_random_uuid(), 'kept', $1, 'mention', 'en', '[ECHO] a subject', 'a secret text', '<p>a secret text</p>', '<x@y>', now(), 'kept')`,
      [office.partner.person.id],
    );
    const page = await staff.open(`/people/${office.partner.person.id}`);
    expect(page.text).toContain('[ECHO] a subject');
    expect(page.text).toContain('kept here, not sent');
    expect(page.html).not.toContain('a secret text');
  });

  it('sends as many statements for many as for one', async () => {
    const page = () => staff.open('/people');
    const person = () => staff.open(`/people/${office.partner.person.id}`);
    const few = [await statements(page), await statements(person)];
    for (let count = 0; count < 6; count += 1) {
      await server.somebody(`Extra ${'abcdef'.charAt(count)}`, { organisation: `Extra ${String(count)}` });
      await office.partner.start(completeIdea);
    }
    expect([await statements(page), await statements(person)]).toEqual(few);
  });
});
