import type { Queue } from 'bullmq';
import type { JobsOptions } from './jobs-options.js';
import { postgresDatastore } from './postgres-datastore.js';
import { redisDatastore } from './redis-datastore.js';

/** What a job carries: an id, and nothing that could be stale or private. */
export interface JobData {
  readonly outboxId: string;
}

/** What a worker does with a job. */
export type Work = (data: JobData) => Promise<unknown>;

/** A producer and how to be rid of it. */
export interface OpenQueue {
  readonly queue: Pick<Queue<JobData>, 'addBulk' | 'getJobCounts'>;
  close(): Promise<void>;
}

/** A consumer; closing it waits for what it is doing. */
export interface OpenWorker {
  close(): Promise<void>;
}

/** Where BullMQ keeps its jobs. */
export interface Datastore {
  readonly name: 'postgres' | 'redis';
  /** @throws {Error} it can't be reached now */
  openQueue(): Promise<OpenQueue>;
  /** @throws {Error} it can't be reached now */
  openWorker(work: Work): Promise<OpenWorker>;
}

/** Redis where its address is given, else the database that the program has anyway. */
export function datastoreOf(options: JobsOptions): Datastore {
  return options.redisUrl === null ? postgresDatastore(options) : redisDatastore(options, options.redisUrl);
}
