import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { POSTGRES_ENV } from './create-cluster.js';
import { EmbeddedPostgresError } from './errors.js';
import { runAs, type OsUser } from './os-user.js';

export interface PostmasterOptions {
  readonly bin: string;
  readonly user: OsUser | null;
  readonly postgresDir: string;
  readonly logFile: string;
  readonly durable: boolean;
}

export interface Postmaster {
  readonly port: number;
  readonly pid: number;
  /** Settles when it is no more, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const START_MS = 60_000; // recovery after a kill replays the log first
const LOG_LIMIT = 5_000_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function settings(port: number, durable: boolean): string[] {
  const chosen: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog(file: string): { descriptor: number; from: number } {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return { descriptor: openSync(file, 'a', 0o600), from: size > LOG_LIMIT ? 0 : size };
}

function isReady(postgresDir: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(postgresDir, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'; // the eighth line is what pg_ctl waits for
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const waiting = new AbortController();
  const inTime = await Promise.race([
    gone.then(() => true),
    pause(20_000, false, { signal: waiting.signal }).catch(() => false),
  ]);
  waiting.abort();
  if (!inTime) {
    child.kill('SIGQUIT');
    await gone;
  }
}

async function startOn(port: number, options: PostmasterOptions): Promise<Postmaster> {
  const { bin, user, postgresDir, logFile, durable } = options;
  const log = openLog(logFile);
  const child = spawn(join(bin, 'postgres'), ['-D', postgresDir, ...settings(port, durable)], {
    ...runAs(user),
    env: POSTGRES_ENV,
    cwd: '/',
    detached: true, // Ctrl-C reaches the whole process group, and PostgreSQL must outlive our own shutdown
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  const failures: Error[] = [];
  child.once('error', (error) => failures.push(error));
  const deadline = performance.now() + START_MS;
  while (!isReady(postgresDir, child.pid ?? -1)) {
    const ended = failures.length > 0 || child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > deadline) {
      if (!ended) await stop(child);
      const said = readFileSync(logFile).subarray(log.from).toString('utf8').slice(-4000);
      throw new EmbeddedPostgresError(`PostgreSQL did not start:\n${said}`, { cause: failures[0] });
    }
    await pause(15);
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { port, pid: child.pid ?? -1, ended, stop: () => stop(child) };
}

/**
 * Starts PostgreSQL on a free loopback port, or on the given one, and returns once it accepts connections.
 *
 * @throws {EmbeddedPostgresError} with the end of the server's log
 */
export async function startPostmaster(options: PostmasterOptions, port?: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOn(port ?? (await freePort()), options);
    } catch (error) {
      // Somebody may take the port between our look and PostgreSQL's bind.
      const portTaken = error instanceof EmbeddedPostgresError && error.message.includes('could not bind');
      if (!portTaken || attempt === 3) throw error;
    }
  }
}
