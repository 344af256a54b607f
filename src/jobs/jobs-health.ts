import type { Jobs } from './jobs.js';
import { degraded, ok, type HealthCheck } from '../platform/health/health-check.js';
import type { OutboxSource } from '../platform/health/metrics.js';

const LATE_AFTER_SECONDS = 60;

/** How old the oldest thing to do may be, and whether the queue answers. The queue is a hint: without it jobs wait. */
export function jobsChecks(jobs: Jobs): HealthCheck[] {
  const outbox: HealthCheck = {
    name: 'outbox',
    run: async () => {
      const { outboxPending, oldestPendingSeconds, dead } = await jobs.status();
      const told = `${String(outboxPending)} wait, the oldest for ${oldestPendingSeconds.toFixed(0)} s; ${String(dead)} given up`;
      // Not failed: jobs are late, pages are not. Taken out of service for it, every web process would be at once.
      return dead > 0 || oldestPendingSeconds >= LATE_AFTER_SECONDS ? degraded(told) : ok(told);
    },
  };
  const queue: HealthCheck = {
    name: 'queue',
    run: async () => {
      const { datastore, reachable } = await jobs.status();
      return reachable
        ? ok(`${datastore} answers`)
        : degraded(`${datastore} does not answer; jobs wait in the database`);
    },
  };
  return [outbox, queue];
}

/** The outbox in figures, for Prometheus. */
export function outboxSource(jobs: Jobs): OutboxSource {
  return async () => {
    const { outboxPending, oldestPendingSeconds, dead } = await jobs.status();
    return { pending: outboxPending, oldestSeconds: oldestPendingSeconds, dead };
  };
}
