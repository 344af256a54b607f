import type { Viewer } from '../../proposals/viewer.js';
import { viewerParameters, visibleTo } from '../../proposals/viewer.js';

/** Which entries of all histories are looked for; what is left out is not asked about. */
export interface HistoryFilter {
  /** Id of a person, or `system`. */
  readonly who?: string;
  /** Types of events; one of them is enough. */
  readonly types?: readonly string[];
  /** Instants: from the first on, and before the second. */
  readonly from?: Date;
  readonly before?: Date;
  /** A proposal's reference, in any case. */
  readonly ref?: string;
  /** Words in the reason or the comments that came with it. */
  readonly words?: string;
}

/** Where a page of entries ends: the next one goes on after it. */
export interface HistoryPlace {
  /** Instant, to the microsecond. */
  readonly at: string;
  readonly instanceId: string;
  readonly sequence: number;
}

/** SQL of one page, and its parameters. */
export interface HistoryQuery {
  readonly sql: string;
  readonly parameters: unknown[];
}

// Texts are looked through first, and only once: they are few beside the events that might mention them.
const SAID = `
  exists (select from said where said.instance_id = h.instance_id
    and said.id::text in (h.event::jsonb #>> '{event,reason,text}', h.event::jsonb #>> '{event,comments,text}'))`;

/** The newest entries that a viewer may see, at most `limit` after a place. */
export function historyQuery(
  viewer: Viewer,
  filter: HistoryFilter,
  { limit, after }: { readonly limit: number; readonly after?: HistoryPlace | undefined },
): HistoryQuery {
  const parameters: unknown[] = [...viewerParameters(viewer)];
  const conditions = [visibleTo(1)];
  const at = (value: unknown): string => `$${String(parameters.push(value))}`;
  if (filter.who !== undefined) conditions.push(`h.actor_id = ${at(filter.who)}`);
  if (filter.types) conditions.push(`h.type = any(${at(filter.types)}::text[])`);
  if (filter.from) conditions.push(`h.occurred_at >= ${at(filter.from)}`);
  if (filter.before) conditions.push(`h.occurred_at < ${at(filter.before)}`);
  if (filter.ref !== undefined) conditions.push(`p.ref = upper(${at(filter.ref)})`);
  if (after) {
    const place = [
      `${at(after.at)}::timestamptz`,
      `${at(after.instanceId)}::uuid`,
      `${at(after.sequence)}::integer`,
    ];
    conditions.push(`(h.occurred_at, h.instance_id, h.sequence) < (${place.join(', ')})`);
  }
  const said = filter.words === undefined ? '' : saidIn(at(`%${escaped(filter.words)}%`));
  if (said !== '') conditions.push(SAID);
  return {
    sql: `${said}
      select h.instance_id as "instanceId", h.sequence, h.event, h.hash, p.ref, title.body as title,
        to_char(h.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
      from history_event h join proposal p on p.instance_id = h.instance_id
      left join sealed_text title on title.id = p.title_id
      where ${conditions.join(' and ')}
      order by h.occurred_at desc, h.instance_id desc, h.sequence desc limit ${at(limit)}`,
    parameters,
  };
}

function saidIn(pattern: string): string {
  return `with said as materialized (select id, instance_id from sealed_text where body ilike ${pattern})`;
}

function escaped(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
