import type { CheckOutcome } from '../../platform/health/health-check.js';

/** One thing the doctor looked at. `next` is what to do about it; null when there is nothing. */
export interface Checked extends CheckOutcome {
  readonly name: string;
  readonly next: string | null;
}

/** A check with its next step, which is left out when all is well. */
export function checked(name: string, { status, detail }: CheckOutcome, next: string): Checked {
  return { name, status, detail, next: status === 'ok' ? null : next };
}
