import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../engine/command.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';

/** What is noted; the database knows the same list. */
export const ACCESS_KINDS = [
  'adminRead',
  'export',
  'mailRead',
  'historyVerified',
  'roleChanged',
  'personInvited',
  'sessionsEnded',
  'jobRetried',
  'jobDiscarded',
  'calendarChanged',
  'letterSentAgain',
  'signIn',
  'signInRefused',
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

type Mark = string | number | boolean | null;

/** What belongs to a note: ids, enumerations, dates and numbers, never a person's words. */
export interface AccessDetails {
  /** The proposal it is about. */
  readonly instanceId?: string | null;
  readonly [mark: string]: Mark | readonly Mark[] | undefined;
}

/** Somebody who could not be recognised: a sign-in that was refused. */
export const nobody = { id: null } as const;

/** Whatever runs statements: the caller's transaction, for what must be noted together with what was done. */
type Statements = Pick<DataSource, 'query'>;

const NOTE = `
  insert into access_log (id, person_id, kind, instance_id, at, details) values ($1, $2, $3, $4, $5, $6::jsonb)`;

const NOTE_READING = `
  insert into access_log (id, person_id, kind, instance_id, at, details)
  select $1, $2::uuid, 'adminRead', $3::uuid, $4::timestamptz, '{"page": "proposal"}'
  where not exists (select from access_log where kind = 'adminRead' and instance_id = $3 and person_id = $2
    and at > $4::timestamptz - interval '10 minutes' and details ->> 'page' = 'proposal')`;

/** The record of who read, exported or administered what. It is added to and never changed. */
@Injectable()
export class AccessLog {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes what somebody did. Wait for it before showing what was asked for: what can't be noted is not shown.
   *
   * @param tx the caller's transaction, where it must be noted together with what was done
   * @throws {Error} a detail is somebody's words rather than an id, an enumeration, a date or a number
   */
  async note(
    actor: Pick<Actor, 'id'> | typeof nobody,
    kind: AccessKind,
    { instanceId = null, ...details }: AccessDetails = {},
    tx: Statements = this.database,
  ): Promise<void> {
    const values = [uuidv7(), actor.id, kind, instanceId, this.clock.now(), JSON.stringify(marked(details))];
    await tx.query(NOTE, values);
  }

  /** Notes that an administrator reads a proposal in which they have no part; once in ten minutes is enough. */
  async noteReading(actor: Pick<Actor, 'id'>, instanceId: string): Promise<void> {
    await this.database.query(NOTE_READING, [uuidv7(), actor.id, instanceId, this.clock.now()]);
  }
}

function marked(details: Omit<AccessDetails, 'instanceId'>): object {
  const worded = Object.entries(details).filter(([, value]) => [value].flat().some(isWords));
  if (worded.length > 0)
    throw new Error(`not for the access log: ${worded.map(([name]) => name).join(', ')}`);
  return details;
}

/** Ids, enumerations and dates have no spaces and no addresses in them. */
function isWords(mark: unknown): boolean {
  return typeof mark === 'string' && !/^[\w.:-]{0,80}$/.test(mark);
}
