import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../workflows/kit/event.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';

/** How often somebody wants to be reminded. */
export const frequencies = ['daily', 'weekly', 'none'] as const;
export type Frequency = (typeof frequencies)[number];

/** What somebody does not want to be reminded of. */
export interface Snooze {
  readonly instanceId: string;
  readonly ref: string;
  readonly title: string | null;
  /** Key of the task; empty for the whole proposal. */
  readonly task: string;
  /** The day on which it begins again; null: not until they say so. */
  readonly until: LocalDate | null;
}

const FREQUENCY = 'select frequency from reminder_choice where person_id = $1';

const CHOOSE = `
  insert into reminder_choice (person_id, frequency, changed_at) values ($1, $2, $3)
  on conflict (person_id) do update set frequency = excluded.frequency, changed_at = excluded.changed_at`;

const STANDING = `
  select s.instance_id as "instanceId", p.ref, t.body as title, s.task_key as task, s.until_on::text as until
    from snooze s join proposal p on p.instance_id = s.instance_id left join sealed_text t on t.id = p.title_id
   where s.person_id = $1 and s.ended_at is null and (s.until_on is null or s.until_on > $2::date)
     and ($3::uuid is null or s.instance_id = $3::uuid)
   order by s.until_on nulls first, p.ref, s.task_key`;

const END = `
  update snooze set ended_at = $4 where person_id = $1 and instance_id = $2 and task_key = $3 and ended_at is null`;

const BEGIN = `
  insert into snooze (id, person_id, instance_id, task_key, until_on, created_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (person_id, instance_id, task_key) where ended_at is null
  do nothing`;

/** What people want to be reminded of, and how often. No due date moves because of it. */
@Injectable()
export class ReminderChoices {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Once a day, unless they chose otherwise. */
  async frequencyOf(person: string): Promise<Frequency> {
    const [row] = await this.database.query<{ frequency: Frequency }[]>(FREQUENCY, [person]);
    return row?.frequency ?? 'daily';
  }

  async choose(person: string, frequency: Frequency): Promise<void> {
    await this.database.query(CHOOSE, [person, frequency, this.clock.now()]);
  }

  /**
   * What somebody has put off or stopped, as it stands on a day.
   *
   * @param instanceId of one proposal alone
   */
  standing(person: string, today: LocalDate, instanceId: string | null = null): Promise<readonly Snooze[]> {
    return this.database.query<Snooze[]>(STANDING, [person, today, instanceId]);
  }

  /** Says nothing about a task until a day; whatever was said before about it no longer counts. */
  putOff(person: string, instanceId: string, task: string, until: LocalDate): Promise<void> {
    return this.replace(person, instanceId, task, until);
  }

  /** Says nothing about a proposal until {@link begin}. */
  stop(person: string, instanceId: string): Promise<void> {
    return this.replace(person, instanceId, '', null);
  }

  /** Says what there is to say about a task again, or about a whole proposal. */
  async begin(person: string, instanceId: string, task: string): Promise<void> {
    await this.database.query(END, [person, instanceId, task, this.clock.now()]);
  }

  private async replace(
    person: string,
    instanceId: string,
    task: string,
    until: LocalDate | null,
  ): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.query(END, [person, instanceId, task, now]);
      await tx.query(BEGIN, [uuidv7(), person, instanceId, task, until, now]);
    });
  }
}
