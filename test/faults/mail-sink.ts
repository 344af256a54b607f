import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail relay that takes everything and counts it, by Message-ID. */
export interface MailSink {
  readonly url: string;
  readonly taken: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function openMailSink(): Promise<MailSink> {
  const taken = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 1,
    onData: (stream, _session, done) => {
      let head = '';
      stream.on('data', (part: Buffer) => (head += head.length < 20_000 ? part.toString() : ''));
      stream.on('end', () => {
        const id = /^message-id: *(\S+)/im.exec(head)?.[1] ?? 'none';
        taken.set(id, (taken.get(id) ?? 0) + 1);
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
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
