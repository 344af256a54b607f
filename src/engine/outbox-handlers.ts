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

/** What a kind of outbox row asks for beside its handler. */
export interface OutboxHandling {
  /**
   * How long a row of this kind may go on failing, from its first failure, before it is set aside; unless given, it is
   * set aside after as many failures as the limits say.
   */
  readonly patienceHours?: number;
}

/** Who handles which kind of outbox row. */
@Injectable()
export class OutboxHandlers {
  private readonly handlers = new Map<string, OutboxHandler>();
  private readonly patience = new Map<string, number>();

  /** @throws {Error} the kind has a handler already */
  register(kind: string, handler: OutboxHandler, { patienceHours }: OutboxHandling = {}): void {
    if (this.handlers.has(kind)) throw new Error(`outbox kind "${kind}" has a handler already`);
    this.handlers.set(kind, handler);
    if (patienceHours !== undefined) this.patience.set(kind, patienceHours);
  }

  /** Hours that a row of a kind may go on failing; null where a number of failures bounds it. */
  patienceHoursOf(kind: string): number | null {
    return this.patience.get(kind) ?? null;
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
