import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { crawl } from './gallery/crawl.js';
import { lookers, useDemo, type Looker } from './gallery/demo.js';
import { exhibits } from './gallery/exhibits.js';
import { LookingBrowser } from './gallery/looking.js';

/** Of one page, its session included, whatever there is to show on it (decision 32). */
const MOST_STATEMENTS = 10;

/** Pages about the program itself ask each of its parts; a reminder is written before it is shown. */
const MORE_STATEMENTS: Readonly<Record<string, number>> = {
  '/p/{ref}/t/{which}/remind': 14,
  '/admin': 15,
  '/admin/jobs': 14,
  '/admin/health': 14,
  // A history is proved before it is shown.
  '/admin/history/{ref}/life': 16,
  // No page but a file that goes out as it is read: some for each history.
  '/admin/proof/bundle.jsonl': Infinity,
  // What an administrator begins with tells whether the program is well.
  'administrator /': 17,
  'administrator /home': 17,
  // What an administrator reads is noted, and repairs are counted.
  'administrator /p/{ref}': 11,
};

function mostOf(looker: Looker, pattern: string): number {
  return MORE_STATEMENTS[`${looker} ${pattern}`] ?? MORE_STATEMENTS[pattern] ?? MOST_STATEMENTS;
}

describe('the pages of the sample data', () => {
  const demo = useDemo();
  const looking = new Map<Looker, LookingBrowser>();
  let browser: Browser;
  let checked = 0;
  let violations = 0;

  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    process.stdout.write(`pages checked ${String(checked)}, violations ${String(violations)}\n`);
  });

  async function browserOf(looker: Looker): Promise<LookingBrowser> {
    const open = looking.get(looker) ?? (await LookingBrowser.open(browser, demo, looker, 'once'));
    looking.set(looker, open);
    return open;
  }

  it.each(exhibits)(
    'can be used by everybody: $path $state, as $as',
    async ({ as, path, arrange }) => {
      const address = path.replace(/\{(\w+)\}/, (_, title: string) => demo.ref(title));
      const found = await (await browserOf(as)).violationsAt(address, arrange);
      checked += 1;
      violations += found.length;
      expect(found).toEqual([]);
    },
    60_000,
  );

  it.each(Object.keys(lookers) as Looker[])(
    'have no dead link for %s, and each is made of a bounded number of statements',
    async (looker) => {
      const reached = await crawl(await demo.visitor(looker), 1);
      const dead = reached.filter(({ status }) => status !== 200);
      expect(dead.map(({ path, from, status }) => `${from} → ${path}: ${String(status)}`)).toEqual([]);
      const most = Math.max(...reached.map(({ statements }) => statements.length));
      const many = reached.filter(({ pattern, statements }) => statements.length > mostOf(looker, pattern));
      expect(many.map(({ path, statements }) => `${path}: ${statements.join('\n')}`)).toEqual([]);
      process.stdout.write(
        `links followed as ${looker}: ${String(reached.length)}, at most ${String(most)} statements a page\n`,
      );
    },
    240_000,
  );
});
