import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, Page } from 'playwright-core';
import { AppModule, httpAdditions } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config.js';
import { createHttpApplication } from '../../src/platform/http-application.js';
import { DemoData } from '../../src/platform/runtime/demo.js';
import { openBrowser } from '../support/browser.js';
import { useDatabase } from '../support/database.js';

describe('the pages of the demo, in a browser', () => {
  const database = useDatabase();
  let app: NestFastifyApplication;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    const config = readConfig({ DATABASE_URL: database.runtimeUrl, LOG_LEVEL: 'silent', ECHO_DEMO: 'on' });
    const module = AppModule.forRoot(config, { runtimeUrl: database.runtimeUrl, works: false });
    app = await createHttpApplication(module, httpAdditions);
    await app.init();
    await app.get(DemoData, { strict: false }).load();
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** Opens a page, and gathers what the browser complained about on the way. */
  async function opened(path: string, width: number): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address + path);
    return { page, complaints };
  }

  it.each([
    ['/', 1280],
    ['/', 360],
    ['/mail', 1280],
    ['/mail', 360],
  ])(
    '%s needs no sideways scroll at %i pixels, and the browser has nothing to complain about',
    async (path, width) => {
      const { page, complaints } = await opened(path, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('lead from the proposals to a letter and back', async () => {
    const { page } = await opened('/', 1280);
    expect(await page.locator('tbody tr').count()).toBe(12);
    await page.getByRole('link', { name: 'Letters that were written' }).click();
    const subject = await page.locator('tbody th a').first().innerText();
    await page.locator('tbody th a').first().click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(subject);
    await page.getByRole('link', { name: 'All letters' }).click();
    expect(page.url()).toBe(`${address}/mail`);
    await page.close();
  });
});
