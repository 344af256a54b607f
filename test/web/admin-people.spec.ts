import { useOffice } from '../support/office.js';
import type { Visitor } from '../support/visitor.js';

describe('an administrator who gives and takes roles', () => {
  const office = useOffice();
  let admin: Visitor;
  beforeEach(async () => {
    admin = await office.server.signedIn(office.administrator.person);
  });

  const rolesOf = async (person: string): Promise<string[]> => {
    const rows = await office.server.rows<{ role: string }>(
      'select role from person_role where person_id = $1 order by role',
      [person],
    );
    return rows.map(({ role }) => role);
  };

  it('finds people by name and by address, and their roles in words', async () => {
    const listed = await admin.open('/admin/people');
    expect(listed.all('tbody th')).toEqual(['Ada Admin', 'Cam Lee', 'Hana Lead']);
    const { email, name } = office.partner.person;
    const found = await admin.open(`/admin/people?q=${encodeURIComponent(email)}`);
    expect(found.all('tbody th')).toEqual([name]);
    expect(found.all('tbody td')).toContain('Interior Hospice');
  });

  it('gives a role that counts from the next request on, and takes it away again', async () => {
    const { server } = office;
    const person = (await server.somebody('Nia New')).person;
    const hers = await server.signedIn(person);
    expect((await hers.open('/pipeline')).status).toBe(404);
    const page = await admin.open(
      (await admin.open(`/admin/people/${person.id}`)).link('Give this role: Coordinator'),
    );
    expect(page.heading).toBe('Make Nia New “Coordinator”?');
    const done = await admin.send(page);
    expect(done.text).toContain('Nia New now holds the role “Coordinator”.');
    expect((await hers.open('/pipeline')).status).toBe(200);
    expect((await admin.send(page)).text).toContain('Nothing was changed: it was so already.');
    const taking = await admin.open(done.link('Take it away: Coordinator'));
    await admin.send(taking);
    expect((await hers.open('/pipeline')).status).toBe(404);
    const notes = await server.rows<{ details: object }>(
      "select details from access_log where kind = 'roleChanged' and details ->> 'person' = $1 order by at, id",
      [person.id],
    );
    expect(notes.map(({ details }) => details)).toEqual([
      { person: person.id, role: 'hubCoordinator', change: 'give' },
      { person: person.id, role: 'hubCoordinator', change: 'take' },
    ]);
  });

  it('does not change their own roles, whatever is sent', async () => {
    const { id } = office.administrator.person;
    const own = await admin.open(`/admin/people/${id}`);
    expect(own.text).toContain('These are your own roles. Another administrator changes them.');
    expect(own.link('Invite somebody to the team')).toBe('/admin/people/invite');
    await admin.send(await admin.open(`/admin/people/${id}/give/hubLead`));
    await admin.send(await admin.open(`/admin/people/${id}/take/administrator`));
    expect(await rolesOf(id)).toEqual(['administrator']);
  });

  it('may stop another administrator, but never the last one, even both at once', async () => {
    const { server } = office;
    const other = (await server.somebody('Bo Admin', { roles: ['administrator'] })).person;
    const ada = office.administrator.person;
    const theirs = await server.signedIn(other);
    const [takeBo, takeAda] = [
      await admin.open(`/admin/people/${other.id}/take/administrator`),
      await theirs.open(`/admin/people/${ada.id}/take/administrator`),
    ];
    await Promise.all([admin.send(takeBo), theirs.send(takeAda)]);
    const left = await server.rows("select from person_role where role = 'administrator'");
    expect(left).toHaveLength(1);
    await server.rows(
      `insert into person_role select id, 'administrator' from person where id = any($1::uuid[]) on conflict do nothing`,
      [[ada.id]],
    );
    await server.rows("delete from person_role where role = 'administrator' and person_id = $1", [other.id]);
    await expect(server.rows("delete from person_role where role = 'administrator'")).rejects.toThrow(
      'the last administrator stays',
    );
  });

  it('invites somebody to the team: one letter, however often it is sent', async () => {
    const { server } = office;
    const page = await admin.open('/admin/people/invite');
    const empty = await admin.send(page, { name: '', email: 'no address' });
    expect(empty.status).toBe(422);
    expect(empty.problems).toEqual([
      'Name: use 200 characters or fewer',
      'E-mail address: give an e-mail address, such as name@example.org',
      'Roles: this needs an answer',
    ]);
    const filled = { name: 'Eva Luator', email: 'eva@example.org', roles: ['evaluator'] };
    const done = await admin.send(page, filled);
    expect(done.text).toContain('Eva Luator is one of the team now.');
    await admin.send(page, filled);
    const [person] = await server.rows<{ id: string }>(
      "select id from person where email = 'eva@example.org'",
    );
    expect(await rolesOf(person?.id ?? '')).toEqual(['evaluator']);
    const letters = await server.rows<{ payload: object }>(
      "select payload from outbox where kind = 'mail.note' and payload ->> 'kind' = 'invitation'",
    );
    expect(letters.map(({ payload }) => payload)).toEqual([
      { kind: 'invitation', person: person?.id, by: office.administrator.person.id, organisation: null },
    ]);
  });

  it('is told that their own address is their own', async () => {
    const page = await admin.open('/admin/people/invite');
    const { name, email } = office.administrator.person;
    const refused = await admin.send(page, { name, email, roles: ['hubLead'] });
    expect(refused.problems).toEqual([
      'E-mail address: this is your own. Another administrator changes your roles',
    ]);
    expect(await rolesOf(office.administrator.person.id)).toEqual(['administrator']);
  });

  it('ends every session of a person at once', async () => {
    const { server } = office;
    const { person } = office.coordinator;
    const theirs = await server.signedIn(person);
    const page = await admin.open(`/admin/people/${person.id}`);
    expect(page.text).toContain('Sessions under way: 1.');
    const done = await admin.send(page);
    expect(done.text).toContain('All sessions of Cam Lee were ended.');
    expect((await theirs.open('/pipeline')).heading).toBe('Sign in');
  });
});
