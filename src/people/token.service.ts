import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';
import { checked, TokenDetails } from './details.js';
import { PersonNotFoundError } from './errors.js';
import { PeopleService } from './people.service.js';
import { ACTOR_COLUMNS, type SignedInActor } from './signed-in-actor.js';

interface TokenRow extends SignedInActor {
  readonly token: string;
  /** Nobody noted within the last minute that it is in use. */
  readonly unnoted: boolean;
}

/** A token as its owner sees it in a list. */
export interface ListedToken {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

const MAKE = `
  insert into api_token (id, person_id, hash, label) values ($1, $2, $3, $4)
  on conflict (id) do nothing returning id`;

const LIST = `
  select id, label, created_at as "createdAt", last_used_at as "lastUsedAt" from api_token
  where person_id = $1 and revoked_at is null order by created_at desc, id desc`;

// One round trip on every request: TypeORM would take two and join roles with organisations.
const ACTOR = `
  select t.id as token, ${ACTOR_COLUMNS},
    coalesce(t.last_used_at < now() - interval '1 minute', true) as unnoted
  from api_token t join person p on p.id = t.person_id
  where t.hash = $1 and t.revoked_at is null and p.erased_at is null`;

/** Personal tokens: made once, shown once, kept as a hash. */
@Injectable()
export class TokenService {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly people: PeopleService,
  ) {}

  /**
   * A new token for a person: `echo_` and 256 random bits. It can't be shown again.
   *
   * @throws {PersonNotFoundError} nobody has this address
   */
  async issueToken(email: string, label: string): Promise<string> {
    const person = await this.people.findByEmail(email);
    if (!person) throw new PersonNotFoundError(email);
    const token = newToken();
    await this.database.query(MAKE, [uuidv7(), person.id, digestOf(token), label]);
    return token;
  }

  /**
   * As {@link issueToken}, for somebody who is known by id.
   *
   * @param id of the token: asked for again under the same one, as by a second click, nothing is made
   * @returns null where it was made before
   * @throws {InvalidDetailsError} the label can't be taken
   */
  async make(personId: string, given: string, id: string): Promise<string | null> {
    const { label } = checked(TokenDetails, { label: given });
    const token = newToken();
    const made = await this.database.query<object[]>(MAKE, [id, personId, digestOf(token), label]);
    return made.length === 1 ? token : null;
  }

  /** A person's tokens that are good for something, the newest first. */
  async listOf(personId: string): Promise<readonly ListedToken[]> {
    const rows = await this.database.query<
      { id: string; label: string; createdAt: Date; lastUsedAt: Date | null }[]
    >(LIST, [personId]);
    return rows.map(({ createdAt, lastUsedAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    }));
  }

  /** Ends a token of a person at once. */
  async revoke(personId: string, id: string): Promise<void> {
    await this.database.query(
      'update api_token set revoked_at = now() where id = $1 and person_id = $2 and revoked_at is null',
      [id, personId],
    );
  }

  /** Whose token this is, or null. Looked up by its hash, so that timing tells nothing about tokens that exist. */
  async actorForToken(token: string): Promise<SignedInActor | null> {
    const [row] = await this.database.query<TokenRow[]>(ACTOR, [digestOf(token)]);
    if (!row) return null;
    const { token: id, unnoted, ...actor } = row;
    if (unnoted) await this.noteUse(id);
    return actor;
  }

  /** Ends a token at once; the next request that carries it is refused. */
  async revokeToken(token: string): Promise<void> {
    await this.database.query(
      'update api_token set revoked_at = now() where hash = $1 and revoked_at is null',
      [digestOf(token)],
    );
  }

  private async noteUse(id: string): Promise<void> {
    await this.database.query(
      `update api_token set last_used_at = now()
       where id = $1 and coalesce(last_used_at < now() - interval '1 minute', true)`,
      [id],
    );
  }
}

function newToken(): string {
  return `echo_${randomBytes(32).toString('base64url')}`;
}

function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
