import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailSink } from '../mail-sink.js';

/** A letter as the relay took it. */
export interface Taken {
  readonly id: string;
  readonly to: string;
  /** When it says that it was written. */
  readonly date: Date;
  /** Whether reminders are stopped by it: sign-in codes, decisions and news never carry that. */
  readonly nudges: boolean;
}

export interface Inbox extends MailSink {
  readonly letters: readonly Taken[];
}

/** A mail relay that takes everything, and keeps the heads of what it took. */
export async function openInbox(): Promise<Inbox> {
  const letters: Taken[] = [];
  const taken = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 1,
    onData: (stream, { envelope }, done) => {
      let head = '';
      stream.on('data', (part: Buffer) => (head += head.length < 20_000 ? part.toString() : ''));
      stream.on('end', () => {
        const field = (name: string): string | undefined =>
          new RegExp(`^${name}: *(.+)$`, 'im').exec(head)?.[1];
        const id = /<[^>]+>/.exec(field('message-id') ?? '')?.[0] ?? 'none';
        taken.set(id, (taken.get(id) ?? 0) + 1);
        for (const { address } of envelope.rcptTo)
          letters.push({
            ...{ id, to: address, date: new Date(field('date') ?? '') },
            nudges: field('list-unsubscribe-post') !== undefined,
          });
        done();
      });
    },
  });
  // A sender that is killed in the middle of a letter is what is asked for here.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    ...{ url: `smtp://127.0.0.1:${String(port)}`, letters, taken },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
