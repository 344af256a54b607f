import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { enqueue, type OutboxRow } from '../engine/outbox.js';
import { inTransaction } from '../engine/pool.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';
import { messageIdOf } from './addresses.js';
import { filesOf, keepFiles } from './letter-files.js';
import { SEND_MAIL } from './mail-rows.js';

/** Kind of the outbox row that writes a letter once more. */
export const SEND_AGAIN = 'mail.again';

const COPY = `
  insert into mail_message (id, dedupe_key, person_id, contact_id, instance_id, sequence, letter, language, subject,
    text_body, html_body, message_id, created_at)
  select $2, $3, person_id, contact_id, instance_id, sequence, letter, language, subject, text_body, html_body, $4, $5
    from mail_message where id = $1 and erased_at is null and sign_in_code_id is null
  on conflict (dedupe_key) do nothing returning instance_id`;

/** Sends a letter once more, word for word, to the address that its reader has now. */
@Injectable()
export class SendAgain {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Asks for it; the same press asks once. */
  ask(message: string, press: string): Promise<void> {
    return inTransaction(this.database, async (tx) => {
      const dedupeKey = `${SEND_AGAIN}:${message}|${press}`;
      await enqueue(tx, { kind: SEND_AGAIN, payload: { message }, dedupeKey });
    });
  }

  /** Writes the copy, a message of its own, unless what it said was erased meanwhile. */
  async write({ id: row, payload }: OutboxRow, tx: PoolClient): Promise<void> {
    const message = String(payload.message);
    const key = `again|${message}|${row}`;
    const id = uuidv7();
    const values = [message, id, key, messageIdOf(key, this.config), this.clock.now()];
    const { rows } = await tx.query<{ instance_id: string | null }>(COPY, values);
    const [copy] = rows;
    if (!copy) return;
    await keepFiles(tx, id, await filesOf(tx, message));
    await enqueue(tx, {
      ...{ kind: SEND_MAIL, payload: { message: id }, dedupeKey: `${SEND_MAIL}:${id}` },
      ...(copy.instance_id !== null && { instanceId: copy.instance_id }),
    });
  }
}
