import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { crawl, patternOf, type Reached } from './gallery/crawl.js';
import { lookers, useDemo, type Looker } from './gallery/demo.js';
import { exhibits } from './gallery/exhibits.js';
import { LookingBrowser } from './gallery/looking.js';

/** How many pages of one kind somebody opens to look for links. */
const EACH = 2;

/** Every page, as everybody, in both languages, at a desk, in the dark, on a phone, and with wide spacing. */
describe('all pages of the sample data', () => {
  const demo = useDemo();
  let browser: Browser;
  let checked = 0;
  let violations = 0;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    process.stdout.write(`pages checked ${String(checked)}, violations ${String(violations)}\n`);
  });

  /** One page of each kind that somebody meets, and every exhibit of theirs. */
  async function lookAt(looker: Looker, reached: readonly Reached[]): Promise<string[]> {
    const looking = await LookingBrowser.open(browser, demo, looker, 'everyWay');
    const found: string[] = [];
    const before = checked;
    const note = (name: string, some: readonly string[]): void => {
      checked += 1;
      violations += some.length;
      found.push(...some.map((one) => `${name} ${one}`));
      // Told at once: the whole of it takes a while.
      for (const one of some) process.stdout.write(`${looker}, ${name} ${one}\n`);
    };
    for (const { path } of firstOfEachKind(reached)) {
      note(path, await looking.violationsAt(path));
      note(path, await looking.violationsWhenSpaced(path));
    }
    for (const { path, state, arrange } of exhibits.filter((one) => one.as === looker && one.arrange)) {
      const address = path.replace(/\{(\w+)\}/, (_, title: string) => demo.ref(title));
      note(`${address} ${state}`, await looking.violationsAt(address, arrange));
    }
    await looking.close();
    process.stdout.write(
      `pages checked as ${looker}: ${String(checked - before)}, violations ${String(found.length)}\n`,
    );
    return found;
  }

  it.each(Object.keys(lookers) as Looker[])('can be used by everybody, as %s', async (looker) => {
    const visitor = await demo.visitor(looker);
    const reached = await crawl(visitor, EACH);
    const dead = reached.filter(({ status }) => status !== 200);
    const found = dead.map(({ path, from, status }) => `${from} → ${path}: ${String(status)}`);
    found.push(...(await lookAt(looker, reached)));
    expect(found).toEqual([]);
  });

  it.each(['coordinator', 'administrator', 'partner'] as const)(
    'can be used in French, as %s',
    async (looker) => {
      const visitor = await demo.visitor(looker);
      await visitor.send(await visitor.open('/help'), { language: 'fr' }, { action: '/language' });
      const reached = await crawl(visitor, 1);
      const found = await lookAt(looker, reached);
      await visitor.send(await visitor.open('/help'), { language: 'en' }, { action: '/language' });
      expect(
        reached.filter(
          ({ page }) => isPage(page) && page.document.documentElement.getAttribute('lang') !== 'fr',
        ),
      ).toEqual([]);
      expect(found).toEqual([]);
    },
  );
});

/** Letters are shown as they are, outside the frame of a page. */
const isPage = ({ headers }: Reached['page']): boolean =>
  headers.get('content-type')?.startsWith('text/html') === true &&
  headers.get('content-security-policy')?.includes('sandbox') !== true;

/** Filtered in one way or another, a list is one kind of page. */
function kindOf(path: string): string {
  const [address = '', query] = patternOf(path).split('?');
  return query === undefined ? address : `${address}?`;
}

function firstOfEachKind(reached: readonly Reached[]): readonly Reached[] {
  const kinds = new Map<string, Reached>();
  for (const one of reached)
    if (isPage(one.page) && one.status === 200 && !kinds.has(kindOf(one.path)))
      kinds.set(kindOf(one.path), one);
  return [...kinds.values()];
}
