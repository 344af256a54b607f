import { createPostgresBackend, withBackend } from 'bullmq';
import { QUEUE_SCHEMA } from '../platform/database/index.js';
import type { Datastore, JobData } from './datastore.js';
import type { JobsOptions } from './jobs-options.js';
import { workerSettings } from './worker-settings.js';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** The queue in the program's own PostgreSQL, in a schema of its own. */
export function postgresDatastore(options: JobsOptions): Datastore {
  const connection = {
    connectionString: options.databaseUrl,
    schema: QUEUE_SCHEMA,
    max: 2,
    options: '-c role=echo_worker',
    application_name: 'echo_queue',
  };
  return {
    name: 'postgres',
    openQueue: async () => {
      const queue = new Queue<JobData>(options.queueName, { connection });
      queue.on('error', () => undefined);
      await readyOrClosed(queue);
      return { queue, close: () => queue.close() };
    },
    openWorker: async (work) => {
      const settings = { connection, ...workerSettings(options) };
      const worker = new Worker<JobData>(options.queueName, (job) => work(job.data), settings);
      worker.on('error', () => undefined);
      await readyOrClosed(worker);
      return { close: () => worker.close() };
    },
  };
}

async function readyOrClosed(opened: {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}): Promise<void> {
  try {
    await opened.waitUntilReady();
  } catch (error) {
    await opened.close().catch(() => undefined);
    throw error;
  }
}
