import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { Language } from '../../workflows/kit/workflow.js';
import { WorkflowRegistry } from '../engine/registry.js';
import type { LetterFile } from '../mail/letter-files.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { CalendarEntry } from './calendar-entry.js';
import { calendarText } from './calendar-text.js';
import { noticeOf, type DateNotice, type ToldDate } from './date-notice.js';
import { LETTER_DATES } from './dates-sql.js';
import { dueEntry, type DueDate } from './entries.js';
import { entryWords } from './entry-words.js';

type Queryable = Pick<Pool, 'query'>;

/** A task that a letter speaks of. */
export type SaidTask = Pick<DueDate, 'instanceId' | 'task' | 'iteration'>;

/** What a letter tells a calendar of one task. */
export interface NoticeOfTask extends DueDate, Pick<DateNotice, 'sequence' | 'cancelled'> {
  readonly workflow: string;
  readonly version: number;
}

type Row = Omit<DueDate, 'on'> & ToldDate & Pick<NoticeOfTask, 'workflow' | 'version'>;

const READER = `
  select language, exists (select from person_role where person_id = person.id) as staff from person where id = $1`;

const NOTE = `
  insert into calendar_notice (message_id, person_id, instance_id, task_key, iteration, day, sequence, cancelled)
  select $1, $2, n."instanceId", n.task, n.iteration, n."on", n.sequence, n.cancelled
    from jsonb_to_recordset($3::jsonb) as n("instanceId" uuid, task text, iteration integer, "on" date, sequence integer,
      cancelled boolean)`;

const NOTED = `
  select n.instance_id as "instanceId", p.ref, n.task_key as task, n.iteration, n.day::text as on, n.sequence, n.cancelled,
         i.workflow, i.version
    from calendar_notice n
    join proposal p on p.instance_id = n.instance_id
    join workflow_instance i on i.id = n.instance_id
   where n.message_id = $1
   order by n.day, p.ref, n.task_key`;

// What takes an entry out of a calendar stays: the calendar may hold it from an earlier letter.
const TAKE_BACK = `
  delete from calendar_notice n using jsonb_to_recordset($2::jsonb) as s("instanceId" uuid, task text)
   where n.message_id = $1 and n.instance_id = s."instanceId" and n.task_key = s.task and not n.cancelled`;

/**
 * The due dates that go with a letter, as a file for the reader's calendar.
 *
 * Those of their tasks that the letter speaks of; and of those that letters told before, what has moved, and what is
 * not theirs to do any more. The table `calendar_notice` keeps what each letter told.
 */
@Injectable()
export class LetterDates {
  constructor(
    private readonly registry: WorkflowRegistry,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What a letter to somebody about tasks has to tell their calendar. */
  async toTell(db: Queryable, person: string, said: readonly SaidTask[]): Promise<readonly NoticeOfTask[]> {
    const { rows } = await db.query<Row>(LETTER_DATES, [person, JSON.stringify(said)]);
    return rows.flatMap((row) => {
      const notice = noticeOf(row);
      return notice === null ? [] : [{ ...row, ...notice }];
    });
  }

  /** Notes what a letter tells. */
  async note(tx: PoolClient, message: string, person: string, told: readonly NoticeOfTask[]): Promise<void> {
    if (told.length > 0) await tx.query(NOTE, [message, person, JSON.stringify(told)]);
  }

  /** What a letter tells that has not left yet, without tasks that were settled meanwhile. */
  async without(
    tx: PoolClient,
    message: string,
    settled: readonly Pick<SaidTask, 'instanceId' | 'task'>[],
  ): Promise<readonly NoticeOfTask[]> {
    await tx.query(TAKE_BACK, [message, JSON.stringify(settled)]);
    return (await tx.query<NoticeOfTask>(NOTED, [message])).rows;
  }

  /** The file with them; none where there is nothing to tell. */
  async files(db: Queryable, person: string, told: readonly NoticeOfTask[]): Promise<readonly LetterFile[]> {
    const { rows } = await db.query<{ language: Language; staff: boolean }>(READER, [person]);
    if (told.length === 0 || !rows[0]) return [];
    const { language, staff } = rows[0];
    const reader = { language, audience: staff ? 'staff' : 'partner' } as const;
    const entries = told.map((notice) => this.entry(notice, reader));
    return [
      {
        name: 'echo.ics',
        content: calendarText({ name: entryWords[language].name, language }, entries),
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      },
    ];
  }

  private entry(notice: NoticeOfTask, reader: Parameters<typeof dueEntry>[2]): CalendarEntry {
    const { labels } = this.registry.find(notice.workflow, notice.version).definition;
    const status = notice.cancelled ? 'cancelled' : 'confirmed';
    const version = { sequence: notice.sequence, status, stamp: this.clock.now().toISOString() } as const;
    return dueEntry(notice, version, reader, labels, this.config.address);
  }
}
