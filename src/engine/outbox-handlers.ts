import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { OutboxRow } from './outbox.js';

/**
 * Does what an outbox row asks for, in the transaction that marks it done.
 *
 * What it writes through `tx` happens exactly once. Anything else (mail, another instance's event) happens at least
 * once: give it an idempotency key derived from `row.id`, and look again before acting, for time has passed.
 */
export type OutboxHandler = (row: OutboxRow, tx: PoolClient) => Promise<void>;

/** Who handles which kind of outbox row. */
@Injectable()
export class OutboxHandlers {
  private readonly handlers = new Map<string, OutboxHandler>();
  private readonly attempts = new Map<string, number>();

  /**
   * @param maxAttempts failures after which a row of this kind is set aside; as the limits say, unless given
   * @throws {Error} the kind has a handler already
   */
  register(kind: string, handler: OutboxHandler, maxAttempts?: number): void {
    if (this.handlers.has(kind)) throw new Error(`outbox kind "${kind}" has a handler already`);
    this.handlers.set(kind, handler);
    if (maxAttempts !== undefined) this.attempts.set(kind, maxAttempts);
  }

  /** Failures after which a row of a kind is set aside, where the kind has a bound of its own. */
  maxAttemptsOf(kind: string): number | undefined {
    return this.attempts.get(kind);
  }

  /** @throws {Error} nobody handles this kind; the row is retried, and in the end set aside with this message */
  find(kind: string): OutboxHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`nobody handles outbox rows of kind "${kind}"`);
    return handler;
  }

  kinds(): string[] {
    return [...this.handlers.keys()].sort();
  }
}
