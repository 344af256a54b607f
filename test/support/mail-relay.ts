import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a relay says to a recipient; it takes everything unless told otherwise. */
export type Say = (address: string) => { readonly code: number; readonly text: string } | null;

/** A real SMTP server of the tests' own. */
export interface MailRelay {
  readonly url: string;
  readonly received: {
    readonly envelope: readonly string[];
    readonly raw: string;
    readonly mail: ParsedMail;
  }[];
  /** Connections that were made so far. */
  readonly connections: number;
  say: Say;
  close(): Promise<void>;
}

export async function startMailRelay(): Promise<MailRelay> {
  const received: MailRelay['received'] = [];
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    // Whoever sends keeps connections open for the next letter.
    closeTimeout: 1,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const refusal = relay.say(address);
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        void simpleParser(raw).then((mail) => {
          received.push({ envelope: envelope.rcptTo.map(({ address }) => address), raw, mail });
          done();
        });
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const relay: MailRelay = {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    get connections() {
      return connections;
    },
    say: () => null,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return relay;
}
