import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Language } from '../../workflows/kit/workflow.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { mapped, readFrom, rowsOf, type Read } from '../platform/database/index.js';
import { isUuid, uuidv7 } from '../platform/ids.js';
import { checked, OrganisationDetails, PersonDetails } from './details.js';
import { Membership, Organisation, Person, PersonRole } from './entities/index.js';
import { standingRoles } from '../../workflows/proposal/vocabulary.js';
import type { StandingRole } from './roles.js';

/** Somebody to be signed in as where everything is a sample. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StandingRole[];
  /** Whether they lead a proposal. */
  readonly leads: boolean;
  /** Where they work, the first by name. */
  readonly organisation: string | null;
}

/** An organisation that somebody belongs to, and what they are there. */
export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
  readonly roleTitle: string | null;
}

const NAMES = 'select id, name from person where id = any($1::uuid[])';

// Whoever has a role everywhere, in the order of the hub's own table, or leads a proposal.
const SAMPLE_PEOPLE = `
  select id, name, roles, leads, organisation from (
    select p.id, p.name,
      array(select role from person_role where person_id = p.id
        order by array_position($1::text[], role)) as roles,
      exists (select from proposal where lead_id = p.id) as leads,
      (select o.name from membership m join organisation o on o.id = m.organisation_id
        where m.person_id = p.id order by o.name limit 1) as organisation
    from person p where p.erased_at is null) as people
  where leads or roles <> '{}'
  order by array_position($1::text[], roles[1]), name limit 40`;

/** People, the organisations they belong to, and the roles they hold everywhere. */
@Injectable()
export class PeopleService {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /**
   * The person with this address, whatever its case; made when nobody has it. Details of someone known stay as they are.
   *
   * @throws {InvalidDetailsError} names every field that can't be taken
   */
  async findOrCreateByEmail(given: PersonDetails): Promise<Person> {
    const { name, email, phone, language } = checked(PersonDetails, given);
    const person = { id: uuidv7(), name, email, phone: phone ?? null, language: language ?? 'en' } as const;
    await this.database.createQueryBuilder().insert().into(Person).values(person).orIgnore().execute();
    return (
      (await this.findByEmail(email)) ?? this.database.manager.findOneByOrFail(Person, { id: person.id })
    );
  }

  findByEmail(email: string): Promise<Person | null> {
    return this.database.manager
      .createQueryBuilder(Person, 'person')
      .where('lower(person.email) = lower(:email)', { email: email.trim() })
      .getOne();
  }

  findById(id: string): Promise<Person | null> {
    return this.database.manager.findOneBy(Person, { id });
  }

  /** The person with this id or this address; null for nobody, and for what is neither. */
  findByIdOrEmail(given: string): Promise<Person | null> {
    if (given.includes('@')) return this.findByEmail(given);
    return isUuid(given) ? this.findById(given) : Promise.resolve(null);
  }

  /** Names by id. Whoever was erased is shown as such; ids nobody has are left out. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return ids.length === 0 ? new Map() : readFrom(this.database, this.names(ids));
  }

  /** As {@link namesOf}, to be read together with something else. */
  names(ids: readonly string[]): Read<ReadonlyMap<string, string>> {
    const people = rowsOf<{ id: string; name: string | null }>(NAMES, [[...new Set(ids)]]);
    return mapped(people, (rows) => new Map(rows.map(({ id, name }) => [id, shownName(id, name)])));
  }

  /**
   * The organisation of this name, whatever its case; made when there is none.
   *
   * @throws {InvalidDetailsError} names every field that can't be taken
   */
  async findOrCreateOrganisation(given: OrganisationDetails): Promise<Organisation> {
    const { name, kind, region, zone } = checked(OrganisationDetails, given);
    return this.database.transaction(async (manager) => {
      // Two may come with the same new name at once: the second waits here and finds the first one's.
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('organisation ' || lower($1), 0))`, [
        name,
      ]);
      const known = await organisationNamed(manager, name);
      if (known) return known;
      const id = uuidv7();
      await manager.insert(Organisation, {
        id,
        name,
        kind,
        region: region ?? null,
        ...(zone ? { zone } : {}),
      });
      return manager.findOneByOrFail(Organisation, { id });
    });
  }

  findOrganisation(id: string): Promise<Organisation | null> {
    return this.database.manager.findOneBy(Organisation, { id });
  }

  /** Makes a person a member of an organisation; nothing changes for one who is. */
  async join(personId: string, organisationId: string, roleTitle: string | null = null): Promise<void> {
    const membership = { personId, organisationId, roleTitle };
    await this.database
      .createQueryBuilder()
      .insert()
      .into(Membership)
      .values(membership)
      .orIgnore()
      .execute();
  }

  /** Organisations that somebody belongs to, by name. */
  organisationsOf(personId: string): Promise<OwnOrganisation[]> {
    return this.database.query(
      `select o.id, o.name, o.region, m.role_title as "roleTitle"
         from membership m join organisation o on o.id = m.organisation_id
        where m.person_id = $1 order by o.name, o.id`,
      [personId],
    );
  }

  /** People of the sample data to be signed in as: the hub first. Ask only where the data is a sample. */
  samplePeople(): Promise<SamplePerson[]> {
    return this.database.query(SAMPLE_PEOPLE, [standingRoles]);
  }

  /** Notes in which language somebody wants to be spoken to. */
  async speak(personId: string, language: Language): Promise<void> {
    await this.database.manager.update(Person, personId, { language });
  }

  async rolesOf(personId: string): Promise<StandingRole[]> {
    const rows = await this.database.manager.find(PersonRole, {
      where: { personId },
      order: { role: 'asc' },
    });
    return rows.map(({ role }) => role);
  }

  /** Gives a person a role everywhere; nothing changes for one who has it. */
  async grantRole(personId: string, role: StandingRole): Promise<void> {
    await this.database
      .createQueryBuilder()
      .insert()
      .into(PersonRole)
      .values({ personId, role })
      .orIgnore()
      .execute();
  }
}

/** How somebody is called; whoever was erased has no name any more. */
export function shownName(id: string, name: string | null): string {
  return name ?? `Former contact ${id.slice(-4).toUpperCase()}`;
}

function organisationNamed(manager: EntityManager, name: string): Promise<Organisation | null> {
  return manager
    .createQueryBuilder(Organisation, 'organisation')
    .where('lower(organisation.name) = lower(:name)', { name })
    .orderBy('organisation.createdAt')
    .getOne();
}
