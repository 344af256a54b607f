import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../workflows/kit/event.js';
import { LetterDates, type NoticeOfTask } from '../calendar/letter-dates.js';
import { enqueue } from '../engine/outbox.js';
import { poolOf } from '../engine/pool.js';
import type { LetterFile } from '../mail/letter-files.js';
import type { ComposedLetter } from '../mail/letter.js';
import { insertLetter } from '../mail/mail-rows.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { localDate } from '../platform/pacific-time.js';
import { hubZone } from '../proposals/proposal-finder.js';
import { DigestLetters, type DigestLetter } from './digest-letters.js';
import { insertNudges } from './nudge-rows.js';
import { OWNERS } from './nudge-sql.js';

/** Kind of the outbox row that writes letters which somebody asked for. */
export const SEND_NOW = 'reminders.now';

/** An open task about which somebody is to be reminded now. */
export interface AskedNow {
  readonly instanceId: string;
  readonly task: string;
  /** Who asks. */
  readonly by: string;
}

/** What would be sent, to whom. */
export interface NowPreview {
  readonly person: string;
  readonly name: string | null;
  readonly letter: ComposedLetter;
}

interface Owner {
  readonly person: string | null;
  readonly due: LocalDate | null;
  readonly iteration: number;
}

interface NowLetter extends DigestLetter {
  readonly person: string;
  readonly iteration: number;
  readonly files: readonly LetterFile[];
  readonly dates: readonly NoticeOfTask[];
}

type Queryable = Pick<Pool, 'query'>;

/** Reminds whoever has a task at once, because somebody of the hub asks for it. */
@Injectable()
export class SendNow {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly letters: DigestLetters,
    private readonly dates: LetterDates,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The letters that would leave. */
  async preview(asked: AskedNow): Promise<readonly NowPreview[]> {
    const db = poolOf(this.database);
    const composed = await this.compose(db, asked);
    const { rows } = await db.query<{ id: string; name: string | null }>(
      'select id, name from person where id = any($1::uuid[])',
      [composed.map(({ person }) => person)],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return composed.map(({ person, letter }) => ({ person, name: names.get(person) ?? null, letter }));
  }

  /** @param key of the press: the same again sends nothing more */
  async send(asked: AskedNow, key: string): Promise<void> {
    await enqueue(poolOf(this.database), {
      kind: SEND_NOW,
      payload: { ...asked, key },
      dedupeKey: `${SEND_NOW}:${key}`,
      instanceId: asked.instanceId,
    });
  }

  /** Writes the letters in the caller's transaction. */
  async write(payload: AskedNow & { readonly key: string }, tx: PoolClient): Promise<void> {
    const now = this.clock.now();
    const today = localDate(now, hubZone);
    for (const { person, iteration, dates, ...letter } of await this.compose(tx, payload)) {
      const about = { sequence: null, at: now.toISOString() };
      const key = `reminderNow|${payload.task}|${person}|${payload.key}`;
      const letterOf = { key, kind: 'reminder' as const, reader: person, ...about, ...letter };
      const message = await insertLetter(tx, letterOf, this.config);
      const { instanceId, task } = payload;
      const days = { anchor: today, plannedOn: today };
      const nudge = { rule: 'askedNow' as const, instanceId, task, iteration, person, ...days };
      if (message === null) continue;
      await insertNudges(tx, [{ nudge, why: null }], message, now);
      await this.dates.note(tx, message, person, dates);
    }
  }

  private async compose(db: Queryable, { instanceId, task, by }: AskedNow): Promise<readonly NowLetter[]> {
    const today = localDate(this.clock.now(), hubZone);
    const { rows } = await db.query<Owner>(OWNERS, [instanceId, task]);
    const owners = rows.flatMap(({ person }) => (person === null ? [] : [person]));
    const composed: NowLetter[] = [];
    for (const { person, due, iteration } of rows) {
      if (person === null) continue;
      const told = { rule: 'askedNow' as const, instanceId, task, anchor: due ?? '', person, owners };
      const dates = await this.dates.toTell(db, person, [{ instanceId, task, iteration }]);
      const files = await this.dates.files(db, person, dates);
      const letter = await this.letters.compose(db, person, [told], today, {
        by,
        attached: files.length > 0,
      });
      if (letter) composed.push({ ...letter, person, iteration, files, dates });
    }
    return composed;
  }
}
