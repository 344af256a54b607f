import { Unsubscribing } from '../../src/mail/unsubscribing.js';
import type { Caller } from '../support/caller.js';
import { useServer } from '../support/rest.js';

const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

describe('reminders, stopped from a letter', () => {
  const server = useServer();
  let reader: Caller;

  beforeEach(async () => {
    reader = await server.somebody('Rae Reader');
  });

  const pathOf = ({ person: { id } }: Caller): string =>
    new URL(server.get(Unsubscribing).addressFor(id)).pathname;

  const frequencyOf = async ({ person: { id } }: Caller): Promise<string | undefined> =>
    (
      await server.rows<{ frequency: string }>('select frequency from reminder_choice where person_id = $1', [
        id,
      ])
    )[0]?.frequency;

  /** What a mail program sends: no cookie, no page before it, nothing but the body that the letter's header names. */
  const press = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(server.address + path, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(ONE_CLICK),
      headers,
    });

  it('are stopped by one press of a mail program, without a cookie, a sign-in or a redirect', async () => {
    const answer = await press(pathOf(reader));
    expect([answer.status, answer.redirected, answer.headers.get('location')]).toEqual([200, false, null]);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.text()).toContain('The reminders are stopped');
    expect(await frequencyOf(reader)).toBe('none');
  });

  it('are stopped by a press that comes as a form with parts', async () => {
    const body = new FormData();
    body.append('List-Unsubscribe', 'One-Click');
    const answer = await fetch(server.address + pathOf(reader), { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(await frequencyOf(reader)).toBe('none');
  });

  it.each([
    ['en', 'Stop the reminders', 'The reminders are stopped'],
    ['fr', 'Arrêter les rappels', 'Les rappels sont arrêtés'],
  ])('are asked about by a page that changes nothing, in %s', async (language, title, done) => {
    const browser = server.browser();
    const before = await server.rowCounts();
    for (let times = 0; times < 3; times++)
      expect((await browser.open(pathOf(reader), { 'accept-language': language })).heading).toBe(title);
    expect(await server.rowCounts()).toEqual(before);
    browser.take('echo-language', language);
    const page = await browser.send(await browser.open(pathOf(reader)));
    expect(page.heading).toBe(done);
    expect(await frequencyOf(reader)).toBe('none');
  });

  it('stay stopped when pressed again, and take the place of what was chosen', async () => {
    const { id } = reader.person;
    await server.rows(`insert into reminder_choice values ($1, 'weekly', '2026-11-01T00:00:00Z')`, [id]);
    await press(pathOf(reader));
    const once = await server.rows('select * from reminder_choice where person_id = $1', [id]);
    expect(once).toMatchObject([{ frequency: 'none', changed_at: server.now }]);
    server.now = new Date(server.now.getTime() + 1000);
    await press(pathOf(reader));
    expect(await server.rows('select * from reminder_choice where person_id = $1', [id])).toEqual(once);
  });

  it('are one person’s alone, whoever else is signed in', async () => {
    const other = await server.somebody('Olga Other');
    const browser = await server.signedIn(other.person);
    await browser.post(pathOf(reader), ONE_CLICK, { 'sec-fetch-site': 'cross-site' });
    expect([await frequencyOf(reader), await frequencyOf(other)]).toEqual(['none', undefined]);
  });

  it('are nobody’s under an address that was changed, or that belongs to somebody who was erased', async () => {
    const path = pathOf(reader);
    const other = pathOf(await server.somebody('Olga Other'));
    const forged = [
      path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A').repeat(2),
      `${other.slice(0, 35)}${path.slice(35)}`,
      `/unsubscribe/${Buffer.from(reader.person.id).toString('base64url')}`,
      ...['/unsubscribe/x', '/unsubscribe/%00'],
    ];
    for (const address of forged) {
      expect([address, (await press(address)).status]).toEqual([address, 404]);
      expect((await server.browser().open(address)).status).toBe(404);
    }
    expect(await frequencyOf(reader)).toBeUndefined();
    const erase =
      'update person set name = null, email = null, phone = null, erased_at = now() where id = $1';
    await server.rows(erase, [reader.person.id]);
    expect((await press(path)).status).toBe(404);
    expect(await frequencyOf(reader)).toBeUndefined();
  });

  it('are not stopped more often from one place than a mail program of many people would', async () => {
    server.now = new Date(server.now.getTime() + 2 * 60 * 60 * 1000);
    const path = pathOf(reader);
    const answers = [];
    for (let times = 0; times < 301; times++) answers.push(await press(path));
    expect(answers.slice(0, 300).every(({ status }) => status === 200)).toBe(true);
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    server.now = new Date(server.now.getTime() + 60 * 60 * 1000 + 1000);
    expect((await press(path)).status).toBe(200);
  });
});
