import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../../workflows/kit/workflow.js';
import type { Actor } from '../../engine/command.js';
import { MailNotes } from '../../mail/mail-notes.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { isUuid, uuidv7 } from '../../platform/ids.js';
import { checked, PersonDetails } from '../details.js';
import type { StandingRole } from '../roles.js';
import { latestChanges, noteChange, type DirectoryChange } from './directory-log.js';
import { AddressOfStaffError, AlreadyTakenError, DetailsChangedError } from './errors.js';
import { containing, listed, type Listed, type PageOf } from './listing.js';

/** An organisation somebody belongs to, and as what. */
export interface Belonging {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

/** Somebody as a list shows them. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StandingRole[];
  readonly organisations: readonly Belonging[];
  /** Proposals under way in which the person has a part. */
  readonly underWay: number;
}

/** Who somebody is. `revision` counts the changes of their details. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly language: Language;
  readonly revision: number;
  readonly roles: readonly StandingRole[];
  readonly organisations: readonly Belonging[];
}

/** People without a standing role are partners; leads have proposals that are under way. */
export interface PersonFilter {
  readonly q?: string;
  readonly role?: StandingRole | 'partner' | 'lead';
  readonly organisation?: string;
}

const ROLES = 'array(select role from person_role where person_id = p.id order by role) as roles';

const ORGANISATIONS = `
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'title', m.role_title) order by o.name)
    from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id), '[]')
    as organisations`;

const UNDER_WAY = `
  select from proposal q join workflow_instance i on i.id = q.instance_id and i.status <> 'closed'`;

const HAS_PART = `
  (q.lead_id = p.id or q.co_lead_id = p.id or q.coordinator_id = p.id or q.people @> array[p.id])`;

const LIST = `
  select p.id, p.name, p.email, ${ROLES}, ${ORGANISATIONS},
    (select count(*)::integer from (${UNDER_WAY} where ${HAS_PART}) as parts) as "underWay",
    count(*) over ()::integer as total
  from person p
  where p.erased_at is null and ($1::text is null or p.name ilike $1 or p.email ilike $1)
    and case $2::text
      when '' then true
      when 'partner' then not exists (select from person_role r where r.person_id = p.id)
      when 'lead' then exists (${UNDER_WAY} where q.lead_id = p.id)
      else exists (select from person_role r where r.person_id = p.id and r.role = $2) end
    and ($3::uuid is null
      or exists (select from membership m where m.person_id = p.id and m.organisation_id = $3))
  order by lower(p.name), p.id limit $4 offset $5`;

const FIND = `
  select p.id, p.name, p.email, p.phone, p.language, p.revision, ${ROLES}, ${ORGANISATIONS}
  from person p where p.id = $1 and p.erased_at is null`;

const CHANGE = 'update person set name = $2, email = $3, phone = $4, language = $5 where id = $1';

const END_SESSIONS = `
  update session set ended_at = $2 where person_id = $1 and ended_at is null and id is distinct from $3`;
const END_CODES = `
  update sign_in_code set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2`;
const KEEP_FORMER = 'insert into former_address (id, person_id, address, changed_at) values ($1, $2, $3, $4)';

/** People as the hub looks them up and looks after them. */
@Injectable()
export class PersonDirectory {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly notes: MailNotes,
    private readonly clock: Clock,
  ) {}

  /** One page, by name; one query however many there are. */
  async page({ q, role, organisation }: PersonFilter, { page, size }: PageOf): Promise<Listed<ListedPerson>> {
    const chosen = organisation !== undefined && isUuid(organisation) ? organisation : null;
    const parameters = [containing(q), role ?? '', chosen, size, (page - 1) * size];
    return listed(await this.database.query<(ListedPerson & { total: number })[]>(LIST, parameters));
  }

  /** Somebody who was not erased. */
  async find(id: string): Promise<KnownPerson | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.database.query<KnownPerson[]>(FIND, [id]);
    return row ?? null;
  }

  /** The latest changes, newest first. */
  changesOf(id: string, limit = 5): Promise<readonly DirectoryChange[]> {
    return latestChanges(this.database, 'person', id, limit);
  }

  /**
   * Changes somebody's details, as they were seen at a revision.
   *
   * With another address every session of theirs ends, so that they come in by it or not at all: signing in is what
   * confirms it. They are told at the one they had.
   *
   * @param session one that goes on: that of whoever changes their own
   * @throws {InvalidDetailsError} names every field that can't be taken
   * @throws {AlreadyTakenError} somebody else has this address
   * @throws {AddressOfStaffError} the person is at the hub, and the actor no administrator
   * @throws {DetailsChangedError} somebody changed them meanwhile
   */
  async change(
    actor: Actor,
    id: string,
    given: PersonDetails,
    revision: number,
    session: string | null = null,
  ): Promise<void> {
    const { name, email, phone = null, language = 'en' } = checked(PersonDetails, given);
    await this.database.transaction(async (tx) => {
      await tx.query('select from person where id = $1 for update', [id]);
      const [before] = await tx.query<KnownPerson[]>(FIND, [id]);
      if (!before) throw new DetailsChangedError(null, null);
      const after = { name, email, phone: phone === '' ? null : phone, language };
      const fields = (['name', 'email', 'phone', 'language'] as const).filter(
        (key) => before[key] !== after[key],
      );
      // The same again, by a second click say, is no change.
      if (fields.length === 0) return;
      if (before.revision !== revision) throw await staleness(tx, id);
      if (fields.includes('email')) await assertAddress(tx, actor, before, email);
      await tx.query(CHANGE, [id, after.name, after.email, after.phone, after.language]);
      if (fields.includes('email')) await this.moved(tx, actor, before, session);
      await noteChange(tx, actor, this.clock.now(), { what: 'personChanged', person: id, fields });
    });
  }

  /** Notes that mail can be sent to somebody again. A second time changes nothing. */
  async addressWorks(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [gone] = await tx.query<[object[], number]>(
        'delete from bounced_address where person_id = $1 returning person_id',
        [id],
      );
      if (gone.length === 0) return;
      const noted = { what: 'personChanged', person: id, fields: ['addressWorks'] } as const;
      await noteChange(tx, actor, this.clock.now(), noted);
    });
  }

  private async moved(
    tx: EntityManager,
    { id: by }: Actor,
    { id, email }: KnownPerson,
    session: string | null,
  ): Promise<void> {
    const [former, now] = [uuidv7(), this.clock.now()];
    await tx.query(END_SESSIONS, [id, now, session]);
    await tx.query(END_CODES, [id, now]);
    await tx.query(KEEP_FORMER, [former, id, email, now]);
    await this.notes.write({ kind: 'addressChanged', person: id, by, former }, former, tx);
  }
}

/** Whether an actor may change the address that somebody signs in with. */
export function mayChangeAddress(actor: Actor, { roles }: Pick<KnownPerson, 'roles'>): boolean {
  return roles.length === 0 || actor.roles.includes('administrator');
}

async function assertAddress(
  tx: EntityManager,
  actor: Actor,
  person: KnownPerson,
  email: string,
): Promise<void> {
  if (!mayChangeAddress(actor, person)) throw new AddressOfStaffError();
  const [taken] = await tx.query<{ id: string; name: string }[]>(
    'select id, name from person where lower(email) = lower($1) and id <> $2',
    [email, person.id],
  );
  if (taken) throw new AlreadyTakenError('email', taken);
}

async function staleness(tx: EntityManager, id: string): Promise<DetailsChangedError> {
  const [latest] = await latestChanges(tx, 'person', id, 1);
  return new DetailsChangedError(latest?.by ?? null, latest?.at ?? null);
}
