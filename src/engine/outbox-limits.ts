/** When to try again and when to give up. Override the provider to change it. */
export class OutboxLimits {
  /** Failures after which a row is set aside. */
  maxAttempts = 8;
  /** Starts without an end, after which a row is set aside: it takes its worker down. */
  maxStarts = 3;
  /** Seconds until the first retry; each further one waits twice as long. */
  firstRetrySeconds = 2;
  /** Longest wait between two tries, in seconds. */
  lastRetrySeconds = 3600;
}

/** When a row that has failed so often is due again: exponential, with up to a quarter of jitter. */
export function retryAt(limits: OutboxLimits, attempts: number, now: Date, jitter = Math.random()): Date {
  const wait = Math.min(limits.lastRetrySeconds, limits.firstRetrySeconds * 2 ** (attempts - 1));
  return new Date(now.getTime() + wait * 1000 * (1 + jitter / 4));
}
