import { recorded } from '../../support/statements.js';
import type { OpenedPage, Visitor } from '../../support/visitor.js';

/** A page that a link led to. */
export interface Reached {
  readonly path: string;
  /** Where the first link to it stands. */
  readonly from: string;
  /** The address with what differs from thing to thing left out: `/p/{ref}/t/{task}`. */
  readonly pattern: string;
  readonly status: number;
  readonly page: OpenedPage;
  /** What the program sent to the database for it. */
  readonly statements: readonly string[];
}

/** What the addresses of one kind of page have in common. */
export function patternOf(path: string): string {
  const [address = '', query = ''] = path.split('?');
  const names = [...new URLSearchParams(query).keys()].sort();
  const pattern = address
    .replace(/ECHO-\d{4}-\d+/, '{ref}')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replace(/(\/admin\/mail\/templates)\/\w+\/\w+/, '$1/{kind}/{language}')
    .replace(/\/resources\/res\.[^/]+/, '/resources/{which}')
    .replace(/(\/resources\/people\/\{id\})\/[^/]+/, '$1/{role}')
    .replace(/(\/p\/\{ref\}\/(?:t|moves|answers|idea|tasks|files|support))\/[^/]+/, '$1/{which}');
  return names.length > 0 ? `${pattern}?${[...new Set(names)].join('&')}` : pattern;
}

/**
 * Follows every link to a page of ours, beginning with `/`.
 *
 * @param each how many pages of one pattern are opened: a list of a hundred proposals is one kind of page
 */
export async function crawl(visitor: Visitor, each: number): Promise<readonly Reached[]> {
  const reached: Reached[] = [];
  const queue: (readonly [path: string, from: string])[] = [['/', 'the beginning']];
  const seen = new Set<string>();
  const opened = new Map<string, number>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [path, from] = next;
    const pattern = patternOf(path);
    const count = opened.get(pattern) ?? 0;
    if (seen.has(path) || count >= each) continue;
    seen.add(path);
    opened.set(pattern, count + 1);
    const [page, sent] = await recorded(() => visitor.open(path));
    reached.push({ path, from, pattern, status: page.status, page, statements: sent });
    if (page.headers.get('content-type')?.startsWith('text/html'))
      for (const link of linksOf(page)) queue.push([link, path]);
  }
  return reached;
}

function linksOf({ document, path }: OpenedPage): string[] {
  return [...document.querySelectorAll('a[href]')].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') || !URL.canParse(href, `http://here${path}`)) return [];
    const { host, pathname, search } = new URL(href, `http://here${path}`);
    return host === 'here' && !pathname.startsWith('/api/') ? [pathname + search] : [];
  });
}
