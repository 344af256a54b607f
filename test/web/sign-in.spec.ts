import { askForCode, codeFor, lettersTo, signInByCode } from '../support/sign-in.js';
import { useServer } from '../support/rest.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('signing in by a code', () => {
  const server = useServer();
  // A day later for every test: what one asked for does not count for the next.
  beforeEach(() => {
    server.now = new Date(server.now.getTime() + 24 * HOUR);
  });

  const later = (milliseconds: number): void => {
    server.now = new Date(server.now.getTime() + milliseconds);
  };
  const dana = () => server.somebody('Dana Roy').then(({ person }) => person);
  const sessions = () => server.rows<{ id: string }>('select id from session');
  /** A page without what differs for every showing of it. */
  const saying = ({ status, html }: OpenedPage): string =>
    `${String(status)} ${html.replaceAll(/"[0-9a-f-]{36}"/g, '""')}`;

  it('leads from the page that was wanted, over a code in the mail, back to it', async () => {
    const person = await dana();
    const browser = server.browser();
    const wanted = await browser.open('/me?from=letter');
    expect(wanted.path).toBe('/sign-in?to=%2Fme%3Ffrom%3Dletter');
    const asked = await browser.send(
      wanted,
      { email: ` ${person.email.toUpperCase()} ` },
      { action: '/sign-in' },
    );
    expect(asked.path).toBe('/sign-in/code');
    expect(asked.text).toContain(`If D•••@EXAMPLE.ORG can sign in`);
    const { code } = await codeFor(server, person);
    const arrived = await browser.send(asked, { code: ` ${code.toLowerCase().replace('-', ' ')}\t` });
    expect(arrived.path).toBe('/me?from=letter');
    expect(arrived.all('.who')[0]).toContain('Dana Roy');
    expect(browser.cookie('echo-signin')).toBeUndefined();
  });

  it('takes a code however it was pasted', async () => {
    for (const pasted of [
      (code: string) => code,
      (code: string) => code.replace('-', ''),
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll(/./g, '$& '),
      (code: string) => `${code.replace('-', '–')}.`,
    ]) {
      const person = await dana();
      const browser = server.browser();
      const page = await askForCode(browser, person.email);
      const { code } = await codeFor(server, person);
      const arrived = await browser.send(page, { code: pasted(code) });
      expect([pasted(code), arrived.all('.who')[0]]).toEqual([
        pasted(code),
        expect.stringContaining('Dana Roy'),
      ]);
    }
  });

  it('answers an address that nobody has as it answers one that is known, step by step', async () => {
    const person = await dana();
    const steps = async (email: string): Promise<string[]> => {
      const before = await server.rowCounts();
      const browser = server.browser();
      const asked = await askForCode(browser, email);
      const written = Object.entries(await server.rowCounts()).filter(
        ([name, count]) => before[name] !== count,
      );
      const pages = [
        asked,
        await browser.send(asked, { code: 'ACDE-3467' }),
        await browser.open('/sign-in/code'),
      ];
      for (let wrong = 0; wrong < 4; wrong++) pages.push(await browser.send(asked, { code: 'wrong' }));
      pages.push(await browser.send(asked, { code: 'wrong' }));
      later(11 * MINUTE);
      pages.push(await browser.open('/sign-in/code'), await browser.send(asked, { code: 'wrong' }));
      return [
        written.map(([name, count]) => `${name} +${String(count - before[name]!)}`).join(),
        ...pages.map(saying),
      ];
    };
    const known = await steps(person.email);
    expect(known[0]).toBe('attempt +2,outbox +1,sign_in_code +1');
    expect(await steps(person.email.replace('dana', 'dama'))).toEqual(
      known.map((step) => step.replaceAll('dana', 'dama')),
    );
  });

  it('says what is wrong with an address that can’t be one, and asks nobody', async () => {
    const before = await server.rowCounts();
    const browser = server.browser();
    const page = await askForCode(browser, 'dana at example', '/me');
    expect([page.status, page.problems]).toEqual([
      422,
      ['Work e-mail: give an e-mail address, such as name@example.org'],
    ]);
    expect(Object.fromEntries(page.form('/sign-in').values)).toMatchObject({
      email: 'dana at example',
      to: '/me',
    });
    expect(await server.rowCounts()).toEqual(before);
  });

  it('counts tries, and lets nobody in after five, whatever is typed then', async () => {
    const person = await dana();
    const browser = server.browser();
    const page = await askForCode(browser, person.email);
    const { code } = await codeFor(server, person);
    for (const left of ['4 tries', '3 tries', '2 tries', '1 try']) {
      const wrong = await browser.send(page, { code: 'ACDE-3467' });
      expect([wrong.status, wrong.problems[0]]).toEqual([
        422,
        expect.stringContaining(`You have ${left} left`),
      ]);
      expect(Object.fromEntries(wrong.form().values).code).toBe('ACDE-3467');
    }
    expect((await browser.send(page, { code: 'ACDE-3467' })).heading).toBe('Too many tries with this code');
    const right = await browser.send(page, { code });
    expect(right.heading).toBe('Too many tries with this code');
    expect((await browser.open('/me')).path).toContain('/sign-in');
  });

  it('takes no more than five guesses, though a hundred come at once', async () => {
    const person = await dana();
    const browser = server.browser();
    const page = await askForCode(browser, person.email);
    const guesses = await Promise.all(
      Array.from({ length: 100 }, () => browser.send(page, { code: 'ACDE-3467' })),
    );
    expect(guesses.filter(({ heading }) => heading === 'Check your e-mail')).toHaveLength(4);
    expect(await server.rows('select tries from sign_in_code where person_id = $1', [person.id])).toEqual([
      { tries: 5 },
    ]);
  });

  it('gives one session, though a hundred send the right code at once', async () => {
    const person = await dana();
    const browser = server.browser();
    const page = await askForCode(browser, person.email);
    const { code } = await codeFor(server, person);
    const before = await sessions();
    await Promise.all(Array.from({ length: 100 }, () => browser.send(page, { code })));
    expect(await sessions()).toHaveLength(before.length + 1);
  });

  it('works for ten minutes; a new code goes to the same address, for the same page', async () => {
    const person = await dana();
    const browser = server.browser();
    const page = await askForCode(browser, person.email, '/me');
    const { code } = await codeFor(server, person);
    later(10 * MINUTE);
    const over = await browser.send(page, { code });
    expect([over.status, over.heading]).toEqual([422, 'This code has run out']);
    expect(over.text).toContain('d•••@example.org');
    const again = await browser.send(over, {}, { button: ['_button', 'again'] });
    expect(again.path).toBe('/sign-in/code');
    expect(again.text).toContain('We sent a new code.');
    const newer = await codeFor(server, person);
    expect(newer.code).not.toBe(code);
    expect((await browser.send(again, { code: newer.code })).path).toBe('/me');
  });

  it('lets only the newest code in', async () => {
    const person = await dana();
    const [first, second] = [server.browser(), server.browser()];
    const page = await askForCode(first, person.email);
    const { code } = await codeFor(server, person);
    later(MINUTE);
    await askForCode(second, person.email);
    expect((await first.send(page, { code })).heading).toBe('This code has run out');
  });

  it('lets a code in once', async () => {
    const person = await dana();
    const browser = server.browser();
    const page = await askForCode(browser, person.email);
    const asking = browser.cookie('echo-signin')!;
    const { code } = await codeFor(server, person);
    await browser.send(page, { code });
    const copy = server.browser().take('echo-signin', asking);
    expect((await copy.open('/sign-in/code')).heading).toBe('This code was used already');
    const again = await copy.post('/sign-in/code', { ...Object.fromEntries(page.form().values), code });
    expect([again.status, again.heading]).toEqual([422, 'This code was used already']);
    expect((await copy.open('/me')).path).toContain('/sign-in');
  });

  it('lets in the browser that asked, and no other', async () => {
    const person = await dana();
    const asking = server.browser();
    await askForCode(asking, person.email);
    const { code, token } = await codeFor(server, person);
    const thief = server.browser();
    const page = await askForCode(thief, 'thief@example.org');
    expect((await thief.send(page, { code })).problems[0]).toContain('You have 4 tries left');
    const { values } = page.form();
    expect((await thief.post('/sign-in/link', { ...Object.fromEntries(values), t: token })).status).toBe(422);
    const elsewhere = server.browser();
    const link = await elsewhere.open('/sign-in/link');
    expect(link.heading).toBe('Type the code where you asked for it');
    const pressed = await elsewhere.post('/sign-in/link', { ...Object.fromEntries(values), t: token });
    expect([pressed.status, pressed.heading]).toEqual([422, 'Type the code where you asked for it']);
    expect(await server.rows('select 1 from session where person_id = $1', [person.id])).toEqual([]);
    expect((await asking.send(await asking.open('/sign-in/code'), { code })).all('.who')[0]).toContain(
      'Dana Roy',
    );
  });

  it('changes nothing when a link is opened, however often; the press then signs in, once', async () => {
    const person = await dana();
    const browser = server.browser();
    await askForCode(browser, person.email, '/me');
    const { token } = await codeFor(server, person);
    const state = async () => [
      await server.rowCounts(),
      await server.rows('select * from sign_in_code where person_id = $1', [person.id]),
    ];
    const before = await state();
    for (let visit = 0; visit < 20; visit++)
      for (const path of ['/sign-in/link', '/sign-in/code', '/sign-in'])
        for (const method of ['GET', 'HEAD']) expect((await browser.ask(method, path)).status).toBe(200);
    expect(await state()).toEqual(before);
    const page = await browser.open('/sign-in/link');
    expect((await browser.send(page, { t: token })).path).toBe('/me');
    const asking = page.form().values;
    const again = await browser.post('/sign-in/link', { ...Object.fromEntries(asking), t: token });
    expect(again.status).toBe(403);
  });

  it('begins a session with an id of its own, and ends the one before', async () => {
    const person = await dana();
    const browser = await server.visitor('Somebody Else');
    const before = browser.cookie('echo-session')!;
    await signInByCode(server, browser, person);
    const after = browser.cookie('echo-session')!;
    expect(after).not.toBe(before);
    expect(Buffer.from(after, 'base64url')).toHaveLength(32);
    const old = server.browser().take('echo-session', before);
    expect((await old.open('/me')).path).toContain('/sign-in');
  });

  it('does not take a session id that the browser brought along', async () => {
    const person = await dana();
    const planted = 'A'.repeat(43);
    const browser = server.browser().take('echo-session', planted);
    await signInByCode(server, browser, person);
    expect(browser.cookie('echo-session')).not.toBe(planted);
    const thief = server.browser().take('echo-session', planted);
    expect((await thief.open('/me')).path).toContain('/sign-in');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads to no other site: %s',
    async (to) => {
      const person = await dana();
      const browser = server.browser();
      const page = await askForCode(browser, person.email, to);
      const { code } = await codeFor(server, person);
      const { path, status } = await browser.send(page, { code });
      expect([path.startsWith('/'), path.includes('evil'), status === 200 || path === '/home']).toEqual([
        true,
        false,
        true,
      ]);
    },
  );

  it('tells somebody of a device that was not seen before, and nobody of one that was', async () => {
    const person = await dana();
    const newDevices = async () =>
      (await lettersTo(server, person)).filter(({ letter }) => letter === 'newDevice');
    const signIn = async (agent: string): Promise<void> => {
      const browser = server.browser();
      const page = await askForCode(browser, person.email);
      const { code } = await codeFor(server, person);
      const fields = Object.fromEntries(page.form().values);
      await browser.post('/sign-in/code', { ...fields, code }, { 'user-agent': agent });
    };
    await signIn('Mozilla/5.0 (Windows NT 10.0) Firefox/140.0');
    await signIn('Mozilla/5.0 (Windows NT 10.0) Firefox/141.0');
    expect(await newDevices()).toEqual([]);
    await signIn('Mozilla/5.0 (iPhone) Safari/605');
    const [letter] = await newDevices();
    expect(letter?.text).toContain('with Safari, iPhone, on ');
    expect(await newDevices()).toHaveLength(1);
  });

  it('notes who came in and who did not, without a word of what they typed', async () => {
    const person = await dana();
    const browser = server.browser();
    const page = await askForCode(browser, person.email);
    await browser.send(page, { code: 'ACDE-3467' });
    await browser.send(page, { code: (await codeFor(server, person)).code });
    const notes = await server.rows<{ kind: string; person_id: string | null; details: object }>(
      'select kind, person_id, details from access_log order by id desc limit 2',
    );
    expect(notes.reverse()).toEqual([
      { kind: 'signInRefused', person_id: null, details: { way: 'code', why: 'wrong' } },
      { kind: 'signIn', person_id: person.id, details: { way: 'code' } },
    ]);
  });

  it('speaks French to whoever wants it', async () => {
    const browser = server.browser().take('echo-language', 'fr');
    const page = await askForCode(browser, 'helene@example.org');
    expect([page.heading, page.all('label')]).toEqual(['Consultez vos courriels', ['Code']]);
    const wrong = await browser.send(page, { code: 'x' });
    expect(wrong.problems).toEqual([
      'Code : ce n’est pas le dernier que nous avons envoyé. Il vous reste 4 essais',
    ]);
  });
});

describe('asking for codes', () => {
  const server = useServer();
  beforeEach(() => {
    server.now = new Date(server.now.getTime() + 24 * HOUR);
  });

  const ask = (email: string, browser: Visitor = server.browser()) => askForCode(browser, email);

  it.each(['known', 'unknown'])(
    'is refused after five in an hour for one %s address, and says until when',
    async (kind) => {
      const { person } = await server.somebody('Dana Roy');
      const email = kind === 'known' ? person.email : 'nobody@example.org';
      // Summer or winter: Pacific time is one time from 2026 on.
      server.now = new Date(server.now.toISOString().replace(/T.*/, 'T18:00:00.000Z'));
      for (let asked = 0; asked < 5; asked++) {
        expect((await ask(email)).path).toBe('/sign-in/code');
        server.now = new Date(server.now.getTime() + MINUTE);
      }
      const refused = await ask(email.toUpperCase());
      expect([refused.status, refused.heading]).toEqual([429, 'Too many codes for now']);
      expect(refused.headers.get('retry-after')).toBe('3300');
      expect(refused.text).toContain('You can ask again at 12:00 Pacific time');
      server.now = new Date(server.now.getTime() + 55 * MINUTE);
      expect((await ask(email)).path).toBe('/sign-in/code');
    },
  );

  it('is refused after twenty in an hour from one place', async () => {
    const pages = [];
    for (let asked = 0; asked < 21; asked++) pages.push(await ask(`p${String(asked)}@example.org`));
    expect(pages.map(({ status }) => status)).toEqual([...Array<number>(20).fill(200), 429]);
  });

  it('counts right though many ask at once', async () => {
    const pages = await Promise.all(Array.from({ length: 12 }, () => ask('many@example.org')));
    expect(pages.filter(({ status }) => status === 200)).toHaveLength(5);
  });

  it('leaves the code that a browser has as it is when it is refused another', async () => {
    const { person } = await server.somebody('Dana Roy');
    const browser = server.browser();
    let page = await ask(person.email, browser);
    for (let again = 0; again < 4; again++)
      page = await browser.send(page, {}, { button: ['_button', 'again'] });
    const { code } = await codeFor(server, person);
    expect((await browser.send(page, {}, { button: ['_button', 'again'] })).status).toBe(429);
    const arrived = await browser.send(await browser.open('/sign-in/code'), { code });
    expect(arrived.all('.who')[0]).toContain('Dana Roy');
  });
});

describe('places that codes are asked for from', () => {
  const behindProxy = useServer({ environment: () => ({ TRUSTED_PROXIES: 'loopback' }) });
  const open = useServer();

  /** How many of 21 get through when each says that it comes from somewhere else. */
  async function taken(server: typeof open): Promise<number> {
    const page = await server.browser().open('/sign-in');
    const fields = Object.fromEntries(page.form('/sign-in').values);
    let statuses = 0;
    for (let asked = 0; asked < 21; asked++) {
      const email = `p${String(asked)}@example.org`;
      const from = { 'x-forwarded-for': `192.0.2.${String(asked)}` };
      const { status } = await server.browser().post('/sign-in', { ...fields, email }, from);
      statuses += status === 200 ? 1 : 0;
    }
    return statuses;
  }

  it('are told apart behind a proxy that is trusted, and not because somebody says so', async () => {
    expect([await taken(behindProxy), await taken(open)]).toEqual([21, 20]);
  });
});

describe('a session', () => {
  const server = useServer();
  const later = (milliseconds: number): void => {
    server.now = new Date(server.now.getTime() + milliseconds);
  };
  const isHere = async (visitor: Visitor): Promise<boolean> => (await visitor.open('/me')).path === '/me';

  it.each([
    ['a partner', [], 60, 12],
    ['staff', ['hubCoordinator'], 30, 10],
    ['an administrator', ['administrator'], 30, 10],
  ] as const)(
    'of %s ends when it rests too long, and when it lasts too long',
    async (_, roles, idle, whole) => {
      const resting = await server.visitor('Resa Ting', { roles });
      later(idle * MINUTE - 1000);
      expect(await isHere(resting)).toBe(true);
      later(idle * MINUTE);
      expect(await isHere(resting)).toBe(false);
      const busy = await server.visitor('Bu Sy', { roles });
      for (let minutes = 0; minutes < whole * 60 - 10; minutes += 10) {
        later(10 * MINUTE);
        expect(await isHere(busy)).toBe(true);
      }
      later(10 * MINUTE);
      expect(await isHere(busy)).toBe(false);
    },
  );

  it('rests from anew at once when somebody is seen, and the page says so', async () => {
    const visitor = await server.visitor('Ann Ew', { roles: ['hubCoordinator'] });
    const left = async (): Promise<number> =>
      Number((await visitor.open('/me')).document.querySelector('[data-idle]')?.getAttribute('data-idle'));
    expect(await left()).toBe(30 * 60);
    later(10 * MINUTE);
    expect(await left()).toBe(30 * 60);
    later(29 * MINUTE);
    expect(await isHere(visitor)).toBe(true);
  });

  it('shows from the next request on what somebody may do', async () => {
    const visitor = await server.visitor('Cam Lee', { roles: ['hubCoordinator'], organisation: 'Somewhere' });
    const roles = () => visitor.open('/people').then(({ status }) => status);
    expect(await roles()).toBe(200);
    await server.rows('delete from person_role where person_id = $1', [visitor.person!.id]);
    expect(await roles()).toBe(404);
    expect(await isHere(visitor)).toBe(true);
    await server.rows(
      'update person set name = null, email = null, phone = null, erased_at = now() where id = $1',
      [visitor.person!.id],
    );
    expect(await isHere(visitor)).toBe(false);
  });
});
