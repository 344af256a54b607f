import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import type { Language } from '../../workflows/kit/workflow.js';
import type { Format, Stage } from '../../workflows/proposal/vocabulary.js';
import { APP_DATABASE } from '../platform/database-names.js';
import type { ResourceCondition, ResourceKind } from './resource.js';

/** A resource of the catalogue, and how many proposals have it. */
export interface KnownResource {
  readonly key: string;
  readonly kind: ResourceKind;
  readonly stage: Stage;
  readonly formats: readonly Format[];
  readonly condition: ResourceCondition | null;
  readonly names: Readonly<Record<Language, string>>;
  readonly abouts: Readonly<Record<Language, string>>;
  /** Whether it left the catalogue; whoever has it keeps it. */
  readonly retired: boolean;
  /** Proposals under way that have it. */
  readonly now: number;
  /** Proposals that were ever handed it. */
  readonly ever: number;
  /** Proposals for which it was downloaded. */
  readonly downloadedFor: number;
  /** When it was last downloaded for a proposal. */
  readonly lastDownloadedAt: Instant | null;
}

/** A proposal that has a resource. */
export interface Holder {
  readonly ref: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly stage: string;
  readonly status: string;
  readonly handedOutAt: Instant;
}

export interface ResourceFilter {
  readonly stage?: Stage;
  readonly kind?: ResourceKind;
  /** Words in its name or in what it is about, in either language. */
  readonly q?: string;
}

const LIST = `
  select r.key, r.kind, r.stage, r.formats, r.condition,
    jsonb_build_object('en', r.name_en, 'fr', r.name_fr) as names,
    jsonb_build_object('en', r.about_en, 'fr', r.about_fr) as abouts,
    r.retired_at is not null as retired,
    count(distinct a.instance_id) filter (where i.status <> 'closed')::integer as now,
    count(distinct a.instance_id)::integer as ever,
    count(distinct d.instance_id)::integer as "downloadedFor", max(d.at) as "lastDownloadedAt"
  from resource r
  left join lateral (
    select instance_id, max(at) as at from resource_download
    where resource_key = r.key and instance_id is not null group by instance_id) d on true
  left join assignment a on a.resource_key = r.key
  left join workflow_instance i on i.id = a.instance_id
  where ($1::text is null or r.key = $1) and ($2::text is null or r.stage = $2)
    and ($3::text is null or r.kind = $3)
    and ($4::text is null or concat_ws(' ', r.name_en, r.name_fr, r.about_en, r.about_fr) ilike $4)
  group by r.key order by retired, r.key`;

const HOLDERS = `
  select p.ref, title.body as title, o.name as organisation, i.stage, i.status, min(a.assigned_at) as "handedOutAt"
  from assignment a
  join workflow_instance i on i.id = a.instance_id
  join proposal p on p.instance_id = a.instance_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
  where a.resource_key = $1
  group by p.ref, title.body, o.name, i.stage, i.status
  order by i.status = 'closed', min(a.assigned_at) desc, p.ref limit $2`;

/** The catalogue as the hub reads it: what is handed out where, and who has it. */
@Injectable()
export class ResourceDirectory {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** The catalogue, with what left it last; one query however many proposals there are. */
  list({ stage, kind, q }: ResourceFilter): Promise<readonly KnownResource[]> {
    const words = q?.trim() ?? '';
    const pattern = words === '' ? null : `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    return this.listed([null, stage ?? null, kind ?? null, pattern]);
  }

  async find(key: string): Promise<KnownResource | null> {
    const [row] = await this.listed([key, null, null, null]);
    return row ?? null;
  }

  private async listed(narrowed: readonly (string | null)[]): Promise<readonly KnownResource[]> {
    const rows = await this.database.query<
      (Omit<KnownResource, 'lastDownloadedAt'> & { lastDownloadedAt: Date | null })[]
    >(LIST, [...narrowed]);
    return rows.map((row) => ({ ...row, lastDownloadedAt: row.lastDownloadedAt?.toISOString() ?? null }));
  }

  /** Who has a resource: proposals under way first, those it was handed last at the top. */
  async holdersOf(key: string, limit: number): Promise<readonly Holder[]> {
    const rows = await this.database.query<(Omit<Holder, 'handedOutAt'> & { handedOutAt: Date })[]>(HOLDERS, [
      key,
      limit,
    ]);
    return rows.map((row) => ({ ...row, handedOutAt: row.handedOutAt.toISOString() }));
  }
}
