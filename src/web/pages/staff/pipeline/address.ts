import { isUuid } from '../../../../platform/ids.js';
import {
  pipelineOrders,
  sortKeys,
  type Direction,
  type PipelineOrder,
} from '../../../../proposals/pipeline/pipeline-orders.js';
import { filterEntries, filtersIn, type Filters, type Query } from './filters.js';

/** How lines are sorted. */
export interface Sorting {
  readonly order: PipelineOrder;
  readonly direction: Direction;
}

/** A line that a page goes on from. */
export type Anchor = readonly [anchor: string, id: string];

/** Everything that an address of the pipeline says. */
export interface Asked {
  readonly filters: Filters;
  readonly sorting: Sorting;
  readonly after?: Anchor | undefined;
  readonly before?: Anchor | undefined;
  /** Whether every line of the page is ticked. */
  readonly ticked: boolean;
}

const usual: Sorting = { order: 'due', direction: 'asc' };

/** What an address asks for; what makes no sense in it is left out. */
export function askedIn(query: Query): Asked {
  const sorting = sortingIn(query.sort);
  return {
    filters: filtersIn(query),
    sorting,
    after: anchorIn(query.after, sorting),
    before: anchorIn(query.before, sorting),
    ticked: query.tick === 'all',
  };
}

/** `due`, or `-due` for the other way round. */
export function sortText({ order, direction }: Sorting): string {
  return direction === 'asc' ? order : `-${order}`;
}

export function sortingIn(text: Query[string]): Sorting {
  const [, minus, name] = /^(-?)(\w+)$/.exec(String([text ?? ''].flat().at(-1))) ?? [];
  const order = pipelineOrders.find((one) => one === name);
  return order === undefined ? usual : { order, direction: minus === '-' ? 'desc' : 'asc' };
}

function anchorIn(text: Query[string], { order }: Sorting): Anchor | undefined {
  const [anchor = '', id = ''] = String([text ?? ''].flat().at(-1)).split('~');
  return sortKeys[order].isAnchor(anchor) && isUuid(id) ? [anchor, id] : undefined;
}

/** Where somebody goes on to from what they asked for. */
export interface Onward {
  readonly sorting?: Sorting;
  readonly filters?: Filters;
  readonly after?: Anchor;
  readonly before?: Anchor;
  readonly ticked?: boolean;
}

/** The query of an address: filters and sorting stay, the page begins anew unless an anchor is given. */
export function queryOf(asked: Pick<Asked, 'filters' | 'sorting'>, onward: Onward = {}): string {
  const { filters, sorting } = { ...asked, ...onward };
  const sort = sortText(sorting);
  const entries: [string, string][] = filterEntries(filters);
  if (sort !== sortText(usual)) entries.push(['sort', sort]);
  if (onward.after) entries.push(['after', onward.after.join('~')]);
  if (onward.before) entries.push(['before', onward.before.join('~')]);
  if (onward.ticked) entries.push(['tick', 'all']);
  return new URLSearchParams(entries).toString();
}

/** An address of ours with a query, or without where there is none. */
export function at(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
