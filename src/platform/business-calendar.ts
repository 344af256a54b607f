import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { closedDays } from './closed-days.js';
import { APP_DATABASE } from './database-names.js';
import { uuidv7 } from './ids.js';

/** A day on which the hub is closed beside the public holidays, and who said so. */
export interface ClosingDay {
  readonly id: string;
  /** Local date. */
  readonly day: string;
  readonly name: string;
  /** Ids of people. */
  readonly addedBy: string;
  readonly addedAt: string;
  readonly removedBy: string | null;
  readonly removedAt: string | null;
}

/** Something that runs statements in the transaction of whoever asks. */
type Statements = Pick<DataSource, 'query'>;

type Row = Omit<ClosingDay, 'addedAt' | 'removedAt'> & {
  readonly addedAt: Date;
  readonly removedAt: Date | null;
};

const DAYS = `
  select id, day::text, name, added_by as "addedBy", added_at as "addedAt", removed_by as "removedBy",
    removed_at as "removedAt"
  from closing_day`;

const LIST = `${DAYS} where day between $1::date and $2::date order by day, added_at`;

const ADD = `
  insert into closing_day (id, day, name, added_by, added_at)
  select one.id, one.day, $3, $4, $5 from unnest($1::uuid[], $2::date[]) as one (id, day)
  on conflict (day) where removed_at is null do nothing
  returning day::text`;

const REMOVE = `
  update closing_day set removed_by = $2, removed_at = $3 where id = $1 and removed_at is null returning day::text`;

/** On which days the hub is closed: public holidays, and days of its own that administrators set. */
@Injectable()
export class BusinessCalendar {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Local dates on which the hub is closed, from one day to another, ascending, each once. Weekends are not listed. */
  async closedDays(first: string, last: string): Promise<string[]> {
    const own = await this.database.query<{ day: string }[]>(
      'select day::text from closing_day where removed_at is null and day between $1::date and $2::date',
      [first, last],
    );
    const holidays = closedDays(Number(first.slice(0, 4)), Number(last.slice(0, 4)));
    const days = [...holidays, ...own.map(({ day }) => day)].filter((day) => day >= first && day <= last);
    return [...new Set(days)].sort();
  }

  /** The hub's own days of a year, those included that were removed again. */
  async ownDays(year: number): Promise<readonly ClosingDay[]> {
    const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
    return (await this.database.query<Row[]>(LIST, [first, last])).map(dayOf);
  }

  /** One of the hub's own days, removed or not. */
  async ownDay(id: string): Promise<ClosingDay | null> {
    const [row] = await this.database.query<Row[]>(`${DAYS} where id = $1`, [id]);
    return row ? dayOf(row) : null;
  }

  /**
   * Adds days; one that is there already stays as it is.
   *
   * @returns those that were added
   */
  async add(
    by: string,
    days: readonly string[],
    name: string,
    tx: Statements = this.database,
  ): Promise<readonly string[]> {
    const ids = days.map(() => uuidv7());
    const rows: { day: string }[] = await tx.query(ADD, [ids, days, name, by, this.clock.now()]);
    return rows.map(({ day }) => day);
  }

  /** Removes a day. What was counted with it stays counted. Returns its date, or null when there is none any more. */
  async remove(by: string, id: string, tx: Statements = this.database): Promise<string | null> {
    // TypeORM answers an update with its rows and their number.
    const [rows]: [{ day: string }[], number] = await tx.query(REMOVE, [id, by, this.clock.now()]);
    return rows[0]?.day ?? null;
  }
}

function dayOf(row: Row): ClosingDay {
  return {
    ...row,
    addedAt: row.addedAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
  };
}
