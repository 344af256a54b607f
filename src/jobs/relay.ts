import type { OutboxQueue } from '../engine/outbox-queue.js';
import type { OpenQueue } from './datastore.js';
import type { JobsOptions } from './jobs-options.js';

/**
 * Hands due outbox rows to the queue.
 *
 * The outbox is the record and the queue a hint: rows that can't be handed over are released, rows that the queue
 * lost are swept up and handed over under a new job id (a queue ignores an id it still keeps).
 */
export class Relay {
  constructor(
    private readonly outbox: OutboxQueue,
    private readonly options: JobsOptions,
  ) {}

  /**
   * Hands over what is due now, in batches, as far as the queue has room: where work comes faster than it is done, what
   * waits in a queue for long would be taken for lost, and handed over again and again.
   *
   * @returns how many rows
   * @throws {Error} the queue can't be reached; nothing is left claimed
   */
  async relay({ queue }: OpenQueue): Promise<number> {
    const { waiting = 0 } = await queue.getJobCounts('waiting');
    const room = this.options.mostWaiting - waiting;
    let total = 0;
    while (total < room) {
      const claimed = await this.outbox.claim(Math.min(this.options.batch, room - total));
      if (claimed.length === 0) break;
      total += claimed.length;
      const jobs = claimed.map(({ id, round }) => ({
        name: 'outbox',
        data: { outboxId: id },
        opts: { jobId: `ob-${id}-${String(round)}` },
      }));
      try {
        await queue.addBulk(jobs);
      } catch (error) {
        await this.outbox.release(claimed.map(({ id }) => id));
        throw error;
      }
    }
    return total;
  }

  /** Takes back what was handed over long ago and never done. */
  sweep(): Promise<number> {
    return this.outbox.sweep(this.options.sweepAfterSeconds);
  }
}
