import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Random } from '../random.js';
import type { Fate } from './fates.js';

/** What the relay saw of one recipient. */
export interface Seen {
  /** Times that the recipient was named. */
  readonly tries: string[];
  /** `Message-ID` and `Date` of each letter that was taken whole. */
  readonly taken: string[];
  /** Letters taken whole before the connection was cut, so that nobody was told. */
  cutAfter: number;
}

export interface FaultyRelay {
  readonly url: string;
  readonly seen: ReadonlyMap<string, Seen>;
  /** Faults that befell anybody: before a recipient was named. */
  readonly atTheDoor: { turnedAway: number; busy: number };
  close(): Promise<void>;
}

const LATE_MILLISECONDS = 120;
const SHARE_AT_THE_DOOR = 0.02;

/**
 * A mail relay that does to the letters for everybody what fate has in store for them, and turns some senders away.
 *
 * @param now what the clock of the senders says
 */
export async function openFaultyRelay(
  fateOf: (address: string) => Fate,
  random: Random,
  now: () => string,
): Promise<FaultyRelay> {
  const seen = new Map<string, Seen>();
  const sockets = new Map<number, Socket>();
  const atTheDoor = { turnedAway: 0, busy: 0 };
  const of = (address: string): Seen => {
    const found = seen.get(address) ?? { tries: [], taken: [], cutAfter: 0 };
    seen.set(address, found);
    return found;
  };
  const cut = ({ remotePort }: SMTPServerSession): void => void sockets.get(remotePort)?.destroy();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 1,
    onConnect: (_session, done) => {
      const away = random.chance(SHARE_AT_THE_DOOR);
      if (away) atTheDoor.turnedAway += 1;
      done(away ? answer(421, '4.3.2 not now') : null);
    },
    onMailFrom: (_sender, _session, done) => {
      const busy = random.chance(SHARE_AT_THE_DOOR);
      if (busy) atTheDoor.busy += 1;
      done(busy ? answer(451, '4.3.0 busy') : null);
    },
    onRcptTo: ({ address }, _session, done) => {
      const { kind, times } = fateOf(address);
      const { tries } = of(address);
      tries.push(now());
      const early = kind === 'notYet' && tries.length <= times;
      if (early || kind === 'never') done(answer(451, '4.7.1 try again later'));
      else if (kind === 'nobody') done(answer(550, '5.1.1 nobody of that name'));
      else void pause(kind === 'slow' ? LATE_MILLISECONDS : 0).then(() => done());
    },
    onData: (stream, session, done) => {
      const address = session.envelope.rcptTo[0]?.address ?? '';
      const { kind, times } = fateOf(address);
      const { tries, taken } = of(address);
      const still = tries.length <= times;
      let letter = '';
      stream.on('data', (part: Buffer) => {
        letter += part.toString();
        if (kind === 'cutBefore' && still) cut(session);
      });
      stream.on('end', () => {
        if (kind === 'cutBefore' && still) return;
        if (kind === 'full' && still) done(answer(452, '4.2.2 mailbox full'));
        else if (kind === 'refused') done(answer(554, '5.6.0 contents refused'));
        else {
          taken.push(headOf(letter));
          if (kind === 'cutAfter' && still) {
            of(address).cutAfter += 1;
            cut(session);
          } else void pause(kind === 'slow' ? LATE_MILLISECONDS : 0).then(() => done());
        }
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => {
      if (sockets.get(remotePort) === socket) sockets.delete(remotePort);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    ...{ url: `smtp://127.0.0.1:${String(port)}`, seen, atTheDoor },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answer(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** What must be the same in every copy of a letter. */
function headOf(letter: string): string {
  const field = (name: string): string =>
    new RegExp(`^${name}: *(.+)$`, 'im').exec(letter)?.[1]?.trim() ?? 'none';
  return `${field('message-id')} ${field('date')}`;
}
