import { POSTPONED } from './place.js';
import { viewerParameters, visibleTo, type Viewer } from './viewer.js';

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
  readonly stages?: readonly string[];
  readonly statuses?: readonly string[];
  readonly formats?: readonly string[];
  /** A person's id; null for proposals that nobody coordinates. */
  readonly coordinator?: string | null;
  readonly refs?: readonly string[];
}

/**
 * SQL of a filter: conditions on `p` (proposal), `i` (instance), `title`, `o` (organisation) and `t` (next due date).
 *
 * The first three parameters are the viewer's; more may be added at the end.
 */
export function conditionsOf(
  viewer: Viewer,
  filter: ListFilter,
): { readonly conditions: string[]; readonly parameters: unknown[] } {
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
  add(filter.stages, (at) => `i.stage = any(${at}::text[])`);
  add(filter.statuses, (at) => `i.status = any(${at}::text[])`);
  add(filter.formats, (at) => `p.format = any(${at}::text[])`);
  if (filter.coordinator === null) conditions.push('p.coordinator_id is null');
  else add(filter.coordinator, (at) => `p.coordinator_id = ${at}::uuid`);
  add(filter.refs, (at) => `p.ref = any(${at}::text[])`);
  add(
    filter.q && patternOf(filter.q),
    (at) => `(title.body ilike ${at} or p.ref ilike ${at} or o.name ilike ${at})`,
  );
  return { conditions, parameters };
}

/** A pattern for `like` that finds these very letters anywhere. */
export function patternOf(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}

/** SQL: what the conditions of a filter speak of. */
export const filteredTables = `
  proposal p
  join workflow_instance i on i.id = p.instance_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
  left join lateral (select min(due_on) as due_on from task
    where task.instance_id = p.instance_id and status = 'open' and requirement = 'required'
      and i.status = 'open' and i.state <> ${POSTPONED}) t on true`;
