import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { ACTOR_COLUMNS, type SignedInActor } from '../people/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { Attempts } from '../sign-in/attempts.js';

/** That somebody's feed is on. */
export interface StandingFeed {
  /** Since when its address has been what it is. */
  readonly since: Instant;
  readonly lastReadAt: Instant | null;
}

/** Who reads a feed: its owner; or nobody, until when if it was asked for too often. */
export type FeedReader =
  | { readonly kind: 'owner'; readonly person: SignedInActor }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'tooOften'; readonly again: Date };

type Reading = SignedInActor & { readonly readings: number; readonly began: Date };

// Calendar programs ask every few minutes at most; a feed may stand in several of them.
const READINGS_PER_HOUR = 120;
// One place may be a whole health authority, or a keeper of calendars.
const MISSES_PER_HOUR = 300;
const HOUR_SECONDS = 60 * 60;

const STANDING = `
  select turned_on_at as since, last_read_at as "lastReadAt" from calendar_feed where person_id = $1`;

const TURN_ON = `
  insert into calendar_feed (person_id, secret_hash, turned_on_at) values ($1, $2, $3)
  on conflict (person_id) do nothing returning 1`;

const REPLACE = `
  update calendar_feed set secret_hash = $2, turned_on_at = $3, last_read_at = null, hour_began_at = null, hour_readings = 0
  where person_id = $1 returning 1`;

// Finds the owner, notes the reading and counts it, in one statement: programs ask day and night.
const READ = `
  update calendar_feed f set last_read_at = $2,
    hour_began_at = case when f.hour_began_at > $3 then f.hour_began_at else $2 end,
    hour_readings = case when f.hour_began_at > $3 then f.hour_readings + 1 else 1 end
  from person p where f.secret_hash = $1 and p.id = f.person_id and p.erased_at is null
  returning ${ACTOR_COLUMNS}, f.hour_readings as readings, f.hour_began_at as began`;

/**
 * The secret addresses at which calendar programs read people's dates.
 *
 * A secret is `echo_cal_` and 256 random bits, shown once and kept as a hash. Whoever has it may read, and nothing else.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** Null where it is off. */
  async standing(person: string): Promise<StandingFeed | null> {
    const [row] = await this.database.query<{ since: Date; lastReadAt: Date | null }[]>(STANDING, [person]);
    return row ? { since: row.since.toISOString(), lastReadAt: row.lastReadAt?.toISOString() ?? null } : null;
  }

  /** @returns the secret; null where the feed is on already, and its secret not to be shown again */
  async turnOn(person: string): Promise<string | null> {
    const secret = newSecret();
    const given = [person, digestOf(secret), this.clock.now()];
    return (await this.database.query<object[]>(TURN_ON, given)).length === 1 ? secret : null;
  }

  /**
   * Another secret; the one before leads nowhere any more.
   *
   * @returns null where the feed is off
   */
  async replace(person: string): Promise<string | null> {
    const secret = newSecret();
    const given = [person, digestOf(secret), this.clock.now()];
    // TypeORM answers an update with its rows and their number.
    const [, replaced] = await this.database.query<[object[], number]>(REPLACE, given);
    return replaced === 1 ? secret : null;
  }

  /** Its address leads nowhere any more. */
  async turnOff(person: string): Promise<void> {
    await this.database.query('delete from calendar_feed where person_id = $1', [person]);
  }

  /**
   * Whose feed a secret opens; notes that it was read.
   *
   * @param place where it was asked from: the address of the network
   */
  async readerOf(secret: string, place: string): Promise<FeedReader> {
    const now = this.clock.now();
    const hourAgo = new Date(now.getTime() - HOUR_SECONDS * 1000);
    const given = [digestOf(secret), now, hourAgo];
    const [[reading]] = await this.database.query<[Reading[], number]>(READ, given);
    if (!reading) return this.missed(place);
    const { readings, began, ...person } = reading;
    if (readings <= READINGS_PER_HOUR) return { kind: 'owner', person };
    return { kind: 'tooOften', again: new Date(began.getTime() + HOUR_SECONDS * 1000) };
  }

  private async missed(place: string): Promise<FeedReader> {
    const limit = { what: 'calendar from a place', whom: place, most: MISSES_PER_HOUR } as const;
    const again = await this.database.transaction((tx) =>
      this.attempts.take([{ ...limit, seconds: HOUR_SECONDS }], tx),
    );
    return again === null ? { kind: 'unknown' } : { kind: 'tooOften', again };
  }
}

// The beginning is one that no line of the log ever shows the rest of.
function newSecret(): string {
  return `echo_cal_${randomBytes(32).toString('base64url')}`;
}

function digestOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
