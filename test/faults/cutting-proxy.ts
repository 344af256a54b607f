import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Where a connection is cut: before the server sees a statement, or after it has done it and before anybody is told. */
export type Side = 'before' | 'after';

/**
 * Stands between the program and PostgreSQL, counts statements, and cuts every connection at one of them.
 *
 * What the database sees then is what it sees when the process dies at that very point.
 */
export class CuttingProxy {
  private readonly pairs = new Set<{ readonly client: Socket; readonly server: Socket }>();
  private counted = 0;
  private at: { readonly statement: number; readonly side: Side } | null = null;
  private readonly listener = createServer((client) => this.join(client));

  private constructor(private readonly target: URL) {}

  static async open(databaseUrl: string): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(new URL(databaseUrl));
    proxy.listener.listen(0, '127.0.0.1');
    await once(proxy.listener, 'listening');
    return proxy;
  }

  /** The database's address by way of here. */
  get url(): string {
    const address = new URL(this.target);
    address.host = `127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
    return address.href;
  }

  /** Cuts at the n-th statement from now on, once. */
  arm(statement: number, side: Side): void {
    this.counted = 0;
    this.at = { statement, side };
  }

  /** Ends the arming; returns whether it came to a cut. */
  disarm(): boolean {
    const cut = this.at === null;
    this.at = null;
    return cut;
  }

  async close(): Promise<void> {
    this.listener.close();
    this.cut();
    await once(this.listener, 'close');
  }

  private cut(): void {
    this.at = null;
    for (const { client, server } of this.pairs) {
      client.destroy();
      server.destroy();
    }
  }

  private join(client: Socket): void {
    const server = connect(Number(this.target.port || 5432), this.target.hostname);
    const pair = { client, server };
    this.pairs.add(pair);
    let cutOnAnswer = false;
    const statements = messages({ startup: true });
    const answers = messages({ startup: false });
    client.on('data', (chunk: Buffer) => {
      for (const type of statements(chunk)) {
        // A query in one message, or the end of one in several.
        if ((type !== 'Q' && type !== 'S') || this.at === null) continue;
        this.counted += 1;
        if (this.counted !== this.at.statement) continue;
        if (this.at.side === 'before') {
          this.cut();
          return;
        }
        cutOnAnswer = true;
      }
      server.write(chunk);
    });
    server.on('data', (chunk: Buffer) => {
      const ready = answers(chunk).includes('Z');
      if (cutOnAnswer && ready) this.cut();
      else if (!cutOnAnswer) client.write(chunk);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => {
        other.destroy();
        this.pairs.delete(pair);
      });
    }
  }
}

/** Reads the types of protocol messages off a stream, whatever its chunks. The client's first message has no type. */
function messages({ startup }: { startup: boolean }): (chunk: Buffer) => string[] {
  let rest = Buffer.alloc(0);
  let untyped = startup;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const types: string[] = [];
    for (;;) {
      const head = untyped ? 0 : 1;
      if (rest.length < head + 4) return types;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return types;
      if (!untyped) types.push(rest.toString('latin1', 0, 1));
      untyped = false;
      rest = rest.subarray(length);
    }
  };
}
