import type { SavedView } from '../../../../proposals/pipeline/saved-views.js';
import { askedIn, at, queryOf, type Asked } from '../pipeline/address.js';

const paths = { table: '/pipeline', board: '/pipeline/board' } as const;

/** Where a saved view is looked at. */
export function viewAddress({ layout, query }: Pick<SavedView, 'layout' | 'query'>): string {
  return at(paths[layout], query);
}

/** What an address asks for. */
export function askedAt(text: string): Asked {
  const given = new URLSearchParams(text);
  return askedIn(Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)])));
}

/** Filters and sorting out of any address, as a view keeps them: the page and what is ticked are left out. */
export function keptQuery(text: string): string {
  return queryOf(askedAt(text));
}
