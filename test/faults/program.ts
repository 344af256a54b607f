import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { until } from './waiting.js';

export type Role = 'web' | 'worker' | 'both';

const RUNS = /Stop +Ctrl\+C/;
const KEPT = 20_000;

/** The folder of the checkout, from the sources and from `dist` alike. */
export function checkout(from = import.meta.dirname): string {
  return existsSync(join(from, 'package.json')) ? from : checkout(dirname(from));
}

// A harness that breaks off leaves nothing behind: each program clears up after itself when it is told to end.
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGTERM')));

/** The built program as a process of its own, as `npm start` runs it. */
export class Program {
  private said = '';
  /** Where it answers, once it has said that it runs; empty for a worker. */
  private at: string | null = null;
  private over: { readonly code: number | null; readonly signal: string | null } | null = null;
  private readonly exit: Promise<void>;
  private readonly child: ChildProcess;
  /** Whether this harness ended it, or asked it to end. */
  ended = false;

  constructor(
    readonly role: Role,
    environment: NodeJS.ProcessEnv,
  ) {
    const { PATH, HOME } = process.env;
    const given = {
      PATH,
      HOME,
      PORT: '0',
      ECHO_DEMO: 'off',
      LOG_LEVEL: 'error',
      ECHO_ROLE: role,
      ...environment,
    };
    this.child = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
      cwd: checkout(),
      env: given,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (text: Buffer) => this.hear(text.toString()));
    running.add(this.child);
    this.exit = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => {
        running.delete(this.child);
        this.over = { code, signal };
        resolve();
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  get output(): string {
    return this.said;
  }

  get running(): boolean {
    return this.over === null;
  }

  get exitCode(): number | null {
    return this.over?.code ?? null;
  }

  get ready(): boolean {
    return this.running && this.at !== null;
  }

  /** Where it answers; empty for a worker. */
  get address(): string {
    return this.at ?? '';
  }

  /** @throws {Error} it ended, or did not start in time */
  async started(seconds = 60): Promise<this> {
    await until(`${this.role} has started`, seconds, () => this.ready || !this.running, 10);
    if (!this.running) throw new Error(`${this.role} ended as it started:\n${this.said}`);
    return this;
  }

  /** Ends it at once, without a word. */
  async kill(): Promise<void> {
    this.ended = true;
    this.child.kill('SIGKILL');
    await this.exit;
  }

  /** Asks it to end, and waits for that. */
  async stop(): Promise<number | null> {
    this.ended = true;
    this.child.kill('SIGTERM');
    await this.exit;
    return this.exitCode;
  }

  async gone(): Promise<void> {
    await this.exit;
  }

  private hear(text: string): void {
    const heard = this.said + text;
    if (this.at === null && RUNS.test(heard)) this.at = /Open +(http\S+)/.exec(heard)?.[1] ?? '';
    this.said = heard.slice(-KEPT);
  }
}
