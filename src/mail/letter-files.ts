import type { Pool, PoolClient } from 'pg';

/** A file that goes with a letter. */
export interface LetterFile {
  /** As it is saved: `tasks.ics`. */
  readonly name: string;
  /** Text, as UTF-8. */
  readonly content: string;
  /** `text/calendar; method=PUBLISH`. */
  readonly contentType: string;
}

const KEEP = `
  insert into mail_attachment (message_id, position, name, content_type, content) values ($1, $2, $3, $4, $5)`;

const FIND = `
  select name, content, content_type as "contentType" from mail_attachment where message_id = $1 order by position`;

/** Keeps the files of a letter with it: each try sends the same. */
export async function keepFiles(
  tx: PoolClient,
  message: string,
  files: readonly LetterFile[],
): Promise<void> {
  for (const [index, { name, content, contentType }] of files.entries())
    await tx.query(KEEP, [message, index + 1, name, contentType, content]);
}

/** Keeps other files with a letter than those that it had. */
export async function replaceFiles(
  tx: PoolClient,
  message: string,
  files: readonly LetterFile[],
): Promise<void> {
  await tx.query('delete from mail_attachment where message_id = $1', [message]);
  await keepFiles(tx, message, files);
}

/** The files of a letter, in the order in which they were given. */
export async function filesOf(db: Pick<Pool, 'query'>, message: string): Promise<readonly LetterFile[]> {
  return (await db.query<LetterFile>(FIND, [message])).rows;
}
