import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { HistoryRecord } from '../../engine/history-text.js';
import { PeopleService } from '../../people/people.service.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { SealedTexts } from '../../proposals/texts.js';
import type { Viewer } from '../../proposals/viewer.js';
import { historyQuery, type HistoryFilter, type HistoryPlace } from './history-filter.js';
import { saidWith, taskOf, type FoundEvent } from './logged-event.js';

interface Row {
  readonly instanceId: string;
  readonly sequence: number;
  readonly event: string;
  readonly hash: Buffer;
  readonly ref: string;
  readonly title: string | null;
  readonly moment: string;
}

/** A page of entries, the newest first, and where the next one begins; null on the last page. */
export interface HistoryPage {
  readonly events: readonly FoundEvent[];
  readonly next: HistoryPlace | null;
}

/** Somebody who did something that is in a history. */
export interface HistoryActor {
  readonly id: string;
  readonly name: string;
  /** Whether the person holds a role at the hub. */
  readonly staff: boolean;
}

const ACTORS = `
  select p.id, coalesce(p.name, 'Former contact ' || upper(right(p.id::text, 4))) as name,
    exists (select from person_role r where r.person_id = p.id) as staff
  from person p where exists (select from history_event h where h.actor_id = p.id::text)
  order by staff desc, name`;

/** Looks through the histories of all proposals that a viewer may see. */
@Injectable()
export class HistorySearch {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly people: PeopleService,
    private readonly texts: SealedTexts,
  ) {}

  async page(
    viewer: Viewer,
    filter: HistoryFilter,
    { limit, after }: { readonly limit: number; readonly after?: HistoryPlace | undefined },
  ): Promise<HistoryPage> {
    const { sql, parameters } = historyQuery(viewer, filter, { limit: limit + 1, after });
    const found = await this.database.query<Row[]>(sql, parameters);
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      events: await this.read(rows),
      next: last ? { at: last.moment, instanceId: last.instanceId, sequence: last.sequence } : null,
    };
  }

  /** Everybody who did something that is in a history, the hub's people first. */
  actors(): Promise<readonly HistoryActor[]> {
    return this.database.query(ACTORS);
  }

  private async read(rows: readonly Row[]): Promise<readonly FoundEvent[]> {
    const read = rows.map((row) => ({ row, record: JSON.parse(row.event) as HistoryRecord }));
    const said = (await this.texts.open(read.map(({ record }) => saidWith(record)))) as (string | null)[];
    const people = read.map(({ record }) => record.by).filter((by) => by !== 'system');
    const names = await this.people.namesOf(people);
    return read.map(({ row: { event: _event, moment: _moment, hash, ...row }, record }, index) => ({
      ...row,
      ...{ at: record.at, as: record.as, from: record.from, to: record.to },
      type: record.event.type,
      task: taskOf(record),
      by: { id: record.by, name: names.get(record.by) ?? null },
      reason: said[index] ?? null,
      hash: hash.toString('hex'),
    }));
  }
}
