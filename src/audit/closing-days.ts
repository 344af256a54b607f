import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../workflows/kit/event.js';
import type { Actor } from '../engine/command.js';
import { BusinessCalendar, type ClosingDay } from '../platform/business-calendar.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { isUuid } from '../platform/ids.js';
import { AccessLog } from './access-log.js';

/** The hub's own closing days, changed by administrators: each change is noted together with what it changes. */
@Injectable()
export class ClosingDays {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly calendar: BusinessCalendar,
    private readonly log: AccessLog,
  ) {}

  /** Those of a year, those included that were removed again. */
  ofYear(year: number): Promise<readonly ClosingDay[]> {
    return this.calendar.ownDays(year);
  }

  async find(id: string): Promise<ClosingDay | null> {
    return isUuid(id) ? this.calendar.ownDay(id) : null;
  }

  /** Adds days; one that is there already stays as it is. Returns those that were added. */
  add(actor: Actor, days: readonly LocalDate[], name: string): Promise<readonly LocalDate[]> {
    return this.database.transaction(async (tx) => {
      const added = await this.calendar.add(actor.id, days, name, tx);
      if (added.length > 0) await this.log.note(actor, 'calendarChanged', { change: 'add', days: added }, tx);
      return added;
    });
  }

  /** Removes a day; false when it was removed before. */
  remove(actor: Actor, id: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const day = await this.calendar.remove(actor.id, id, tx);
      if (day !== null) await this.log.note(actor, 'calendarChanged', { change: 'remove', day }, tx);
      return day !== null;
    });
  }
}
