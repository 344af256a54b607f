import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../workflows/kit/event.js';
import { WorkflowRegistry } from '../engine/registry.js';
import type { SignedInActor } from '../people/signed-in-actor.js';
import { Config } from '../platform/config.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { instantOf } from '../platform/pacific-time.js';
import { hubZone } from '../proposals/proposal-finder.js';
import { viewerParameters } from '../proposals/viewer.js';
import type { CalendarEntry } from './calendar-entry.js';
import { DUE_DATES, START_DATES } from './dates-sql.js';
import { dueEntry, type DueDate } from './entries.js';
import { entryWords } from './entry-words.js';
import { plannedSessions, type PlannedSession, type SessionPlan } from './planned-sessions.js';

interface Dated {
  readonly instanceId: string;
  readonly ref: string;
  /** Number of the proposal's last event. */
  readonly sequence: number;
  readonly changedAt: Date;
}

interface DatedTask extends Dated, DueDate {
  readonly workflow: string;
  readonly version: number;
}

interface StartDate extends Dated, SessionPlan {
  readonly timeOfDay: string | null;
  readonly minutes: number | null;
  readonly zone: string;
  /** Whether the hub has set the date. */
  readonly settled: boolean;
}

// More than anybody has; a calendar program that gets a file without end gives up.
const AT_MOST = 2000;

/** What stands in somebody's calendar: when their tasks are due, and the sessions in which they have a part. */
@Injectable()
export class PersonsDates {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly registry: WorkflowRegistry,
    private readonly config: Config,
  ) {}

  /** In two statements, however many proposals there are. */
  async of(person: SignedInActor): Promise<readonly CalendarEntry[]> {
    const { id, roles } = person;
    const seen = viewerParameters(person);
    const due = await this.database.query<DatedTask[]>(DUE_DATES, [id, roles, ...seen, AT_MOST]);
    const starts = await this.database.query<StartDate[]>(START_DATES, [id, ...seen, hubZone]);
    return [
      ...due.map((one) => this.dueEntry(one, person)),
      ...starts.flatMap((start) =>
        plannedSessions(start).map((session) => this.sessionEntry(start, session, person)),
      ),
    ];
  }

  private dueEntry(due: DatedTask, { language, roles }: SignedInActor): CalendarEntry {
    const { labels } = this.registry.find(due.workflow, due.version).definition;
    const stamp = due.changedAt.toISOString();
    const reader = { language, audience: roles.length > 0 ? 'staff' : 'partner' } as const;
    const version = { sequence: due.sequence, status: 'confirmed', stamp } as const;
    return dueEntry(due, version, reader, labels, this.config.address);
  }

  private sessionEntry(
    start: StartDate,
    { number, of, on }: PlannedSession,
    { language }: SignedInActor,
  ): CalendarEntry {
    const words = entryWords[language];
    const settled = start.settled && number === 1;
    const link = `${this.config.address}/p/${start.ref}`;
    return {
      uid: `session.${start.instanceId}.${String(number)}`,
      ...{ sequence: start.sequence, stamp: start.changedAt.toISOString() },
      summary: words.session(number, of, start.ref),
      description: `${settled ? words.settled : words.planned} ${link}`,
      ...{ link, when: timeOf(start, on), status: settled ? 'confirmed' : 'tentative' },
    };
  }
}

/** A time where one is known; else the whole day. */
function timeOf({ timeOfDay, minutes, zone }: StartDate, on: LocalDate): CalendarEntry['when'] {
  if (timeOfDay === null || minutes === null) return { on };
  return { from: instantOf(on, timeOfDay, zone).toISOString(), minutes };
}
