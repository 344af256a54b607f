import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import { conditionsOf, filteredTables, type ListFilter } from './list-filter.js';
import type { Viewer } from './viewer.js';

export type { ListFilter } from './list-filter.js';

/** Orders of a list; each ends with the id, so that a page has one place to go on from. */
export const listOrders = ['updated', 'ref', 'due'] as const;
export type ListOrder = (typeof listOrders)[number];

/** One line of a list. Dates are local. */
export interface ListedProposal {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly format: string;
  readonly stage: string;
  readonly status: string;
  readonly state: unknown;
  readonly waitingOn: string;
  readonly outcome: string | null;
  readonly organisation: string | null;
  readonly lead: string | null;
  readonly coordinator: string | null;
  readonly startOn: string | null;
  readonly nextDueOn: string | null;
  readonly sequence: number;
  readonly updatedAt: string;
}

const sortKeys: Readonly<
  Record<ListOrder, { readonly key: string; readonly direction: 'asc' | 'desc'; readonly type: string }>
> = {
  updated: { key: 'i.updated_at', direction: 'desc', type: 'timestamptz' },
  ref: { key: 'p.ref', direction: 'asc', type: 'text' },
  due: { key: `coalesce(t.due_on, 'infinity')`, direction: 'asc', type: 'date' },
};

/** Pages of proposals that a viewer may see. */
@Injectable()
export class ProposalList {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /**
   * One page.
   *
   * @param after sort key and id of the last line of the page before
   * @returns at most `limit` lines, each with its sort key as text
   */
  page(
    viewer: Viewer,
    filter: ListFilter,
    {
      order,
      limit,
      after,
    }: { readonly order: ListOrder; readonly limit: number; readonly after?: readonly [string, string] },
  ): Promise<(ListedProposal & { readonly sortKey: string })[]> {
    const { key, direction, type } = sortKeys[order];
    const { conditions, parameters } = conditionsOf(viewer, filter);
    if (after) {
      parameters.push(...after);
      const [at, id] = [parameters.length - 1, parameters.length].map((number) => `$${String(number)}`);
      conditions.push(
        `(${key}, p.instance_id) ${direction === 'asc' ? '>' : '<'} (${at}::${type}, ${id}::uuid)`,
      );
    }
    parameters.push(limit);
    return this.database.query(
      `${selection(key)} where ${conditions.join(' and ')}
        order by ${key} ${direction}, p.instance_id ${direction} limit $${String(parameters.length)}`,
      parameters,
    );
  }
}

const selection = (sortKey: string): string => `
select p.instance_id as id, p.ref, title.body as title, p.format, i.stage, i.status, i.state, i.mover as "waitingOn",
       p.outcome, o.name as organisation, lead.name as lead, coordinator.name as coordinator,
       p.start_on::text as "startOn", t.due_on::text as "nextDueOn", i.sequence, i.updated_at as "updatedAt",
       (${sortKey})::text as "sortKey"
  from ${filteredTables}
  left join person lead on lead.id = p.lead_id
  left join person coordinator on coordinator.id = p.coordinator_id`;
