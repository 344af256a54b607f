import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { checked, PersonDetails } from '../people/details.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';

const HOURS = 24;

const NEEDED = `
  select not exists (select from person_role r join person p on p.id = r.person_id
    where r.role = 'administrator' and p.erased_at is null) as needed`;

const USE = `
  update first_administrator_link set used_at = $2 where hash = $1 and used_at is null and expires_at > $2
  returning hash`;

// Whoever is known by the address already stays who they are.
const FIND_OR_ADD = `
  with added as (
    insert into person (id, name, email, language) values ($1, $2, $3, $4)
    on conflict (lower(email)) do nothing returning id)
  select id from added union all select id from person where lower(email) = lower($3) limit 1`;

/**
 * Where a program without sample data begins: whoever starts it is shown a link, and whoever opens the link becomes
 * the first administrator. Once there is one, no such link does anything.
 */
@Injectable()
export class FirstAdministrator {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whether there is no administrator yet. */
  needed(): Promise<boolean> {
    return isNeeded(this.database.manager);
  }

  /**
   * Path of a new link, good for a day and for one use; null where there is an administrator. It can't be shown again.
   */
  async link(): Promise<string | null> {
    if (!(await this.needed())) return null;
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expires = new Date(now.getTime() + HOURS * 3_600_000);
    await this.database.query(
      'insert into first_administrator_link (hash, created_at, expires_at) values ($1, $2, $3)',
      [digestOf(token), now, expires],
    );
    return `/first-administrator#t=${token}`;
  }

  /**
   * Makes somebody the first administrator.
   *
   * @returns their id, or null where the token is not good, or no longer
   * @throws {InvalidDetailsError} names every field that can't be taken; the link stays good
   */
  async become(token: string, given: PersonDetails): Promise<string | null> {
    const { name, email, language = 'en' } = checked(PersonDetails, given);
    return this.database.transaction(async (tx) => {
      // Two who hold a link each: the second waits, and finds the first.
      await tx.query("select pg_advisory_xact_lock(hashtextextended('administrators', 0))");
      if (!(await isNeeded(tx))) return null;
      const [used] = await tx.query<[object[]]>(USE, [digestOf(token), this.clock.now()]);
      if (used.length === 0) return null;
      const [person] = await tx.query<{ id: string }[]>(FIND_OR_ADD, [uuidv7(), name, email, language]);
      if (!person) throw new Error('the first administrator was not kept');
      await tx.query(
        "insert into person_role (person_id, role) values ($1, 'administrator') on conflict do nothing",
        [person.id],
      );
      return person.id;
    });
  }
}

async function isNeeded(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ needed: boolean }[]>(NEEDED);
  return row?.needed === true;
}

function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
