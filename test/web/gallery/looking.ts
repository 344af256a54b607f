import axe, { type Result, type RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { DemoServer, Looker } from './demo.js';
import * as inPage from './in-page.js';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 320, height: 640 };

// Letters, words and lines further apart, as WCAG 1.4.12 asks that people may set them.
const SPACED =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }';

/** Stops of the keyboard that are walked where not all of them are. */
const FIRST_STOPS = 30;

interface AxeChoice {
  /** These rules alone. */
  readonly rules?: readonly string[];
  /** Every rule but this one. */
  readonly without?: string;
}

/** How thoroughly a page is looked at: everything once, or everything in every way it can be shown. */
export type Thoroughness = 'once' | 'everyWay';

/** Somebody's browser, in which pages are looked at one after the other. */
export class LookingBrowser {
  private readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly thoroughness: Thoroughness,
  ) {
    page.on('console', (message) => this.complaints.push(`says in the console: ${message.text()}`));
    page.on('pageerror', (error) => this.complaints.push(`fails in a script: ${error.message}`));
  }

  static async open(
    browser: Browser,
    demo: DemoServer,
    looker: Looker,
    thoroughness: Thoroughness,
  ): Promise<LookingBrowser> {
    const context = await browser.newContext({ baseURL: demo.address });
    const value = await demo.cookieOf(looker);
    if (value !== null) await context.addCookies([{ name: 'echo-session', value, url: demo.address }]);
    return new LookingBrowser(await context.newPage(), thoroughness);
  }

  /** Everything that is wrong with a page, at a desk, in the dark, and on a phone or enlarged four times. */
  async violationsAt(path: string, arrange?: (page: Page) => Promise<void>): Promise<readonly string[]> {
    const { page } = this;
    const everyWay = this.thoroughness === 'everyWay';
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await arrange?.(page);
    const found = [...(await this.scripted()), ...(await this.axe()), ...(await this.walk())];
    await page.emulateMedia({ colorScheme: 'dark' });
    // What is where is the same in the dark, and colours are the same on a phone.
    found.push(...named('in dark mode', await this.axe({ rules: ['color-contrast'] })));
    await page.setViewportSize(PHONE);
    // The menu folds itself up once it learns of it.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const narrow = [...(await this.look(inPage.sideways)), ...(await this.look(inPage.targets))];
    found.push(
      ...named('at 320 pixels', [
        ...narrow,
        ...(await this.axe(everyWay ? { without: 'color-contrast' } : { rules: ['target-size'] })),
      ]),
    );
    if (everyWay) found.push(...named('at 320 pixels', await this.walk(FIRST_STOPS)));
    found.push(...this.complained());
    return found;
  }

  /** Whether anything is cut off once letters, words and lines stand further apart. */
  async violationsWhenSpaced(path: string): Promise<readonly string[]> {
    await this.page.setViewportSize(PHONE);
    await this.page.goto(path);
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await this.page.reload();
    await this.page.addStyleTag({ content: SPACED });
    const found = await this.look(inPage.sideways);
    await session.send('Page.setBypassCSP', { enabled: false });
    return named('with wide spacing', found);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private look(expression: string): Promise<string[]> {
    return this.page.evaluate<string[]>(expression);
  }

  private async scripted(): Promise<string[]> {
    const found: string[] = [];
    const { headings, titleAndLanguage, help, words, targets, sideways } = inPage;
    for (const one of [headings, titleAndLanguage, help, words, targets, sideways])
      found.push(...(await this.look(one)));
    return found;
  }

  private async axe({ rules, without }: AxeChoice = {}): Promise<string[]> {
    if (!(await this.page.evaluate<boolean>('"axe" in window'))) await this.page.evaluate(axe.source);
    const chosen: RunOptions = {
      runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: AXE_TAGS },
      ...(without && { rules: { [without]: { enabled: false } } }),
      resultTypes: ['violations'],
    };
    const options = JSON.stringify(chosen);
    const violations = await this.page.evaluate<readonly Result[]>(
      `axe.run(document, ${options}).then(({ violations }) => violations)`,
    );
    const where = (nodes: readonly { readonly html: string }[]): string =>
      nodes
        .slice(0, 2)
        .map(({ html }) => html.slice(0, 160))
        .join(' and ');
    return violations.map(({ id, nodes }) => `axe ${id}: ${where(nodes)}`);
  }

  /** Goes through the page by Tab, from its beginning to its end. */
  private async walk(most = this.thoroughness === 'once' ? FIRST_STOPS : Infinity): Promise<string[]> {
    const { page } = this;
    await page.evaluate(inPage.toTheBeginning);
    const all = await page.evaluate<number>(inPage.beginWalk);
    const stops = Math.min(all, most);
    for (let index = 0; index < stops; index += 1) {
      // A box for a date or a time holds several stops of its own: day, month, year, the calendar.
      for (let within = 0; within < 6; within += 1) {
        await page.keyboard.press('Tab');
        if (!(await page.evaluate<boolean>(inPage.isStillAt(index - 1)))) break;
      }
      const found = await this.look(inPage.atStop(index));
      if (found.length > 0) return found;
    }
    return [];
  }

  private complained(): string[] {
    // A page that is refused on purpose is told in the console by the browser itself.
    return this.complaints.splice(0).filter((one) => !/status of 4\d\d/.test(one));
  }
}

const named = (way: string, found: readonly string[]): string[] => found.map((one) => `${way}, ${one}`);
