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

  /** @throws {Error} the kind has a handler already */
  register(kind: string, handler: OutboxHandler): void {
    if (this.handlers.has(kind)) throw new Error(`outbox kind "${kind}" has a handler already`);
    this.handlers.set(kind, handler);
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
