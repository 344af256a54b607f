import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { sessionLimits } from '../sign-in/session.js';
import { Clock } from '../platform/clock.js';
import { daysKept } from './periods.js';

const DAY = 24 * 60 * 60 * 1000;
const longestSession = Math.max(...Object.values(sessionLimits).map(({ whole }) => whole));

/** What of each table goes, before an instant; and how long it is kept, in milliseconds. */
const rules = {
  sign_in_code: ['expires_at < $1', daysKept.signInCodes * DAY],
  attempt: ['at < $1', daysKept.signInCodes * DAY],
  first_administrator_link: ['expires_at < $1', daysKept.signInCodes * DAY],
  // One that nobody ended is over once it has lasted as long as any may.
  session: [
    `least(ended_at, started_at + ${String(longestSession)} * interval '1 millisecond') < $1`,
    daysKept.sessions * DAY,
  ],
  // Nobody is there any more whose dates it would show.
  calendar_feed: ['person_id in (select id from person where erased_at < $1)', 0],
  calendar_notice: ['person_id in (select id from person where erased_at < $1)', 0],
  former_address: ['changed_at < $1', daysKept.formerAddresses * DAY],
  form_draft: ['saved_at < $1', daysKept.typedForms * DAY],
  // They come by themselves a hundred times a day, and what they did stands elsewhere.
  outbox: [`kind like 'reminders.%' and done_at < $1`, daysKept.doneReminderJobs * DAY],
  // The system's keys keep an effect that is tried again, however late, from happening twice.
  command_receipt: [`recorded_at < $1 and actor_id <> 'system'`, daysKept.pressKeys * DAY],
} as const satisfies Readonly<Record<string, readonly [old: string, kept: number]>>;

/** Number of rows that went, by table. */
export type CleanedUp = Readonly<Record<keyof typeof rules, number>>;

/** Takes away what is of no more use. What happened to a proposal, and who did it, stays. */
@Injectable()
export class CleanUp {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Safe to run at any time, also by several processes at once. */
  async run(): Promise<CleanedUp> {
    const now = this.clock.now().getTime();
    const cleaned: [string, number][] = [];
    for (const [table, [old, kept]] of Object.entries(rules)) {
      const before = new Date(now - kept);
      const [, count] = await this.database.transaction(async (tx) => {
        await tx.query('set local role echo_worker');
        return tx.query<[unknown[], number]>(`delete from ${table} where ${old}`, [before]);
      });
      cleaned.push([table, count]);
    }
    return Object.fromEntries(cleaned) as CleanedUp;
  }
}
