import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StateValue } from 'xstate';
import type { LocalDate } from '../../../workflows/kit/event.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { conditionsOf, filteredTables, type ListFilter } from '../list-filter.js';
import type { ListedProposal } from '../proposal-list.js';
import { seesEverything, type Viewer } from '../viewer.js';
import { sortKeys, type Direction, type PipelineOrder } from './pipeline-orders.js';

/** A line of the pipeline. Days in the stage stand still while a proposal is on hold or closed. */
export interface PipelineLine extends Omit<ListedProposal, 'state'> {
  /** The version of the workflow that it is pinned to. */
  readonly version: number;
  readonly state: StateValue;
  readonly daysInStage: number;
  readonly organisationId: string | null;
  readonly coordinatorId: string | null;
  /** Where a page that begins or ends at this line goes on. */
  readonly anchor: string;
}

/** Where a page begins: after a line, or before one; a line is its anchor and its id. */
export interface PipelinePage {
  readonly order: PipelineOrder;
  readonly direction: Direction;
  readonly limit: number;
  readonly after?: readonly [string, string] | undefined;
  readonly before?: readonly [string, string] | undefined;
}

/** A page of the pipeline, and whether there is more on either side of it. */
export interface PipelineLines {
  readonly lines: readonly PipelineLine[];
  readonly more: { readonly before: boolean; readonly after: boolean };
}

/** Somebody or something to choose from. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
}

/** What the pipeline's filters offer. */
export interface PipelineChoices {
  readonly organisations: readonly Choosable[];
  readonly coordinators: readonly Choosable[];
}

const pipelineTables = (today: string): string => `${filteredTables}
  left join person lead on lead.id = p.lead_id
  left join person coordinator on coordinator.id = p.coordinator_id
  cross join lateral (select i.snapshot->'context' as context offset 0) c
  cross join lateral (select coalesce((c.context#>>'{outcome,on}')::date, (c.context#>>'{hold,since}')::date,
    ${today}::date) - (c.context->>'stageEnteredOn')::date as days) d`;

const COUNT = `select i.stage, count(*)::integer as count from ${filteredTables}`;

const CHOICES = `
select 'organisations' as kind, o.id, o.name from organisation o
 where exists (select from proposal p where p.organisation_id = o.id)
union all
select 'coordinators', c.id, c.name from person c where c.erased_at is null and (
  exists (select from proposal p where p.coordinator_id = c.id)
  or exists (select from person_role r where r.person_id = c.id and r.role in ('hubCoordinator', 'hubLead')))
order by name`;

/** The proposals that somebody oversees: filtered, sorted, a page at a time. */
@Injectable()
export class Pipeline {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** One page. What changes between two pages is neither shown twice nor left out, unless it is what moved. */
  async page(
    viewer: Viewer,
    filter: ListFilter,
    today: LocalDate,
    { order, direction, limit, after, before }: PipelinePage,
  ): Promise<PipelineLines> {
    const { conditions, parameters } = conditionsOf(viewer, filter);
    const place = (value: unknown): string => `$${String(parameters.push(value))}`;
    const { key, anchor, keyOf } = sortKeys[order];
    const backwards = before !== undefined;
    const ascending = (direction === 'asc') !== backwards;
    const from = before ?? after;
    if (from)
      conditions.push(
        `(${key(direction)}, p.instance_id) ${ascending ? '>' : '<'} (${keyOf(place(from[0]))}, ${place(from[1])}::uuid)`,
      );
    const way = ascending ? 'asc' : 'desc';
    const found = await this.database.query<PipelineLine[]>(
      `${selection(anchor(direction), place(today))} where ${conditions.join(' and ')}
        order by ${key(direction)} ${way}, p.instance_id ${way} limit ${place(limit + 1)}`,
      parameters,
    );
    const lines = found.slice(0, limit);
    const beyond = found.length > limit;
    return backwards
      ? { lines: lines.reverse(), more: { before: beyond, after: true } }
      : { lines, more: { before: after !== undefined, after: beyond } };
  }

  /** How many proposals match, by stage. */
  async counts(viewer: Viewer, filter: ListFilter): Promise<ReadonlyMap<string, number>> {
    const { conditions, parameters } = conditionsOf(viewer, filter);
    const rows = await this.database.query<{ readonly stage: string; readonly count: number }[]>(
      `${COUNT} where ${conditions.join(' and ')} group by i.stage`,
      parameters,
    );
    return new Map(rows.map(({ stage, count }) => [stage, count]));
  }

  /** Organisations and coordinators to filter by; for the hub alone. */
  async choices(viewer: Viewer): Promise<PipelineChoices> {
    if (!seesEverything(viewer)) return { organisations: [], coordinators: [] };
    const rows = await this.database.query<(Choosable & { readonly kind: keyof PipelineChoices })[]>(CHOICES);
    const of = (wanted: keyof PipelineChoices): Choosable[] =>
      rows.filter(({ kind }) => kind === wanted).map(({ id, name }) => ({ id, name }));
    return { organisations: of('organisations'), coordinators: of('coordinators') };
  }
}

const selection = (anchor: string, today: string): string => `
select p.instance_id as id, p.ref, title.body as title, p.format, i.stage, i.status, i.version, i.state, i.mover as "waitingOn",
       p.outcome, p.organisation_id as "organisationId", o.name as organisation, lead.name as lead,
       p.coordinator_id as "coordinatorId", coordinator.name as coordinator, p.start_on::text as "startOn",
       t.due_on::text as "nextDueOn", d.days as "daysInStage", i.sequence, i.updated_at as "updatedAt",
       ${anchor} as anchor
  from ${pipelineTables(today)}`;
