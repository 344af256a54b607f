import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { drainOutbox } from '../engine/outbox-drain.js';
import { OutboxQueue } from '../engine/outbox-queue.js';
import { OutboxRunner } from '../engine/outbox-runner.js';
import { datastoreOf, type Datastore, type OpenQueue, type OpenWorker } from './datastore.js';
import { JobsOptions } from './jobs-options.js';
import { Relay } from './relay.js';
import { Reopened } from './reopened.js';
import { Scheduler } from './scheduler.js';
import { settledWithin } from './settled-within.js';

/** How jobs stand, for the health page. */
export interface JobsStatus {
  readonly datastore: 'postgres' | 'redis';
  /** Whether the queue answers now. Nothing is lost while it doesn't; jobs wait. */
  readonly reachable: boolean;
  readonly outboxPending: number;
  readonly oldestPendingSeconds: number;
  readonly dead: number;
}

const PING_MILLISECONDS = 2000;

/**
 * Carries out what the engine's outbox asks for: relays rows to BullMQ and works them off.
 *
 * Everything is opened when it is first needed and opened again after a failure, so a queue that is away when the
 * program starts, or later, delays jobs and nothing else.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Jobs');
  private readonly datastore: Datastore;
  private readonly relay: Relay;
  private readonly queue: Reopened<OpenQueue>;
  private readonly worker: Reopened<OpenWorker>;
  private timer: NodeJS.Timeout | null = null;
  private ticking: Promise<void> = Promise.resolve();
  private stopping = false;
  private troubled = false;

  constructor(
    private readonly options: JobsOptions,
    private readonly outbox: OutboxQueue,
    private readonly runner: OutboxRunner,
    private readonly scheduler: Scheduler,
  ) {
    this.datastore = datastoreOf(options);
    this.queue = new Reopened(() => this.datastore.openQueue());
    this.worker = new Reopened(() => this.datastore.openWorker(({ outboxId }) => this.runner.run(outboxId)));
    this.relay = new Relay(outbox, options);
  }

  onApplicationBootstrap(): void {
    if (this.options.works) this.schedule(0);
  }

  /** Stops relaying, lets what is running end (for a while), and closes every connection. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    await this.ticking;
    const limit = this.options.shutdownMilliseconds;
    if (!(await settledWithin(this.worker.close(), limit)))
      this.log.warn('stopped while jobs were running; they will be run again');
    await settledWithin(this.queue.close(), limit);
  }

  /** Opens what is closed, asks for what has come, takes back what was lost, hands over what is due. Safe at any time. */
  async tick(): Promise<number> {
    await this.worker.get();
    await this.scheduler.tick();
    await this.relay.sweep();
    return this.relay.relay(await this.queue.get());
  }

  /** Works off everything that is due, here and now, without a queue; returns how many rows were done. */
  drain(): Promise<number> {
    return drainOutbox(this.outbox, this.runner);
  }

  async status(): Promise<JobsStatus> {
    const [{ pending, oldestPendingSeconds, dead }, reachable] = await Promise.all([
      this.outbox.state(),
      this.reachable(),
    ]);
    return { datastore: this.datastore.name, reachable, outboxPending: pending, oldestPendingSeconds, dead };
  }

  private schedule(milliseconds: number): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.ticking = this.tickQuietly();
    }, milliseconds);
    this.timer.unref();
  }

  private async tickQuietly(): Promise<void> {
    try {
      await this.tick();
      if (this.troubled) this.log.log(`the queue (${this.datastore.name}) is back`);
      this.troubled = false;
    } catch (error) {
      if (!this.troubled)
        this.log.warn(`the queue (${this.datastore.name}) is away, jobs wait: ${String(error)}`);
      this.troubled = true;
    }
    // Processes that started together must not poll together.
    this.schedule(this.options.pollMilliseconds * (0.9 + Math.random() * 0.2));
  }

  private async reachable(): Promise<boolean> {
    const ping = this.queue.get().then(({ queue }) => queue.getJobCounts('waiting'));
    return (
      (await settledWithin(ping, PING_MILLISECONDS)) &&
      ping.then(
        () => true,
        () => false,
      )
    );
  }
}
