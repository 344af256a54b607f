import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { uuidv7 } from '../platform/ids.js';
import { ServerSecret } from '../platform/server-secret.js';

/** How often something may be done in a time. */
export interface Limit {
  readonly what:
    'code for an address' | 'code from a place' | 'unsubscribe from a place' | 'calendar from a place';
  /** For whom it is counted; kept as a hash alone. */
  readonly whom: string;
  readonly most: number;
  readonly seconds: number;
}

const LATEST = 'select at from attempt where key = $1 and at > $2 order by at desc limit $3';

/** Counts what may be done only so often, in the database, so that it holds for every process of the program. */
@Injectable()
export class Attempts {
  constructor(
    private readonly secret: ServerSecret,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one more for every limit, unless that would be too many for one of them.
   *
   * Give limits in the same order everywhere: who counts for the same waits for the other.
   *
   * @returns when it may be tried again, or null when it was counted
   */
  async take(limits: readonly Limit[], tx: EntityManager): Promise<Date | null> {
    const now = this.clock.now();
    const waits: number[] = [];
    for (const limit of limits) {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [this.keyOf(limit)]);
      const since = new Date(now.getTime() - limit.seconds * 1000);
      const rows = await tx.query<{ at: Date }[]>(LATEST, [this.keyOf(limit), since, limit.most]);
      const oldest = rows[limit.most - 1];
      if (oldest) waits.push(oldest.at.getTime() + limit.seconds * 1000);
    }
    if (waits.length > 0) return new Date(Math.max(...waits));
    for (const limit of limits)
      await tx.query('insert into attempt (key, at, id) values ($1, $2, $3)', [
        this.keyOf(limit),
        now,
        uuidv7(),
      ]);
    return null;
  }

  private keyOf({ what, whom }: Limit): string {
    return this.secret.derive('attempt', `${what}\0${whom}`).toString('hex');
  }
}
