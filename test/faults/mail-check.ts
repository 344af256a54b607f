import type { Client } from 'pg';
import type { MailSink } from './mail-sink.js';

/** Letters as the relay counted them. */
export interface MailCount {
  readonly letters: number;
  /** Sent again under the same Message-ID: between the relay's answer and the commit that notes it lies a gap. */
  readonly copies: number;
}

/** A worker sends so many letters at a time; each may be in that gap when it is killed. */
const AT_A_TIME = 4;

/** Every letter noted as sent reached the relay; none came that was not written; copies are bounded by the kills. */
export async function mailViolations(
  database: Client,
  { taken }: MailSink,
  workerKills: number,
): Promise<{ readonly count: MailCount; readonly violations: readonly string[] }> {
  const { rows } = await database.query<{ message_id: string; status: string }>(
    'select message_id, status from mail_message',
  );
  const written = new Set(rows.map(({ message_id }) => message_id));
  const missing = rows.filter(({ message_id, status }) => status === 'sent' && !taken.has(message_id));
  const strange = [...taken.keys()].filter((id) => !written.has(id));
  const copies = [...taken.values()].reduce((sum, times) => sum + times - 1, 0);
  const bound = workerKills * AT_A_TIME;
  return {
    count: { letters: taken.size, copies },
    violations: [
      ...missing.slice(0, 5).map(({ message_id }) => `noted as sent, never came: ${message_id}`),
      ...strange.slice(0, 5).map((id) => `came, though nobody wrote it: ${id}`),
      ...(copies > bound ? [`${copies} copies of letters, and no more than ${bound} can be explained`] : []),
    ],
  };
}
