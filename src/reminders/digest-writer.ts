import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { LetterDates, type SaidTask } from '../calendar/letter-dates.js';
import { insertLetter } from '../mail/mail-rows.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { localDate } from '../platform/pacific-time.js';
import { DigestLetters } from './digest-letters.js';
import { collapsed } from './digest.js';
import { insertNudges } from './nudge-rows.js';
import { digestKey } from './reminder-run.js';
import { PendingNudges, type PendingNudge } from './pending-nudges.js';

const ALONE = `select pg_advisory_xact_lock(hashtextextended('digest ' || $1, 0))`;
const WRITTEN = 'select exists (select from mail_message where dedupe_key = $1) as written';

/** Writes the one letter a day in which somebody is told what waits for them. */
@Injectable()
export class DigestWriter {
  constructor(
    private readonly pending: PendingNudges,
    private readonly letters: DigestLetters,
    private readonly dates: LetterDates,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes somebody's digest of today, if anything is due and none was written yet, in the caller's transaction.
   *
   * Safe to call at any time and by any number of workers: the day's letter has one key, and each nudge one row.
   */
  async write(person: string, tx: PoolClient): Promise<void> {
    await tx.query(ALONE, [person]);
    const due = await this.pending.due(tx, { person });
    const [first] = due;
    if (!first) return;
    const now = this.clock.now();
    const today = localDate(now, first.zone);
    const key = digestKey(person, today);
    const { rows } = await tx.query<{ written: boolean }>(WRITTEN, [key]);
    if (rows[0]?.written) return;
    const unwanted = due.filter(({ why }) => why !== null);
    const { said, superseded } = collapsed(due.filter(({ why }) => why === null));
    const message = said.length > 0 ? await this.letter(key, person, said, today, tx) : null;
    const settled = [
      ...unwanted.map((nudge) => ({ nudge, why: nudge.why })),
      ...superseded.map((nudge) => ({ nudge, why: 'superseded' as const })),
      ...(message === null ? [] : said.map((nudge) => ({ nudge, why: null }))),
    ];
    await insertNudges(tx, settled, message, now);
  }

  private async letter(
    key: string,
    person: string,
    said: readonly PendingNudge[],
    today: string,
    tx: PoolClient,
  ): Promise<string | null> {
    const told = await this.dates.toTell(tx, person, aboutTasks(said));
    const files = await this.dates.files(tx, person, told);
    const written = await this.letters.compose(tx, person, said, today, { attached: files.length > 0 });
    if (!written) return null;
    const about = { sequence: null, at: this.clock.now().toISOString(), files };
    const letter = { key, kind: 'reminder' as const, reader: person, ...about, ...written };
    const message = await insertLetter(tx, letter, this.config);
    if (message !== null) await this.dates.note(tx, message, person, told);
    return message;
  }
}

/** Those that are about a task, and not about a whole proposal. */
function aboutTasks(nudges: readonly PendingNudge[]): readonly SaidTask[] {
  return nudges
    .filter(({ task }) => task !== '')
    .map(({ instanceId, task, iteration }) => ({ instanceId, task, iteration }));
}
