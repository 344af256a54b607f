import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant, LocalDate } from '../../workflows/kit/event.js';
import { poolOf } from '../engine/pool.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { readFrom, rowsOf, together } from '../platform/database/index.js';
import type { WhySkipped } from './nudge-rows.js';
import { PendingNudges, type NudgeFilter, type PendingNudge } from './pending-nudges.js';
import type { LineKey } from './words.js';

interface Named {
  readonly ref: string;
  readonly title: string | null;
  /** Null once the person was erased. */
  readonly name: string | null;
  /** Whether whoever gets it is the hub's. */
  readonly staff: boolean;
}

/** A nudge that is to come, as things stand. */
export interface ComingNudge extends Named, Omit<PendingNudge, 'owners'> {
  /** The day on which mail may go. */
  readonly mailOn: LocalDate;
}

/** A nudge that came, or did not, and why. */
export interface PastNudge extends Named {
  readonly id: string;
  readonly rule: LineKey;
  readonly task: string;
  readonly anchor: LocalDate;
  readonly person: string;
  readonly at: Instant;
  /** What became of it: of one in a letter, what became of the letter. */
  readonly fate: 'sent' | 'kept' | 'queued' | 'failed' | 'bounced' | 'skipped';
  /** Why it was skipped, or its letter never left. */
  readonly why: WhySkipped | (string & {}) | null;
}

interface Reader {
  readonly person: string;
  readonly name: string | null;
  readonly staff: boolean;
}

interface About {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
}

const STAFF = 'exists (select from person_role r where r.person_id = n.person_id)';

const PAST = `
  select n.id, n.rule, n.task_key as task, n.anchor::text, n.person_id as person, n.at, p.ref, t.body as title,
         pe.name, ${STAFF} as staff, coalesce(m.status, 'skipped') as fate, coalesce(n.why, m.last_error) as why
    from nudge n
    join proposal p on p.instance_id = n.instance_id
    join person pe on pe.id = n.person_id
    left join sealed_text t on t.id = p.title_id
    left join mail_message m on m.id = n.message_id
   where ($1::uuid is null or n.person_id = $1) and ($2::uuid is null or n.instance_id = $2)
   order by n.at desc, p.ref, n.task_key, n.rule, pe.name limit $3`;

const NAMES = `
  select n.person_id as person, pe.name, ${STAFF} as staff
    from unnest($1::uuid[]) n(person_id) join person pe on pe.id = n.person_id`;

const PROPOSALS = `
  select p.instance_id as id, p.ref, t.body as title from proposal p left join sealed_text t on t.id = p.title_id
   where p.instance_id = any($1::uuid[])`;

const AT_MOST = 100;

/** What people will be reminded of, and what they were, of one proposal or of one person. */
@Injectable()
export class NudgeCalendar {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly pending: PendingNudges,
  ) {}

  /** What is to come as things stand, the next first: of each rule, thing and person one. */
  async coming(filter: NudgeFilter): Promise<readonly ComingNudge[]> {
    const nudges = await this.pending.coming(poolOf(this.database), filter);
    const { people, proposals } = await readFrom(
      this.database,
      together({
        people: rowsOf<Reader>(NAMES, [[...new Set(nudges.map(({ person }) => person))]]),
        proposals: rowsOf<About>(PROPOSALS, [[...new Set(nudges.map(({ instanceId }) => instanceId))]]),
      }),
    );
    const readers = new Map(people.map((one) => [one.person, one]));
    const about = new Map(proposals.map((one) => [one.id, one]));
    return nudges.map((nudge) => ({
      ...nudge,
      ref: about.get(nudge.instanceId)?.ref ?? '',
      title: about.get(nudge.instanceId)?.title ?? null,
      name: readers.get(nudge.person)?.name ?? null,
      staff: readers.get(nudge.person)?.staff ?? false,
    }));
  }

  /** What was sent or skipped, the latest first. */
  async past({
    person = null,
    instanceId = null,
  }: Partial<Record<keyof NudgeFilter, string | null>>): Promise<readonly PastNudge[]> {
    const rows = await this.database.query<(Omit<PastNudge, 'at'> & { at: Date })[]>(PAST, [
      person,
      instanceId,
      AT_MOST,
    ]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
