import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { ServerSecret } from '../platform/server-secret.js';
import { Attempts } from '../sign-in/attempts.js';

/** Kinds of letters that a reader may stop. Codes, decisions and invitations always come. */
export const stoppable: ReadonlySet<string> = new Set(['reminder']);

// The mail programs of many people ask from the same few places, so this is far above what one person does.
const PER_PLACE = 300;
const HOUR_SECONDS = 60 * 60;

const ID_BYTES = 16;

const FIND = 'select 1 from person where id = $1 and erased_at is null';

const STOP = `
  insert into reminder_choice (person_id, frequency, changed_at) values ($1, 'none', $2)
  on conflict (person_id) do update set frequency = 'none', changed_at = $2
    where reminder_choice.frequency <> 'none'`;

/**
 * Lets whoever holds a reminder stop all further ones, without signing in (RFC 8058).
 *
 * The address in the letter names the person and carries a mark that only this installation can make: nothing is
 * stored, and it lets nobody do anything else.
 */
@Injectable()
export class Unsubscribing {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly config: Config,
    private readonly secret: ServerSecret,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** The address at which a person stops their reminders. */
  addressFor(person: string): string {
    const id = Buffer.from(person.replaceAll('-', ''), 'hex');
    const token = Buffer.concat([id, this.markOf(id)]).toString('base64url');
    return `${this.config.address}/unsubscribe/${token}`;
  }

  /** Whether a token is somebody's. */
  async isKnown(token: string): Promise<boolean> {
    const person = this.personIn(token);
    return person !== null && (await this.database.query<object[]>(FIND, [person])).length > 0;
  }

  /**
   * Stops the reminders of whoever a token is for. A second time changes nothing.
   *
   * @param token one that {@link isKnown}
   * @param place where it was asked from: the address of the network
   * @returns when it may be tried again, or null when it was done
   */
  stop(token: string, place: string): Promise<Date | null> {
    const limit = { what: 'unsubscribe from a place', whom: place, most: PER_PLACE } as const;
    return this.database.transaction(async (tx) => {
      const again = await this.attempts.take([{ ...limit, seconds: HOUR_SECONDS }], tx);
      if (again === null) await tx.query(STOP, [this.personIn(token), this.clock.now()]);
      return again;
    });
  }

  private personIn(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    const [id, mark] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
    const right = this.markOf(id);
    if (mark.length !== right.length || !timingSafeEqual(mark, right)) return null;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private markOf(id: Buffer): Buffer {
    return this.secret.derive('unsubscribe', id.toString('hex'));
  }
}
