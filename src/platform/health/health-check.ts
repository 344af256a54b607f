/** How one part is: `degraded` is worth knowing and stops nothing, `failed` makes the process not ready. */
export interface CheckOutcome {
  readonly status: 'ok' | 'degraded' | 'failed';
  /** A sentence for whoever runs the program. */
  readonly detail: string;
}

/** One thing that readiness depends on. A check that throws has failed. */
export interface HealthCheck {
  readonly name: string;
  run(): Promise<CheckOutcome>;
}

/** Every check of this process, in the order shown. */
export const HEALTH_CHECKS = Symbol('HEALTH_CHECKS');

export const ok = (detail: string): CheckOutcome => ({ status: 'ok', detail });
export const degraded = (detail: string): CheckOutcome => ({ status: 'degraded', detail });
export const failed = (detail: string): CheckOutcome => ({ status: 'failed', detail });
