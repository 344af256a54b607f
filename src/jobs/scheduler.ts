import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxHandlers } from '../engine/outbox-handlers.js';
import { enqueue } from '../engine/outbox.js';
import { poolOf } from '../engine/pool.js';
import { Clock } from '../platform/clock.js';
import { schedules, slotOf } from './schedules.js';

/** Asks for what comes by itself, once for each stretch of time. */
@Injectable()
export class Scheduler {
  private readonly asked = new Map<string, string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly handlers: OutboxHandlers,
    private readonly clock: Clock,
  ) {}

  /** Asks for whatever this moment has not been asked for yet; what another program asked for is not asked again. */
  async tick(): Promise<void> {
    const known = this.handlers.kinds();
    for (const schedule of schedules.filter(({ kind }) => known.includes(kind))) {
      const { kind } = schedule;
      const slot = slotOf(schedule, this.clock.now());
      if (this.asked.get(kind) === slot) continue;
      await enqueue(poolOf(this.dataSource), { kind, payload: {}, dedupeKey: `${kind}:${slot}` });
      this.asked.set(kind, slot);
    }
  }
}
