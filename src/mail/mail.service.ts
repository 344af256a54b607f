import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import type { Language } from '../../workflows/kit/workflow.js';
import { poolOf } from '../engine/pool.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { filesOf, type LetterFile } from './letter-files.js';
import type { LetterKind } from './mail-kind.js';

/** A message as it can be read here. */
export interface ReadableMail {
  readonly id: string;
  readonly person: string;
  /** Null once the person was erased. */
  readonly to: string | null;
  /** The proposal it is about, if it is about one. */
  readonly instanceId: string | null;
  readonly letter: LetterKind;
  readonly language: Language;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly createdAt: Instant;
  readonly status: 'queued' | 'sent' | 'kept' | 'skipped' | 'failed' | 'bounced';
  /** Why it failed, was skipped, or is still waiting. */
  readonly lastError: string | null;
  readonly attempts: number;
}

/** Which mail: one message, or about a proposal, to a person, or both. Neither: everybody's, for the demo mailbox. */
export interface MailFilter {
  readonly id?: string;
  readonly instanceId?: string;
  readonly person?: string;
  readonly limit?: number;
}

type Row = Omit<ReadableMail, 'createdAt'> & { readonly createdAt: Date };

const MAIL = `
  select m.id, m.person_id as person, p.name as "to", m.instance_id as "instanceId", m.letter, m.language, m.subject,
    m.text_body as text, m.html_body as html, m.created_at as "createdAt", m.status,
    coalesce(m.last_error, o.last_error) as "lastError", greatest(m.attempts, coalesce(o.attempts, 0)) as attempts
  from mail_message m
  join person p on p.id = m.person_id
  left join outbox o on o.dedupe_key = 'mail.send:' || m.id and m.status = 'queued'
  where ($1::uuid is null or m.instance_id = $1) and ($2::uuid is null or m.person_id = $2)
    and ($3::text[] is null or m.status = any($3)) and ($5::uuid is null or m.id = $5)
  order by m.created_at desc, m.id desc limit $4`;

const erase = (which: string): string => `
  with erased as (
    update mail_message m set address = null, text_body = null, html_body = null, erased_at = now(),
      subject = coalesce((select p.ref from proposal p where p.instance_id = m.instance_id), subject)
    where erased_at is null and ${which} returning id)
  delete from mail_attachment where message_id in (select id from erased)`;

const DONE_BY = `exists (select from history_event h
  where h.instance_id = m.instance_id and h.sequence = m.sequence and h.actor_id = $1::uuid::text)`;

/**
 * Reads what was written, and erases it.
 *
 * Whoever asks must have been allowed to: a letter is its reader's, and the hub's.
 */
@Injectable()
export class MailService {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Messages kept for reading because nothing is sent from here, newest first. */
  kept(filter: MailFilter): Promise<ReadableMail[]> {
    return this.read(filter, ['kept']);
  }

  /** Names of what goes with a message, in the order in which it was attached. */
  async fileNames(id: string): Promise<readonly string[]> {
    return (await filesOf(poolOf(this.database), id)).map(({ name }) => name);
  }

  /** One thing that goes with a message; null where it has none of this name. */
  async file(id: string, name: string): Promise<LetterFile | null> {
    return (await filesOf(poolOf(this.database), id)).find((one) => one.name === name) ?? null;
  }

  /** Every message and what became of it, newest first. */
  all(filter: MailFilter): Promise<ReadableMail[]> {
    return this.read(filter, null);
  }

  /**
   * Erases the letters to a person, those that name them as the one to ask, and those about what they did, which may
   * name or quote them. What left by mail is out of reach.
   */
  async erasePerson(person: string): Promise<void> {
    const which = `(person_id = $1::uuid or contact_id = $1::uuid or ${DONE_BY})`;
    await this.database.query(erase(which), [person]);
  }

  /** Erases the letters that quote a comment. What left by mail is out of reach. */
  async eraseQuotes(comment: string): Promise<void> {
    await this.database.query(erase('starts_with(dedupe_key, $1)'), [`mention|${comment}|`]);
  }

  /** Erases the letters about a proposal: they may mention its title, and quote what was written with it. */
  async eraseAbout(instanceId: string): Promise<void> {
    await this.database.query(erase('instance_id = $1'), [instanceId]);
  }

  private async read(
    { id, instanceId, person, limit = 100 }: MailFilter,
    statuses: string[] | null,
  ): Promise<ReadableMail[]> {
    const rows = await this.database.query<Row[]>(MAIL, [
      instanceId ?? null,
      person ?? null,
      statuses,
      limit,
      id ?? null,
    ]);
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }
}
