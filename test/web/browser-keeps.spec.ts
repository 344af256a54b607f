import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SessionService } from '../../src/sign-in/session.service.js';
import { openBrowser } from '../support/browser.js';
import type { Caller } from '../support/caller.js';
import { useServer } from '../support/rest.js';

const FORM = '/organisations/new';

/** What the script keeps in this tab. */
const keptHere = (page: Page): Promise<string[]> =>
  page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('typed '))");

describe('what is typed, in a browser with scripts', () => {
  const server = useServer();
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let staff: Caller;
  let typed: string;
  let count = 0;

  beforeAll(async () => {
    browser = await openBrowser();
    staff = await server.somebody('Cam Lee', { roles: ['hubCoordinator'] });
  }, 60_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    count += 1;
    typed = `Hospice society ${String(count)}`;
    context = await browser.newContext({ baseURL: server.address });
    // Less than the time of a test, so that a failure names the step that waited.
    context.setDefaultTimeout(10_000);
    await signIn(staff);
    page = await context.newPage();
    // The server's own keeping is shown elsewhere.
    await page.route('**/drafts?*', (route) => route.abort());
  });
  afterEach(() => context.close());

  async function signIn({ person }: Caller): Promise<void> {
    const value = await server.get(SessionService).start(person.id, 'code', 'Test browser');
    await context.addCookies([{ name: 'echo-session', value, url: server.address }]);
  }

  const name = () => page.locator('[name=name]');
  const send = () => page.locator('main form button.govuk-button').click();

  async function typeIt(): Promise<void> {
    await page.goto(FORM);
    await name().fill(typed);
    await page.locator('[name=kind]').selectOption('careHome');
  }

  async function expectItBack(): Promise<void> {
    expect(await name().inputValue()).toBe(typed);
    expect(await page.locator('[name=kind]').inputValue()).toBe('careHome');
  }

  it('is there again after a reload, which says so aloud and offers to throw it away', async () => {
    await typeIt();
    await page.reload();
    await expectItBack();
    const said = page.locator('main form [role=status]', { hasText: 'We put back what you had typed' });
    await said.waitFor();
    await page.getByRole('button', { name: 'Throw away what was put back' }).click();
    expect(await name().inputValue()).toBe('');
    expect(await keptHere(page)).toEqual([]);
  });

  it('stays on the page, with words, when there is no connection to send it over', async () => {
    await typeIt();
    await context.setOffline(true);
    await send();
    await page.getByText('You have no connection just now').waitFor();
    await expectItBack();
    await context.setOffline(false);
    await send();
    await page.waitForURL(/organisations\/[0-9a-f-]+$/);
  });

  it('is there again after a connection that broke while it was sent', async () => {
    await typeIt();
    await page.route(`**${FORM}`, (route) =>
      route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
    );
    await send();
    await page.waitForURL(/^chrome-error/);
    await page.goto(FORM);
    await expectItBack();
  });

  it('is forgotten once the server took it, and not before', async () => {
    await page.goto(FORM);
    await name().fill(typed);
    await send();
    await page.locator('.govuk-error-summary').waitFor();
    // The summary takes the focus once its script runs, and the page moves under a click of that moment.
    await page.waitForLoadState();
    expect(await keptHere(page)).toHaveLength(1);
    await page.locator('[name=kind]').selectOption('careHome');
    await send();
    await page.waitForURL(/organisations\/[0-9a-f-]+$/);
    expect(await keptHere(page)).toEqual([]);
    await page.goto(FORM);
    expect(await name().inputValue()).toBe('');
  });

  it('is sent once by two clicks', async () => {
    const sent: string[] = [];
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await typeIt();
    await page.route(`**${FORM}`, async (route) => {
      if (route.request().method() === 'POST') sent.push(route.request().url());
      await held;
      await route.continue();
    });
    // The second click comes while the first is on its way; the page tells when it was made.
    const second = page.waitForRequest('**/healthz');
    await page.evaluate(`{
      const form = document.querySelector('main form');
      const again = () => { form.requestSubmit(); void fetch('/healthz'); };
      form.addEventListener('submit', () => setTimeout(again, 50), { once: true });
    }`);
    await page.locator('main form button.govuk-button').click({ noWaitAfter: true });
    await second;
    answer();
    await page.waitForURL(/organisations\/[0-9a-f-]+$/);
    expect(sent).toHaveLength(1);
  });

  it('survives a session that ran out, and is nobody else’s', async () => {
    await typeIt();
    const path = new URL(page.url()).pathname;
    await context.clearCookies();
    await page.goto(path);
    expect(page.url()).toContain('/sign-in');
    await signIn(staff);
    await page.goto(path);
    await expectItBack();
    await signIn(await server.somebody('Dev Oak', { roles: ['hubCoordinator'] }));
    await page.goto(path);
    expect(await name().inputValue()).toBe('');
    expect(await keptHere(page)).toEqual([]);
  });

  it('is forgotten at sign-out, in every tab', async () => {
    await typeIt();
    const other = await context.newPage();
    await other.route('**/drafts?*', (route) => route.abort());
    await other.goto(FORM);
    await other.locator('[name=name]').fill('Something else');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    expect(await keptHere(page)).toEqual([]);
    await other.waitForFunction(
      "Object.keys(sessionStorage).filter((key) => key.startsWith('typed ')).length === 0",
    );
  });
});

describe('a session that is about to end, in a browser with scripts', () => {
  const server = useServer();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    const { person } = await server.somebody('Cam Lee', { roles: ['hubCoordinator'] });
    const value = await server.get(SessionService).start(person.id, 'code', 'Test browser');
    const context = await browser.newContext({ baseURL: server.address });
    await context.addCookies([{ name: 'echo-session', value, url: server.address }]);
    page = await context.newPage();
    await page.clock.install();
  }, 60_000);
  afterAll(() => browser.close());

  /** Time goes by, here and there. */
  async function pass(minutes: number): Promise<void> {
    server.now = new Date(server.now.getTime() + minutes * 60_000);
    await page.clock.runFor(minutes * 60_000);
  }

  it('asks two minutes before, stays when told to, and says when it is over', async () => {
    await page.goto(FORM);
    const dialog = page.getByRole('dialog');
    await pass(27);
    expect(await dialog.isVisible()).toBe(false);
    await pass(2);
    expect(await dialog.innerText()).toContain('We sign you out in less than 2 minutes');
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await pass(27);
    expect(await dialog.isVisible()).toBe(false);
    await pass(4);
    expect(await dialog.innerText()).toContain('You were signed out');
    const again = dialog.getByRole('link', { name: 'Sign in again' });
    expect(await again.getAttribute('href')).toBe('/sign-in?to=%2Forganisations%2Fnew');
  });
});
