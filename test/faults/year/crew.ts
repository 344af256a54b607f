import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Random } from '../random.js';
import { until } from '../waiting.js';
import type { Where } from '../program-on-a-clock.js';
import type { Told } from './worker.js';

// Only a guard against waiting for ever: a busy machine may take minutes to start everybody.
const PATIENCE_SECONDS = 900;

const PROGRAM = join(import.meta.dirname, 'worker.js');

interface Worker {
  readonly child: ChildProcess;
  /** The latest time that it has looked at. */
  looked: string;
}

/** Worker processes on one clock. */
export class Crew {
  private workers: Worker[] = [];
  private now: string;

  constructor(
    private readonly where: Where,
    private readonly size: number,
    now: string,
  ) {
    this.now = now;
    process.once('exit', () => this.workers.forEach(({ child }) => child.kill('SIGKILL')));
  }

  /** Starts whoever is missing. */
  async begin(): Promise<void> {
    while (this.workers.length < this.size) this.workers.push(this.start());
    await this.haveLooked();
  }

  /** Sets everybody's clock; returns once each has looked for what has come by then. */
  async set(now: string): Promise<void> {
    this.tell(now);
    await this.haveLooked();
  }

  /** Sets the clock, and kills one worker in the middle of what it does then; another takes its place. */
  async setAndKill(now: string, random: Random): Promise<void> {
    this.tell(now);
    await new Promise((resolve) => setTimeout(resolve, random.between(5, 250)));
    const [victim] = this.workers.splice(random.between(0, this.workers.length - 1), 1);
    victim?.child.kill('SIGKILL');
    await this.begin();
  }

  /** Ends everybody without a word, as when a machine goes away. */
  async leave(): Promise<void> {
    const gone = this.workers.map(({ child }) => new Promise((resolve) => child.once('exit', resolve)));
    for (const { child } of this.workers) child.kill('SIGKILL');
    this.workers = [];
    await Promise.all(gone);
  }

  private tell(now: string): void {
    this.now = now;
    for (const { child } of this.workers) child.send({ now } satisfies Told);
  }

  private haveLooked(): Promise<void> {
    return until(
      'every worker has looked',
      PATIENCE_SECONDS,
      () => this.workers.every(({ looked }) => looked === this.now),
      5,
    );
  }

  private start(): Worker {
    const asked = JSON.stringify({ where: this.where, now: this.now });
    const child = fork(PROGRAM, [asked], {
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const worker: Worker = { child, looked: '' };
    child.on('message', ({ now }: Told) => {
      worker.looked = now;
      // Told the time before it could listen: it is told again.
      if (now !== this.now) child.send({ now: this.now } satisfies Told);
    });
    return worker;
  }
}
