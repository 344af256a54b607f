import type { PoolClient } from 'pg';
import type { Instant } from '../../workflows/kit/event.js';
import { enqueue } from '../engine/outbox.js';
import type { Config } from '../platform/config.js';
import { uuidv7 } from '../platform/ids.js';
import { messageIdOf } from './addresses.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import { keepFiles, type LetterFile } from './letter-files.js';
import type { ComposedLetter } from './letter.js';
import type { LetterKind } from './mail-kind.js';

/** Kind of the outbox row that sends one message. */
export const SEND_MAIL = 'mail.send';

/** A letter with everything that is kept about it. */
export interface WrittenLetter {
  /** The same letter again, under the same key, is not written. */
  readonly key: string;
  readonly kind: LetterKind;
  readonly reader: string;
  /** Whom the text names as the one to ask. */
  readonly contact: string | null;
  readonly instanceId: string | null;
  /** The event it is about. */
  readonly sequence: number | null;
  readonly at: Instant;
  readonly signInCode?: string;
  /** Where it goes, unless to the address that the reader has as it is sent. */
  readonly address?: string;
  readonly letter: ComposedLetter;
  readonly files?: readonly LetterFile[];
}

const INSERT = `
  insert into mail_message (id, dedupe_key, person_id, contact_id, instance_id, sequence, letter, language, subject,
    text_body, html_body, message_id, created_at, sign_in_code_id, address)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  on conflict (dedupe_key) do nothing`;

/**
 * Writes a letter down and asks for it to be sent, in the caller's transaction.
 *
 * @returns its id; null where one was written under its key before
 */
export async function insertLetter(
  tx: PoolClient,
  written: WrittenLetter,
  config: Pick<Config, 'mailFrom'>,
): Promise<string | null> {
  const id = uuidv7();
  const { key, kind, reader, contact, instanceId, sequence, at, signInCode = null, letter } = written;
  const { address = null, files = [] } = written;
  const about = [reader, contact, instanceId, sequence, kind, letter.language, letter.subject];
  const bodies = [letterText(letter), letterHtml(letter), messageIdOf(key, config), at, signInCode, address];
  const { rowCount } = await tx.query(INSERT, [id, key, ...about, ...bodies]);
  if (rowCount !== 1) return null;
  await keepFiles(tx, id, files);
  await enqueue(tx, {
    kind: SEND_MAIL,
    payload: { message: id },
    dedupeKey: `${SEND_MAIL}:${id}`,
    ...(instanceId !== null && { instanceId }),
  });
  return id;
}
