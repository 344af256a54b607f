import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { APP_DATABASE } from '../platform/database-names.js';
import type { LetterKind } from './mail-kind.js';

/**
 * What became of a letter. One that is `queued` waits for its turn or its next try; one that is `givenUp` was tried
 * for too long; one that is `bounced` went to an address that takes no mail, one that is `failed` was not taken for
 * what it is; a person decided that one that is `discarded` never leaves.
 */
export const letterFates = [
  'queued',
  'givenUp',
  'bounced',
  'failed',
  'sent',
  'kept',
  'skipped',
  'discarded',
] as const;
export type LetterFate = (typeof letterFates)[number];

/** Which letters are looked for; what is left out is not asked about. */
export interface LetterFilter {
  readonly id?: string;
  readonly fate?: LetterFate;
  readonly kind?: string;
  /** A proposal's reference, in any case. */
  readonly ref?: string;
  /** Words in the name or the address of whom it was for. */
  readonly to?: string;
  /** Instants: from the first on, and before the second. */
  readonly from?: Date;
  readonly before?: Date;
}

/** One letter, without what it says. */
export interface LoggedLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly subject: string;
  readonly language: 'en' | 'fr';
  readonly fate: LetterFate;
  readonly personId: string;
  /** Null once the person was erased. */
  readonly to: string | null;
  /** Where it went; unknown until it did. */
  readonly address: string | null;
  readonly instanceId: string | null;
  readonly ref: string | null;
  readonly writtenAt: Instant;
  readonly sentAt: Instant | null;
  readonly attempts: number;
  /** Why it failed, was skipped, or is still waiting. */
  readonly lastError: string | null;
  /** When it is tried again; null when nothing is planned. */
  readonly nextTryAt: Instant | null;
  /** The job that sends it, where it is not done. */
  readonly jobId: string | null;
}

/** Where a page of letters ends. */
export interface LetterPlace {
  /** Instant, to the microsecond. */
  readonly at: string;
  readonly id: string;
}

export interface LetterPage {
  readonly letters: readonly LoggedLetter[];
  readonly next: LetterPlace | null;
}

type Row = Omit<LoggedLetter, 'writtenAt' | 'sentAt' | 'nextTryAt'> & {
  readonly moment: string;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
  readonly nextTryAt: Date | null;
};

const FATE = `
  case when m.status <> 'queued' then m.status when o.discarded_at is not null then 'discarded'
    when o.dead_at is not null then 'givenUp' else 'queued' end`;

const LETTERS = `
  select m.id, m.letter as kind, m.subject, m.language, ${FATE} as fate, m.person_id as "personId", p.name as "to",
    m.address, m.instance_id as "instanceId", proposal.ref, m.created_at as "writtenAt", m.sent_at as "sentAt",
    greatest(m.attempts, coalesce(o.attempts, 0)) as attempts, coalesce(m.last_error, o.last_error) as "lastError",
    case when o.dead_at is null and o.attempts > 0 then o.run_at end as "nextTryAt", o.id as "jobId",
    to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
  from mail_message m
  join person p on p.id = m.person_id
  left join outbox o on o.dedupe_key = 'mail.send:' || m.id and m.status = 'queued' and o.done_at is null
  left join proposal on proposal.instance_id = m.instance_id`;

const TROUBLES = `
  select count(*)::integer as count from mail_message where status in ('failed', 'bounced') and created_at >= $1`;

/** Every letter that was written and what became of it, for whoever looks after the mail. */
@Injectable()
export class MailLog {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** One page, the newest first. */
  async page(
    filter: LetterFilter,
    { limit, after }: { readonly limit: number; readonly after?: LetterPlace | undefined },
  ): Promise<LetterPage> {
    const parameters: unknown[] = [];
    const at = (value: unknown): string => `$${String(parameters.push(value))}`;
    const conditions = conditionsOf(filter, at);
    if (after)
      conditions.push(`(m.created_at, m.id) < (${at(after.at)}::timestamptz, ${at(after.id)}::uuid)`);
    const found = await this.database.query<Row[]>(
      `${LETTERS} where ${conditions.join(' and ')} order by m.created_at desc, m.id desc limit ${at(limit + 1)}`,
      parameters,
    );
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { letters: rows.map(letterOf), next: last ? { at: last.moment, id: last.id } : null };
  }

  /** How many letters written since an instant will never reach anybody. */
  async refusedSince(instant: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(TROUBLES, [instant]);
    return row?.count ?? 0;
  }
}

function conditionsOf(filter: LetterFilter, at: (value: unknown) => string): string[] {
  const conditions = ['true'];
  if (filter.id !== undefined) conditions.push(`m.id = ${at(filter.id)}::uuid`);
  if (filter.fate !== undefined) conditions.push(`${FATE} = ${at(filter.fate)}`);
  if (filter.kind !== undefined) conditions.push(`m.letter = ${at(filter.kind)}`);
  if (filter.ref !== undefined) conditions.push(`proposal.ref = upper(${at(filter.ref)})`);
  if (filter.to !== undefined) {
    const pattern = at(`%${filter.to.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`(p.name ilike ${pattern} or p.email ilike ${pattern} or m.address ilike ${pattern})`);
  }
  if (filter.from) conditions.push(`m.created_at >= ${at(filter.from)}`);
  if (filter.before) conditions.push(`m.created_at < ${at(filter.before)}`);
  return conditions;
}

function letterOf({ moment: _, writtenAt, sentAt, nextTryAt, ...row }: Row): LoggedLetter {
  return {
    ...row,
    writtenAt: writtenAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    nextTryAt: nextTryAt?.toISOString() ?? null,
  };
}
