import type { JobsOptions } from './jobs-options.js';

/** Settings of a worker, the same on each datastore. */
export function workerSettings({ concurrency, lockMilliseconds }: JobsOptions): {
  concurrency: number;
  maxStalledCount: number;
  lockDuration: number;
  stalledInterval: number;
  removeOnComplete: { count: number };
  removeOnFail: { count: number };
} {
  return {
    concurrency,
    // BullMQ fails a job for good when its worker dies twice, whatever else is set. The outbox counts starts itself.
    maxStalledCount: 100,
    lockDuration: lockMilliseconds,
    // A job whose worker died is marked in one look and taken back in the next.
    stalledInterval: lockMilliseconds / 3,
    removeOnComplete: { count: 1000 },
    removeOnFail: { count: 1000 },
  };
}
