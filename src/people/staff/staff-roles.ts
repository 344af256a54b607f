import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../../audit/access-log.js';
import type { Actor } from '../../engine/command.js';
import { MailNotes } from '../../mail/mail-notes.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { isUuid, uuidv7 } from '../../platform/ids.js';
import { checked, PersonDetails } from '../details.js';
import type { StandingRole } from '../roles.js';
import { ACTOR_COLUMNS, type SignedInActor } from '../signed-in-actor.js';
import { LastAdministratorError, OwnRolesError } from './errors.js';

/** A person with the roles they hold everywhere. */
export interface StaffMember extends SignedInActor {
  readonly email: string | null;
  /** Names of the organisations the person belongs to. */
  readonly belongsTo: readonly string[];
}

/** Somebody who was invited to the hub's team. */
export interface InvitedMember {
  readonly id: string;
  /** As it is kept: what was typed is not taken for somebody who is known. */
  readonly name: string;
}

const PEOPLE = `
  select ${ACTOR_COLUMNS}, p.email,
    array(select o.name from membership m join organisation o on o.id = m.organisation_id
      where m.person_id = p.id order by o.name) as "belongsTo"
  from person p where p.erased_at is null`;

const HAS_ROLE = 'exists (select from person_role r where r.person_id = p.id)';

const GIVE =
  'insert into person_role (person_id, role) values ($1, $2) on conflict do nothing returning role';

// An insert answers with its rows, so that both ways are read alike.
const TAKE = `
  with taken as (delete from person_role where person_id = $1 and role = $2 returning role) select role from taken`;

/** Who holds which role everywhere. Every change is noted together with what it changes. */
@Injectable()
export class StaffRoles {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly log: AccessLog,
    private readonly notes: MailNotes,
  ) {}

  /** Everybody with a role; with words, everybody whose name or address holds them. The first `limit` by name. */
  list(words: string, limit: number): Promise<readonly StaffMember[]> {
    if (words === '')
      return this.database.query(`${PEOPLE} and ${HAS_ROLE} order by p.name, p.id limit $1`, [limit]);
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    return this.database.query(
      `${PEOPLE} and (p.name ilike $1 or p.email ilike $1) order by ${HAS_ROLE} desc, p.name, p.id limit $2`,
      [pattern, limit],
    );
  }

  /** Null for somebody who is not known, or was erased. */
  async find(id: string): Promise<StaffMember | null> {
    if (!isUuid(id)) return null;
    const [person] = await this.database.query<StaffMember[]>(`${PEOPLE} and p.id = $1`, [id]);
    return person ?? null;
  }

  /** How many people may give roles. */
  async administrators(): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(
      `select count(*)::integer as count from person_role r join person p on p.id = r.person_id
        where r.role = 'administrator' and p.erased_at is null`,
    );
    return row?.count ?? 0;
  }

  /**
   * Gives somebody a role, or takes it away; it holds from their next request on.
   *
   * @returns false when it was so already
   * @throws {OwnRolesError} the actor wanted to change their own roles
   * @throws {LastAdministratorError} nobody could give roles any more
   */
  async change(actor: Actor, person: string, what: 'give' | 'take', role: StandingRole): Promise<boolean> {
    if (actor.id === person) throw new OwnRolesError();
    try {
      return await this.database.transaction(async (tx) => {
        const rows = await tx.query<object[]>(what === 'give' ? GIVE : TAKE, [person, role]);
        if (rows.length > 0) await this.log.note(actor, 'roleChanged', { person, role, change: what }, tx);
        return rows.length > 0;
      });
    } catch (error) {
      if (constraintOf(error) === 'last_administrator') throw new LastAdministratorError();
      throw error;
    }
  }

  /**
   * Makes somebody one of the hub's team, known here or not, and writes to them.
   *
   * @param key of the press: repeated, it writes no second letter
   * @throws {InvalidDetailsError} names every field that can't be taken
   * @throws {OwnRolesError} the actor wanted to invite themselves
   */
  async invite(
    actor: Actor,
    given: PersonDetails,
    roles: readonly StandingRole[],
    key: string,
  ): Promise<InvitedMember> {
    const details = checked(PersonDetails, given);
    return this.database.transaction(async (tx) => {
      const person = await findOrAdd(tx, details);
      if (person.id === actor.id) throw new OwnRolesError();
      for (const role of roles) {
        const rows = await tx.query<object[]>(GIVE, [person.id, role]);
        const noted = { person: person.id, role, change: 'give' };
        if (rows.length > 0) await this.log.note(actor, 'roleChanged', noted, tx);
      }
      await this.log.note(actor, 'personInvited', { person: person.id }, tx);
      const letter = { kind: 'invitation', person: person.id, by: actor.id, organisation: null } as const;
      await this.notes.write(letter, `invitation|hub|${person.id}|${key}`, tx);
      return person;
    });
  }
}

async function findOrAdd(
  tx: EntityManager,
  { name, email, phone, language }: PersonDetails,
): Promise<InvitedMember> {
  const id = uuidv7();
  const added = await tx.query<object[]>(
    `insert into person (id, name, email, phone, language) values ($1, $2, $3, $4, $5)
     on conflict (lower(email)) do nothing returning id`,
    [id, name, email, phone ?? null, language ?? 'en'],
  );
  if (added.length > 0) return { id, name };
  const [known] = await tx.query<InvitedMember[]>(
    'select id, name from person where lower(email) = lower($1)',
    [email],
  );
  if (!known) throw new Error('an address that is taken belongs to nobody');
  return known;
}

function constraintOf(error: unknown): string | undefined {
  return (error as { readonly driverError?: { readonly constraint?: string } }).driverError?.constraint;
}
