import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { MailNotes } from '../mail/mail-notes.js';
import { ACTOR_COLUMNS, type SignedInActor } from '../people/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';
import {
  sessionLimits,
  type ListedSession,
  type LiveSession,
  type Recognised,
  type SignInWay,
} from './session.js';

interface Row extends SignedInActor {
  readonly session: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly ended: boolean;
}

const FIND = `
  select s.id as session, s.started_at as "startedAt", s.last_seen_at as "lastSeenAt",
    (s.ended_at is not null or p.erased_at is not null) as ended, ${ACTOR_COLUMNS}
  from session s join person p on p.id = s.person_id where s.hash = $1`;

const START = `
  insert into session (id, person_id, hash, device, way, started_at, last_seen_at)
  values ($1, $2, $3, $4, $5, $6, $6)`;

const BEFORE = `
  select count(*) > 0 as before, coalesce(bool_or(device = $2), false) as seen from session where person_id = $1`;

const LIST = `
  select id, device, way, started_at as "startedAt", last_seen_at as "lastSeenAt" from session
  where person_id = $1 and ended_at is null and last_seen_at > $2 and started_at > $3
  order by last_seen_at desc`;

const NOTED_EVERY = 60_000;

/** Sessions: begun at sign-in, kept in the database, known by a cookie of which only the hash is stored. */
@Injectable()
export class SessionService {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly notes: MailNotes,
  ) {}

  /**
   * Begins a session. Whoever signed in before, but never with this device, is told by mail.
   *
   * @param device browser and system, in words
   * @returns the cookie's value: 256 random bits
   */
  async start(personId: string, way: SignInWay, device: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const session = uuidv7();
    await this.database.transaction(async (tx) => {
      const [known] = await tx.query<{ before: boolean; seen: boolean }[]>(BEFORE, [personId, device]);
      await tx.query(START, [session, personId, digestOf(token), device, way, this.clock.now()]);
      if (known?.before && !known.seen && way !== 'demo')
        await this.notes.write({ kind: 'newDevice', person: personId, session }, session, tx);
    });
    return token;
  }

  /** Who a cookie stands for. Being recognised counts as doing something, noted at most once a minute. */
  async recognise(token: string): Promise<Recognised> {
    const [row] = await this.database.query<Row[]>(FIND, [digestOf(token)]);
    if (!row) return { kind: 'unknown' };
    const session = liveSession(row);
    const now = this.clock.now();
    if (row.ended || now >= session.idleAt || now >= session.endsAt)
      return { kind: 'gone', personId: row.id };
    if (now.getTime() - row.lastSeenAt.getTime() < NOTED_EVERY) return { kind: 'here', session };
    await this.database.query('update session set last_seen_at = $2 where id = $1', [row.session, now]);
    return { kind: 'here', session: liveSession({ ...row, lastSeenAt: now }) };
  }

  /** A person's sessions that are under way, the latest used first. */
  async listOf({ id, roles }: SignedInActor): Promise<readonly ListedSession[]> {
    const { idle, whole } = limitsOf(roles);
    const now = this.clock.now().getTime();
    const rows = await this.database.query<(Omit<ListedSession, 'startedAt' | 'lastSeenAt'> & Row)[]>(LIST, [
      id,
      new Date(now - idle),
      new Date(now - whole),
    ]);
    return rows.map(({ id: session, device, way, startedAt, lastSeenAt }) => ({
      ...{ id: session, device, way },
      startedAt: startedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
  }

  /** Ends one session of a person at once; a cookie of it is worth nothing from then on. */
  async end(personId: string, sessionId: string): Promise<void> {
    await this.database.query(
      'update session set ended_at = $3 where id = $1 and person_id = $2 and ended_at is null',
      [sessionId, personId, this.clock.now()],
    );
  }

  /** Ends every session of a person, except one if it is given. */
  async endAll(personId: string, except: string | null = null): Promise<void> {
    await this.database.query(
      'update session set ended_at = $2 where person_id = $1 and ended_at is null and id is distinct from $3',
      [personId, this.clock.now(), except],
    );
  }
}

function liveSession({ session, startedAt, lastSeenAt, ended: _ended, ...actor }: Row): LiveSession {
  const { idle, whole } = limitsOf(actor.roles);
  return {
    id: session,
    actor,
    startedAt,
    idleAt: new Date(lastSeenAt.getTime() + idle),
    endsAt: new Date(startedAt.getTime() + whole),
  };
}

function limitsOf(roles: readonly string[]): (typeof sessionLimits)[keyof typeof sessionLimits] {
  return roles.length > 0 ? sessionLimits.staff : sessionLimits.partner;
}

function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
