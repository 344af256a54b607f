import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort, until } from './waiting.js';

/** Whether this machine has a Redis to start. */
export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** A Redis of our own that keeps nothing on disk, as Debian's does between two saves. */
export class RedisServer {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {}

  static async start(folder: string): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), folder);
    await server.begin();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Loses everything it holds, and goes on. */
  async flush(): Promise<void> {
    await this.asking((redis) => redis.flushall());
  }

  /** Ends without a word, and is started again, empty. */
  async killAndRestart(): Promise<void> {
    await this.end();
    await this.begin();
  }

  async end(): Promise<void> {
    if (!this.child) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
    this.child = null;
  }

  private async begin(): Promise<void> {
    const settings = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const child = spawn('redis-server', [...settings, '--dir', this.folder], { stdio: 'ignore' });
    const stop = (): boolean => child.kill('SIGKILL');
    process.once('exit', stop);
    child.once('exit', () => process.off('exit', stop));
    this.child = child;
    await until('Redis answers', 10, () =>
      this.asking((redis) => redis.ping()).then(
        () => true,
        () => false,
      ),
    );
  }

  private async asking<T>(what: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      return await what(redis);
    } finally {
      redis.disconnect();
    }
  }
}
