import { FirstAdministrator } from '../../src/sign-in/first-administrator.js';
import { PeopleService } from '../../src/people/people.service.js';
import { useServer } from '../support/rest.js';

const HOUR = 3_600_000;

describe('the first administrator', () => {
  const server = useServer();
  const who = { name: 'Ada First', email: 'ada@hub.example' };
  const tokenOf = (link: string | null): string => link?.split('#t=')[1] ?? '';
  const newToken = async (): Promise<string> => tokenOf(await server.get(FirstAdministrator).link());
  const open = () => server.browser().open('/first-administrator');

  it('comes by a link of which only the hash is kept', async () => {
    const link = await server.get(FirstAdministrator).link();
    expect(link).toMatch(/^\/first-administrator#t=[\w-]{43}$/);
    const kept = await server.rows('select encode(hash, $1) as hash from first_administrator_link', [
      'escape',
    ]);
    expect(JSON.stringify(kept)).not.toContain(tokenOf(link));
  });

  it('is nobody with a key that is wrong, or older than a day', async () => {
    const token = await newToken();
    const browser = server.browser();
    const wrong = await browser.send(await open(), { ...who, token: 'A'.repeat(43) });
    expect([wrong.status, wrong.problems[0]]).toEqual([
      422,
      expect.stringContaining('does not work any more'),
    ]);
    server.now = new Date(server.now.getTime() + 24 * HOUR);
    expect((await browser.send(await open(), { ...who, token })).status).toBe(422);
    expect(await server.rows('select 1 from person where email = $1', [who.email])).toEqual([]);
  });

  it('says a name and an address; a mistake in them does not use the link up', async () => {
    const token = await newToken();
    const browser = server.browser();
    const page = await browser.send(await open(), { name: '', email: 'ada', token });
    expect(page.status).toBe(422);
    expect(page.problems).toHaveLength(2);
    expect(Object.fromEntries(page.form().values)).toMatchObject({ email: 'ada', token });
  });

  it('is one, though two links are opened at once, signed in at once, and nobody after', async () => {
    const tokens = [await newToken(), await newToken()];
    const page = await open();
    const browsers = tokens.map(() => server.browser());
    const pages = await Promise.all(
      browsers.map((browser, index) =>
        browser.send(page, {
          name: `Ada ${String(index)}`,
          email: `ada${String(index)}@hub.example`,
          token: tokens[index]!,
        }),
      ),
    );
    const made = await server.rows("select person_id from person_role where role = 'administrator'");
    expect(made).toHaveLength(1);
    const inside = pages.filter(({ path }) => path !== '/first-administrator');
    expect(inside).toHaveLength(1);
    expect(inside[0]!.text).toContain('You are the first administrator.');
    expect((await open()).status).toBe(404);
    expect(await server.get(FirstAdministrator).link()).toBeNull();
  });
});

describe('somebody who is known already', () => {
  const server = useServer();

  it('becomes the first administrator as who they are', async () => {
    const { id } = await server
      .get(PeopleService)
      .findOrCreateByEmail({ name: 'Known Before', email: 'known@hub.example' });
    const token = (await server.get(FirstAdministrator).link())?.split('#t=')[1] ?? '';
    const browser = server.browser();
    const page = await browser.send(await browser.open('/first-administrator'), {
      ...{ name: 'Other Name', email: 'KNOWN@hub.example', token },
    });
    expect(page.all('.who')[0]).toContain('Known Before');
    expect(await server.get(PeopleService).rolesOf(id)).toEqual(['administrator']);
  });
});

describe('the demo', () => {
  const server = useServer({ environment: () => ({ ECHO_DEMO: 'on' }) });

  it('offers sample people by name and in words, and is closed where the data is real', async () => {
    const coordinator = await server.somebody('Mei-Lin Chow', { roles: ['hubCoordinator'] });
    const page = await server.browser().open('/sign-in?to=/me');
    const [card] = page.all('.sample-people li');
    expect(card).toBe('Mei-Lin ChowCoordinator');
    expect(page.html).not.toContain('hubCoordinator');
    const browser = server.browser();
    const inside = await browser.send(
      page,
      {},
      {
        action: '/sign-in/demo',
        button: ['person', coordinator.person.id],
      },
    );
    expect(inside.all('.who')[0]).toContain('Mei-Lin Chow');
  });
});

describe('where the data is real', () => {
  const server = useServer();

  it('nobody is let in as somebody else', async () => {
    const { person } = await server.somebody('Mei-Lin Chow');
    const browser = server.browser();
    const page = await browser.open('/sign-in');
    expect(page.text).not.toContain('Mei-Lin');
    const fields = Object.fromEntries(page.form('/sign-in').values);
    expect((await browser.post('/sign-in/demo', { ...fields, person: person.id })).status).toBe(404);
    expect(await server.rows('select 1 from session where person_id = $1', [person.id])).toEqual([]);
  });
});
