/** Where the queue lives and how it is worked. */
export class JobsOptions {
  /** Of the database that holds the outbox; also of the queue, unless `redisUrl` is given. The program's login. */
  readonly databaseUrl!: string;
  readonly redisUrl!: string | null;
  /** Whether this process relays and works; a process that only serves pages does neither. */
  readonly works: boolean = true;
  readonly queueName: string = 'outbox';
  /**
   * Before every key in Redis. By default it names the database: two programs that share a Redis would take each
   * other's jobs. In braces, which keep the keys of a queue together on one node of a cluster.
   */
  readonly prefix: string = '';
  readonly pollMilliseconds: number = 1000;
  /** Most rows handed to the queue at once. */
  readonly batch: number = 200;
  /** Jobs that may wait in the queue; what is due beyond them stays in the outbox until they are fewer. */
  readonly mostWaiting: number = 1000;
  /** A row handed over this long ago and not done is handed over anew. */
  readonly sweepAfterSeconds: number = 60;
  /** Rows handled at once. Each holds one connection, and a second one while it dispatches an event. */
  readonly concurrency: number = 4;
  readonly lockMilliseconds: number = 30_000;
  readonly shutdownMilliseconds: number = 10_000;

  constructor(values: Pick<JobsOptions, 'databaseUrl' | 'redisUrl'> & Partial<JobsOptions>) {
    Object.assign(this, { prefix: `{echo-${databaseOf(values.databaseUrl)}}`, ...values });
  }
}

function databaseOf(url: string): string {
  return url === '' ? '' : new URL(url).pathname.slice(1);
}
