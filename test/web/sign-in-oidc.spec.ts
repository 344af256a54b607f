import { askForCode, codeFor, lettersTo } from '../support/sign-in.js';
import { client, startOidcProvider, type TestProvider } from '../support/oidc-provider.js';
import { useServer } from '../support/rest.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const ADDRESS = 'http://127.0.0.1:3000';
const RETURN = `${ADDRESS}/oidc/callback`;

describe('staff sign in at an OpenID Connect provider', () => {
  let provider: TestProvider;
  let foreign: TestProvider;
  beforeAll(async () => {
    provider = await startOidcProvider(RETURN);
    foreign = await startOidcProvider(RETURN);
  });
  afterAll(async () => {
    await provider.close();
    await foreign.close();
  });
  const server = useServer({
    environment: () => ({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Example',
    }),
  });
  // Codes of the provider follow the machine's clock; what is asked for here does not depend on ours.
  let counter = 0;
  const account = (email: string, verified = true) => {
    counter += 1;
    provider.account = { sub: `sub-${String(counter)}`, email, verified };
    return provider.account;
  };
  const staff = async (name: string) => (await server.somebody(name, { roles: ['hubCoordinator'] })).person;
  const sessionsOf = async (id: string): Promise<number> =>
    (await server.rows('select 1 from session where person_id = $1', [id])).length;

  /** Address at the provider that a browser is sent to. */
  async function begun(browser: Visitor, to = ''): Promise<URL> {
    const response = await browser.redirected(`/oidc/start${to && `?to=${encodeURIComponent(to)}`}`);
    return new URL(response);
  }

  /** Comes back from the provider. */
  const back = (browser: Visitor, address: URL): Promise<OpenedPage> =>
    browser.open(`/oidc/callback${address.search}`);

  async function signIn(browser: Visitor, to = ''): Promise<OpenedPage> {
    return back(browser, await provider.signIn((await begun(browser, to)).href));
  }

  it('offers it beside the code for partners, and asks with PKCE, state and nonce', async () => {
    const page = await server.browser().open('/sign-in?to=/work');
    expect(page.link('Sign in with Example')).toBe('/oidc/start?to=%2Fwork');
    const first = await begun(server.browser());
    const second = await begun(server.browser());
    expect(first.origin).toBe(provider.issuer);
    expect(Object.fromEntries(first.searchParams)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', redirect_uri: RETURN, client_id: client.id },
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name));
    }
  });

  it('lets in staff by their verified address at first, by their account from then on', async () => {
    const person = await staff('Cam Lee');
    const { sub } = account(person.email.toUpperCase());
    const browser = server.browser();
    const page = await signIn(browser, '/me');
    expect([page.path, page.all('.who')[0]]).toEqual(['/me', expect.stringContaining('Cam Lee')]);
    expect(
      await server.rows('select issuer, subject from person_identity where person_id = $1', [person.id]),
    ).toEqual([{ issuer: provider.issuer, subject: sub }]);
    await server.rows("update person set email = 'new.address@example.org' where id = $1", [person.id]);
    expect((await signIn(server.browser(), '/me')).all('.who')[0]).toContain('Cam Lee');
    const way = await server.rows('select distinct way from session where person_id = $1', [person.id]);
    expect(way).toEqual([{ way: 'oidc' }]);
  });

  it('lets nobody in by an address that nobody vouches for', async () => {
    const person = await staff('Una Verified');
    account(person.email, false);
    const page = await signIn(server.browser());
    expect([page.status, page.heading]).toEqual([403, 'We don’t know this account']);
    expect(page.text).toContain('An administrator can help');
    expect(await sessionsOf(person.id)).toBe(0);
  });

  it('lets a second account with the same address in nowhere', async () => {
    const person = await staff('Twi Ce');
    account(person.email);
    await signIn(server.browser());
    account(person.email);
    expect((await signIn(server.browser())).heading).toBe('We don’t know this account');
    expect(await sessionsOf(person.id)).toBe(1);
  });

  it('lets in no partner, and nobody whose roles were taken away', async () => {
    const { person: partner } = await server.somebody('Pat Partner');
    account(partner.email);
    expect((await signIn(server.browser())).heading).toBe('We don’t know this account');
    const person = await staff('Was Here');
    account(person.email);
    expect((await signIn(server.browser(), '/me')).path).toBe('/me');
    await server.rows('delete from person_role where person_id = $1', [person.id]);
    expect((await signIn(server.browser(), '/me')).heading).toBe('We don’t know this account');
    expect([await sessionsOf(partner.id), await sessionsOf(person.id)]).toEqual([0, 1]);
  });

  it('links no partner to an account with their address, until they are staff', async () => {
    const { person } = await server.somebody('Lin Ked', { organisation: 'Coastal Hospice' });
    const { sub } = account(person.email.toUpperCase());
    expect((await signIn(server.browser())).heading).toBe('We don’t know this account');
    const linked = () => server.rows('select person_id from person_identity where subject = $1', [sub]);
    expect(await linked()).toEqual([]);
    await server.rows("insert into person_role values ($1, 'hubCoordinator')", [person.id]);
    expect((await signIn(server.browser(), '/me')).path).toBe('/me');
    expect(await linked()).toEqual([{ person_id: person.id }]);
  });

  describe('refuses', () => {
    let id: string;
    beforeAll(async () => {
      const person = await staff('Ref Used');
      id = person.id;
      account(person.email);
      await signIn(server.browser());
    });
    const refused = (page: OpenedPage): void =>
      expect([page.status, page.heading]).toEqual([403, 'You are not signed in']);
    let counted: number;
    beforeEach(async () => {
      counted = await sessionsOf(id);
    });
    afterEach(async () => expect(await sessionsOf(id)).toBe(counted));

    it('a state that is not the browser’s', async () => {
      const browser = server.browser();
      const returned = await provider.signIn((await begun(browser)).href);
      returned.searchParams.set('state', 'A'.repeat(43));
      refused(await back(browser, returned));
    });

    it('an answer that another browser asked for', async () => {
      const returned = await provider.signIn((await begun(server.browser())).href);
      const other = server.browser();
      await begun(other);
      refused(await back(other, returned));
      refused(await back(server.browser(), returned));
    });

    it('an answer a second time', async () => {
      const browser = server.browser();
      const start = await begun(browser);
      const asking = browser.cookie('echo-signin')!;
      const returned = await provider.signIn(start.href);
      await back(browser, returned);
      counted = await sessionsOf(id);
      refused(await back(server.browser().take('echo-signin', asking), returned));
    });

    it('another issuer, though it knows somebody by the same address', async () => {
      foreign.account = provider.account;
      const browser = server.browser();
      const start = await begun(browser);
      const there = new URL(start.href.replace(provider.issuer, foreign.issuer));
      const returned = await foreign.signIn(there.href);
      refused(await back(browser, returned));
      returned.searchParams.set('iss', provider.issuer);
      const again = server.browser();
      await begun(again);
      refused(await back(again, returned));
    });

    it('a nonce that is not the browser’s', async () => {
      const browser = server.browser();
      const start = await begun(browser);
      start.searchParams.set('nonce', 'A'.repeat(43));
      refused(await back(browser, await provider.signIn(start.href)));
    });

    it('a sign-in that the provider stopped', async () => {
      const browser = server.browser();
      const state = (await begun(browser)).searchParams.get('state') ?? '';
      const iss = encodeURIComponent(provider.issuer);
      refused(await browser.open(`/oidc/callback?error=access_denied&state=${state}&iss=${iss}`));
    });
  });

  it('writes to staff who ask for a code how they come in, and shows them what it shows everybody', async () => {
    const person = await staff('Ask Code');
    const browser = server.browser();
    const page = await askForCode(browser, person.email);
    const other = await askForCode(server.browser(), 'ask.nobody@example.org');
    expect(page.text).toBe(other.text);
    const [letter] = await lettersTo(server, person);
    expect(letter).toMatchObject({ letter: 'useStaffSignIn' });
    expect(letter?.text).toContain('Please sign in with Example');
    expect((await codeFor(server, person)).code).toBe('');
    const { person: partner } = await server.somebody('Par Tner');
    await askForCode(browser, partner.email);
    expect((await codeFor(server, partner)).code).not.toBe('');
  });
});

describe('a provider that leaves the address out of its ID tokens', () => {
  let provider: TestProvider;
  beforeAll(async () => {
    provider = await startOidcProvider(RETURN, { addressInToken: false });
  });
  afterAll(() => provider.close());
  const server = useServer({
    environment: () => ({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
    }),
  });

  it('is asked for it', async () => {
    const { person } = await server.somebody('Ask More', { roles: ['evaluator'] });
    provider.account = { sub: 'more', email: person.email, verified: true };
    const browser = server.browser();
    const returned = await provider.signIn(await browser.redirected('/oidc/start?to=/me'));
    expect((await browser.open(`/oidc/callback${returned.search}`)).path).toBe('/me');
  });
});

describe('a provider that can’t be reached', () => {
  const server = useServer({
    environment: () => ({
      ...{ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'echo', OIDC_CLIENT_SECRET: 'secret' },
    }),
  });

  it('is told, and everybody else comes in as before', async () => {
    const page = await server.browser().open('/oidc/start');
    expect([page.status, page.heading]).toEqual([503, 'We can’t reach Microsoft just now']);
    const { person } = await server.somebody('Dana Roy');
    const browser = server.browser();
    const asked = await askForCode(browser, person.email);
    const { code } = await codeFor(server, person);
    expect((await browser.send(asked, { code })).all('.who')[0]).toContain('Dana Roy');
  });
});

describe('without a provider', () => {
  const server = useServer();

  it('there is no such way in', async () => {
    for (const path of ['/oidc/start', '/oidc/callback'])
      expect((await server.browser().open(path)).status).toBe(404);
    expect((await server.browser().open('/sign-in')).text).not.toContain('Microsoft');
  });
});
