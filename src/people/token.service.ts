import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';
import { ApiToken } from './entities/index.js';
import { PersonNotFoundError } from './errors.js';
import { PeopleService } from './people.service.js';
import { ACTOR_COLUMNS, type SignedInActor } from './signed-in-actor.js';

interface TokenRow extends SignedInActor {
  readonly token: string;
  /** Nobody noted within the last minute that it is in use. */
  readonly unnoted: boolean;
}

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
    const token = `echo_${randomBytes(32).toString('base64url')}`;
    await this.database.manager.insert(ApiToken, {
      id: uuidv7(),
      personId: person.id,
      hash: digestOf(token),
      label,
    });
    return token;
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

function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
