import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../../workflows/kit/workflow.js';
import type { Actor } from '../../engine/command.js';
import { KeyReusedError } from '../../engine/errors.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { isUuid } from '../../platform/ids.js';
import { checked, OrganisationDetails } from '../details.js';
import type { OrganisationKind } from '../roles.js';
import { latestChanges, noteChange, type DirectoryChange } from './directory-log.js';
import { AlreadyTakenError, DetailsChangedError } from './errors.js';
import { containing, listed, type Listed, type PageOf } from './listing.js';

/** An organisation as a list shows it. Proposals under way are those that are not closed. */
export interface ListedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly region: string | null;
  readonly people: number;
  readonly underWay: number;
  readonly proposals: number;
}

/** What an organisation is. `revision` counts its changes. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly region: string | null;
  readonly zone: string;
  readonly revision: number;
}

/** Somebody who belongs to an organisation. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly language: Language;
  readonly title: string | null;
  /** Proposals of this organisation that the person leads and that are not closed. */
  readonly leads: number;
}

export interface OrganisationFilter {
  readonly q?: string;
  readonly kind?: OrganisationKind;
  readonly region?: string;
}

const LIST = `
  select o.id, o.name, o.kind, o.region,
    (select count(*)::integer from membership m where m.organisation_id = o.id) as people,
    count(p.instance_id) filter (where i.status <> 'closed')::integer as "underWay",
    count(p.instance_id)::integer as proposals, count(*) over ()::integer as total
  from organisation o
  left join proposal p on p.organisation_id = o.id
  left join workflow_instance i on i.id = p.instance_id
  where ($1::text is null or o.name ilike $1) and ($2::text is null or o.kind = $2)
    and ($3::text is null or o.region = $3)
  group by o.id order by lower(o.name), o.id limit $4 offset $5`;

const FIND = 'select id, name, kind, region, zone, revision from organisation where id = $1';

const MEMBERS = `
  select p.id, p.name, p.email, p.phone, p.language, m.role_title as title,
    (select count(*)::integer from proposal q join workflow_instance i on i.id = q.instance_id
      where q.organisation_id = m.organisation_id and q.lead_id = p.id and i.status <> 'closed') as leads
  from membership m join person p on p.id = m.person_id
  where m.organisation_id = $1 and p.erased_at is null order by lower(p.name), p.id`;

const ADD = `
  insert into organisation (id, name, kind, region, zone) values ($1, $2, $3, $4, $5) on conflict (id) do nothing
  returning id`;

const CHANGE = `
  update organisation set name = $2, kind = $3, region = $4, zone = $5 where id = $1 and revision = $6 returning id`;

/** Organisations as the hub looks them up and looks after them. */
@Injectable()
export class OrganisationDirectory {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One page, by name, each with what it has; one query however many there are. */
  async page(
    { q, kind, region }: OrganisationFilter,
    { page, size }: PageOf,
  ): Promise<Listed<ListedOrganisation>> {
    const parameters = [containing(q), kind ?? null, region ?? null, size, (page - 1) * size];
    return listed(await this.database.query<(ListedOrganisation & { total: number })[]>(LIST, parameters));
  }

  /** Every organisation by name, to choose from. */
  all(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.database.query('select id, name from organisation order by lower(name), id');
  }

  /** Regions that organisations are in, to choose from. */
  async regions(): Promise<readonly string[]> {
    const rows = await this.database.query<{ region: string }[]>(
      'select distinct region from organisation where region is not null order by region',
    );
    return rows.map(({ region }) => region);
  }

  async find(id: string): Promise<KnownOrganisation | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.database.query<KnownOrganisation[]>(FIND, [id]);
    return row ?? null;
  }

  membersOf(id: string): Promise<readonly Member[]> {
    return this.database.query<Member[]>(MEMBERS, [id]);
  }

  /** The latest changes, newest first. */
  changesOf(id: string, limit = 5): Promise<readonly DirectoryChange[]> {
    return latestChanges(this.database, 'organisation', id, limit);
  }

  /**
   * Adds an organisation under an id of the asker's choice: asking again adds none.
   *
   * @throws {InvalidDetailsError} names every field that can't be taken
   * @throws {AlreadyTakenError} another organisation has this name
   * @throws {KeyReusedError} something else was added under this id
   */
  async add(actor: Actor, given: OrganisationDetails, id: string): Promise<void> {
    const details = checked(OrganisationDetails, given);
    await this.database.transaction(async (tx) => {
      await this.assertFree(tx, details.name, id);
      const [added] = await tx.query<object[]>(ADD, [id, ...valuesOf(details)]);
      if (added)
        return noteChange(tx, actor, this.clock.now(), { what: 'organisationAdded', organisation: id });
      const [before] = await tx.query<KnownOrganisation[]>(FIND, [id]);
      if (differences(before, details).length > 0) throw new KeyReusedError(id);
    });
  }

  /**
   * Changes an organisation's details, as somebody saw them at a revision.
   *
   * @throws {InvalidDetailsError} names every field that can't be taken
   * @throws {AlreadyTakenError} another organisation has this name
   * @throws {DetailsChangedError} somebody changed them meanwhile
   */
  async change(actor: Actor, id: string, given: OrganisationDetails, revision: number): Promise<void> {
    const details = checked(OrganisationDetails, given);
    await this.database.transaction(async (tx) => {
      await this.assertFree(tx, details.name, id);
      const [before] = await tx.query<KnownOrganisation[]>(`${FIND} for update`, [id]);
      const fields = differences(before, details);
      // The same again, by a second click say, is no change.
      if (fields.length === 0) return;
      if (before?.revision !== revision) throw await staleness(tx, id);
      await tx.query(CHANGE, [id, ...valuesOf(details), revision]);
      await noteChange(tx, actor, this.clock.now(), {
        what: 'organisationChanged',
        organisation: id,
        fields,
      });
    });
  }

  /** Two may come with the same new name at once: the second waits here. */
  private async assertFree(tx: EntityManager, name: string, id: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('organisation ' || lower($1), 0))`, [name]);
    const [taken] = await tx.query<{ id: string; name: string }[]>(
      'select id, name from organisation where lower(name) = lower($1) and id <> $2 order by created_at limit 1',
      [name, id],
    );
    if (taken) throw new AlreadyTakenError('name', taken);
  }
}

function differences(before: KnownOrganisation | undefined, details: OrganisationDetails): readonly string[] {
  const { name, kind, region = null } = details;
  const after = { name, kind, region, zone: zoneOf(details) };
  return (['name', 'kind', 'region', 'zone'] as const).filter((key) => before?.[key] !== after[key]);
}

function valuesOf({ name, kind, region, zone }: OrganisationDetails): unknown[] {
  return [name, kind, region ?? null, zoneOf({ zone })];
}

function zoneOf({ zone }: { readonly zone?: string | undefined }): string {
  return zone ?? 'America/Vancouver';
}

async function staleness(tx: EntityManager, id: string): Promise<DetailsChangedError> {
  const [latest] = await latestChanges(tx, 'organisation', id, 1);
  return new DetailsChangedError(latest?.by ?? null, latest?.at ?? null);
}
