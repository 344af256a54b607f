import { Inject, Injectable, Optional } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What waits to be handed to the queue. */
export interface OutboxFigures {
  readonly pending: number;
  /** Age of the oldest pending row in seconds; 0 when nothing waits. */
  readonly oldestSeconds: number;
  /** Rows that were given up and wait for a person. */
  readonly dead: number;
}

/** Asked for the figures whenever metrics are collected. */
export type OutboxSource = () => Promise<OutboxFigures>;
export const OUTBOX_SOURCE = Symbol('OUTBOX_SOURCE');

/** Figures of this process and of the outbox, in the format Prometheus reads. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  readonly contentType = this.registry.contentType;
  private readonly pending = this.gauge('echo_outbox_pending', 'Outbox rows not done yet');
  private readonly oldest = this.gauge(
    'echo_outbox_oldest_seconds',
    'Age of the oldest pending outbox row, in seconds',
  );
  private readonly dead = this.gauge('echo_outbox_dead', 'Outbox rows that were given up');

  constructor(@Optional() @Inject(OUTBOX_SOURCE) private readonly outbox?: OutboxSource) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Everything, as text. Without a database the outbox's gauges are left out rather than shown as 0. */
  async text(): Promise<string> {
    for (const gauge of [this.pending, this.oldest, this.dead]) gauge.remove();
    const figures = await this.outbox?.().catch(() => undefined);
    if (figures) {
      this.pending.set(figures.pending);
      this.oldest.set(figures.oldestSeconds);
      this.dead.set(figures.dead);
    }
    return this.registry.metrics();
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
