import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { SupportPeople } from '../../src/resources/support-people.js';
import type { Caller } from '../support/caller.js';
import { useOffice } from '../support/office.js';
import { statements } from '../support/statements.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

describe('programmes', () => {
  const office = useOffice();
  const { server } = office;
  let staff: Visitor;
  let mentor: Caller;
  let ref: string;
  let address: string;

  beforeAll(async () => {
    staff = await server.signedIn(office.coordinator.person);
    mentor = await server.somebody('Max Mentor');
    // Ann comes first by name and has more room: only the programme speaks for Max.
    for (const [person, capacity] of [
      [mentor, 2],
      [await server.somebody('Ann Mentor'), 9],
    ] as const)
      await server.get(SupportPeople).offer({ person: person.person.id, role: 'mentor', capacity });
    ref = await office.submitted();
  });

  const add = async (what: string, fields: Record<string, string>): Promise<OpenedPage> =>
    staff.send(await staff.open(`${address}/${what}/new`), fields);

  it('are made once, under a name that no other has', async () => {
    expect((await staff.open('/programmes')).text).toContain('There is no programme yet.');
    const form = await staff.open('/programmes/new');
    const nameless = await staff.send(form, { name: ' ' });
    expect(nameless.problems).toEqual(['Name: this needs an answer']);
    const made = await staff.send(nameless, { name: 'Grief in the North' });
    expect(made.heading).toBe('Grief in the North');
    address = made.path;
    await staff.send(nameless, { name: 'Grief in the North' });
    expect((await staff.open('/programmes')).all('tbody tr')).toHaveLength(1);
    const taken = await staff.send(await staff.open('/programmes/new'), { name: 'grief in the north' });
    expect([taken.status, taken.problems]).toEqual([
      422,
      [expect.stringContaining('Name: Grief in the North')],
    ]);
  });

  it('hold proposals, links and people, and say what is wrong with one that they can’t hold', async () => {
    expect((await add('proposals', { ref: 'ECHO-1999-001' })).problems).toEqual([
      expect.stringContaining('there is none with this reference'),
    ]);
    expect((await add('proposals', { ref: ref.toLowerCase() })).text).toContain(
      '“Grief in the North” was saved.',
    );
    const odd = { kind: 'tool', name: '', address: 'javascript:alert(1)' };
    expect((await add('links', odd)).problems).toEqual([
      'Name: this needs an answer',
      'Address: give an address as your browser shows it, from https:// on',
    ]);
    await add('links', { ...odd, name: 'Slides', address: 'https://files.example.org/slides?a=1' });
    expect((await add('people', { person: 'nobody@example.org' })).problems).toEqual([
      expect.stringContaining('nobody here has this address'),
    ]);
    const page = await add('people', { person: mentor.person.email });
    expect(page.link('Slides')).toBe('https://files.example.org/slides?a=1');
    expect(page.text).toContain('Max Mentor');
    expect(page.text).toContain(ref);
    expect((await staff.open(`${address}/sweets/new`)).status).toBe(404);
  });

  it('show their links to whoever works on one of their proposals, and themselves to staff alone', async () => {
    const partner = await server.signedIn(office.partner.person);
    const support = await partner.open(`/p/${ref}/support`);
    expect(support.text).toContain('From the programme “Grief in the North”');
    expect(support.link('Slides')).toBe('https://files.example.org/slides?a=1');
    expect(support.text).not.toContain('See the programme');
    expect((await staff.open(`/p/${ref}/support`)).link('See the programme')).toBe(address);
    for (const path of ['/programmes', address, '/programmes/new'])
      expect([path, (await partner.open(path)).status]).toEqual([path, 404]);
  });

  it('have their people asked first, and the reason says so', async () => {
    const waived = { type: 'TASKS_WAIVED', tasks: ['idea.dup', 'idea.call', 'idea.score'], reason: 'known' };
    for (const event of [{ type: 'TRIAGE_STARTED' }, waived, { type: 'IDEA_ACCEPTED' }])
      expect((await office.hubLead.lookAndPress(ref, event)).status).toBe(200);
    await drainOutbox(server.get(OutboxQueue), server.get(OutboxRunner));
    const { text } = await staff.open(`/p/${ref}/support`);
    expect(text).toContain('Max Mentor');
    expect(text).not.toContain('Ann Mentor');
    expect(text).toContain('is one of the people of the programme “Grief in the North”');
  });

  it('are called something else, and let go of what they held', async () => {
    const renamed = await staff.send(await staff.open(`${address}/edit`), { name: 'Grief' });
    expect(renamed.heading).toBe('Grief');
    const [{ id: link } = { id: '' }] = await server.rows<{ id: string }>('select id from programme_link');
    const without = await staff.send(await staff.open(address), {}, { button: ['_button', `link:${link}`] });
    expect(without.text).toContain('It was taken out. To undo that, add it again.');
    expect(without.text).toContain('It points to nothing yet.');
    const [{ id } = { id: '' }] = await server.rows<{ id: string }>(
      'select instance_id as id from programme_proposal',
    );
    await staff.send(await staff.open(address), {}, { button: ['_button', `proposal:${id}`] });
    await staff.send(await staff.open(address), {}, { button: ['_button', `person:${mentor.person.id}`] });
    expect((await staff.open('/programmes')).all('tbody td')).toEqual(['0', '0', '0']);
    expect((await staff.open(`/p/${ref}/support`)).text).not.toContain('From the programme');
  });

  it('send as many statements for many as for one', async () => {
    const counted = (): Promise<number> => statements(() => staff.open(address));
    const few = await counted();
    for (let count = 0; count < 3; count += 1) {
      await add('proposals', { ref: await office.submitted() });
      await add('links', { kind: 'tool', name: `Link ${String(count)}`, address: 'https://example.org' });
    }
    expect(await counted()).toBe(few);
  });
});
