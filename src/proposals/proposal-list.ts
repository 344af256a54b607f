import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import { viewerParameters, visibleTo, type Viewer } from './viewer.js';

/** Orders of a list; each ends with the id, so that a page has one place to go on from. */
export const listOrders = ['updated', 'ref', 'due'] as const;
export type ListOrder = (typeof listOrders)[number];

/** What a list is narrowed to. `due` is a local date: proposals with a required task due by then. */
export interface ListFilter {
  readonly stage?: string;
  readonly status?: string;
  readonly organisation?: string;
  /** Coordinator or lead: a person's id. */
  readonly owner?: string;
  readonly waitingOn?: string;
  readonly due?: string;
  /** Words in the title, the reference or the organisation's name. */
  readonly q?: string;
}

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
  from proposal p
  join workflow_instance i on i.id = p.instance_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
  left join person lead on lead.id = p.lead_id
  left join person coordinator on coordinator.id = p.coordinator_id
  left join lateral (select min(due_on) as due_on from task
    where task.instance_id = p.instance_id and status = 'open' and requirement = 'required'
      and i.status = 'open') t on true`;

function conditionsOf(viewer: Viewer, filter: ListFilter): { conditions: string[]; parameters: unknown[] } {
  const parameters: unknown[] = [...viewerParameters(viewer)];
  const conditions = [visibleTo(1)];
  const add = (value: unknown, condition: (at: string) => string): void => {
    if (value === undefined) return;
    parameters.push(value);
    conditions.push(condition(`$${String(parameters.length)}`));
  };
  add(filter.stage, (at) => `i.stage = ${at}`);
  add(filter.status, (at) => `i.status = ${at}`);
  add(filter.organisation, (at) => `p.organisation_id = ${at}::uuid`);
  add(filter.owner, (at) => `(p.coordinator_id = ${at}::uuid or p.lead_id = ${at}::uuid)`);
  add(filter.waitingOn, (at) => `(i.mover = ${at} and i.status = 'open')`);
  add(filter.due, (at) => `t.due_on <= ${at}::date`);
  add(
    filter.q && `%${escaped(filter.q)}%`,
    (at) => `(title.body ilike ${at} or p.ref ilike ${at} or o.name ilike ${at})`,
  );
  return { conditions, parameters };
}

function escaped(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
