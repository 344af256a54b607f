import { Inject, Injectable } from '@nestjs/common';
import { HEALTH_CHECKS, failed, type CheckOutcome, type HealthCheck } from './health-check.js';

const PATIENCE_MS = 2000;

/** What `/readyz` answers. */
export interface ReadinessReport {
  readonly status: 'ready' | 'degraded' | 'notReady';
  readonly checks: Readonly<Record<string, CheckOutcome & { readonly ms: number }>>;
}

/** Whether this process can do its work now. */
@Injectable()
export class Readiness {
  constructor(@Inject(HEALTH_CHECKS) private readonly checks: readonly HealthCheck[]) {}

  /** Runs every check at once, each for two seconds at most. */
  async report(): Promise<ReadinessReport> {
    const outcomes = await Promise.all(
      this.checks.map(async (check) => [check.name, await timed(check)] as const),
    );
    const statuses = new Set(outcomes.map(([, { status }]) => status));
    const status = statuses.has('failed') ? 'notReady' : statuses.has('degraded') ? 'degraded' : 'ready';
    return { status, checks: Object.fromEntries(outcomes) };
  }
}

async function timed(check: HealthCheck): Promise<CheckOutcome & { ms: number }> {
  const started = performance.now();
  const outcome = await withinPatience(check);
  return { ...outcome, ms: Math.round(performance.now() - started) };
}

async function withinPatience(check: HealthCheck): Promise<CheckOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckOutcome>((resolve) => {
    timer = setTimeout(
      () => resolve(failed(`no answer within ${String(PATIENCE_MS / 1000)} seconds`)),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([check.run(), late]);
  } catch (error) {
    return failed(error instanceof Error && error.message ? error.message : 'no answer');
  } finally {
    clearTimeout(timer);
  }
}
