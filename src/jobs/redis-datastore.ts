import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Datastore, JobData } from './datastore.js';
import type { JobsOptions } from './jobs-options.js';
import { workerSettings } from './worker-settings.js';

/** The queue in Redis, or anything that speaks like it. */
export function redisDatastore(options: JobsOptions, url: string): Datastore {
  const { prefix, queueName } = options;
  return {
    name: 'redis',
    openQueue: async () => {
      // Without an offline queue a command fails at once while Redis is away; with one, the relay would hang.
      const connection = await connected(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
      const queue = new Queue<JobData>(queueName, { connection, prefix });
      queue.on('error', () => undefined);
      return { queue, close: () => closeBoth(queue, connection) };
    },
    openWorker: async (work) => {
      const connection = await connected(url, { maxRetriesPerRequest: null });
      const settings = { connection, prefix, ...workerSettings(options) };
      const worker = new Worker<JobData>(queueName, (job) => work(job.data), settings);
      worker.on('error', () => undefined);
      return { close: () => closeBoth(worker, connection) };
    },
  };
}

/** A connection that stands, and comes back by itself. One that can't be made leaves nothing behind that tries again. */
async function connected(url: string, settings: RedisOptions): Promise<Redis> {
  let stood = false;
  const retryStrategy = (times: number): number | null => (stood ? Math.min(times * 100, 5000) : null);
  const connection = new Redis(url, { lazyConnect: true, connectTimeout: 2000, retryStrategy, ...settings });
  connection.on('error', () => undefined);
  await connection.connect();
  stood = true;
  return connection;
}

async function closeBoth(user: { close(): Promise<void> }, connection: Redis): Promise<void> {
  await user.close();
  connection.disconnect();
}
