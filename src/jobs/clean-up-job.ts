import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CleanUp } from '../retention/clean-up.js';
import { JobsOptions } from './jobs-options.js';

const MINUTE = 60_000;
const FIRST = 5 * MINUTE;
const EVERY = 24 * 60 * MINUTE;

/** Cleans up a little after the program has started, and every day from then on; in processes that work jobs. */
@Injectable()
export class CleanUpJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('CleanUp');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly options: JobsOptions,
    private readonly cleanUp: CleanUp,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.works) this.schedule(FIRST);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private schedule(milliseconds: number): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.running = this.run();
    }, milliseconds);
    this.timer.unref();
  }

  /** What fails is tried again the next day: nothing is lost by being kept longer. */
  private async run(): Promise<void> {
    try {
      const counts = Object.entries(await this.cleanUp.run()).filter(([, count]) => count > 0);
      if (counts.length > 0) this.log.log({ msg: 'cleaned up', ...Object.fromEntries(counts) });
    } catch (error) {
      this.log.warn(`could not clean up: ${String(error)}`);
    }
    this.schedule(EVERY);
  }
}
