import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { readConfig } from '../../src/platform/config.js';
import { openRuntime } from '../../src/platform/runtime/runtime.js';

const ROOT = resolve(import.meta.dirname, '../..');
const STARTED = /Stop +Ctrl\+C/;

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
}

/** The built program as its own process, as `npm start` runs it. */
function startProgram(environment: NodeJS.ProcessEnv, ...flags: string[]): Started {
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...environment };
  const child = spawn(process.execPath, ['dist/src/main.js', ...flags], { cwd: ROOT, env: clean });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<number | null>((end) => child.once('exit', end));
  return { child, ended, output: () => output };
}

/** The address a program printed once it runs. */
async function addressOf(program: Started): Promise<string> {
  const over = program.ended.then(() => true);
  while (!STARTED.test(program.output())) {
    const gone = await Promise.race([over, new Promise<false>((resolve) => setTimeout(resolve, 25, false))]);
    if (gone) throw new Error(`the program ended:\n${program.output()}`);
  }
  return /Open +(http\S+)/.exec(program.output())?.[1] ?? '';
}

const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Each starts a program and a database of its own, which takes a while beside others.
jest.setTimeout(90_000);

describe('starting the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'echo-start-'));
  const data = { ECHO_DATA_DIR: join(folder, 'data'), ECHO_DEMO: 'off' };
  const programs: Started[] = [];
  const start = (environment: NodeJS.ProcessEnv = data, ...flags: string[]): Started => {
    const program = startProgram(environment, ...flags);
    programs.push(program);
    return program;
  };

  beforeAll(() => {
    chmodSync(folder, 0o755);
    execFileSync(process.execPath, ['.config/build.mjs', '--quiet'], { cwd: ROOT });
  });
  afterAll(async () => {
    for (const { child } of programs) child.kill('SIGTERM');
    await Promise.all(programs.map(({ ended }) => ended));
    rmSync(folder, { recursive: true, force: true });
  });

  it('needs nothing but a folder, refuses a second start by name, and leaves nothing behind when told to stop', async () => {
    const first = start();
    const address = await addressOf(first);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(first.output()).toContain(data.ECHO_DATA_DIR);
    // Nobody could let anybody in yet.
    const link = /First +(\S+)/.exec(first.output())?.[1] ?? '';
    expect(link).toMatch(/\/first-administrator#t=[\w-]{43}$/);
    expect((await fetch(link, { headers: { accept: 'text/html' } })).status).toBe(200);

    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `in use by process ${String(first.child.pid)}, and answers at ${address}`,
    );
    expect(second.output()).not.toContain('at Object');

    // The terminal signals npm and the program, and npm passes its signal on: twice must be as good as once.
    first.child.kill('SIGINT');
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(existsSync(join(data.ECHO_DATA_DIR, 'running.json'))).toBe(false);
    expect(existsSync(join(data.ECHO_DATA_DIR, 'postgres', 'postmaster.pid'))).toBe(false);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('starts again after kill -9, with everything that was there', async () => {
    const first = start();
    await addressOf(first);
    const attached = await openRuntime(readConfig(data), { start: false });
    expect(attached.kind).toBe('attached');
    const client = new Client({ connectionString: attached.ownerUrl });
    await client.connect();
    await client.query(
      "insert into organisation (id, name, kind) values (gen_random_uuid(), 'Kept', 'other')",
    );
    await client.end();
    await attached.close();
    first.child.kill('SIGKILL');
    await first.ended;

    const again = start();
    await addressOf(again);
    const runtime = await openRuntime(readConfig(data), { start: false });
    const reader = new Client({ connectionString: runtime.ownerUrl });
    await reader.connect();
    expect((await reader.query("select from organisation where name = 'Kept'")).rowCount).toBe(1);
    await reader.end();
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('lets commands open the database while no server runs, and stops it with them', async () => {
    const runtime = await openRuntime(readConfig(data), { start: false });
    expect(runtime.kind).toBe('embedded');
    await runtime.close();
    await runtime.close();
    expect(existsSync(join(data.ECHO_DATA_DIR, 'running.json'))).toBe(false);
  });

  it('takes the next port when the one asked for is taken', async () => {
    const taken = await occupyPort();
    try {
      const program = start({ ...data, PORT: String(taken.port) });
      const port = Number(new URL(await addressOf(program)).port);
      expect(port).toBeGreaterThan(taken.port);
      program.child.kill('SIGTERM');
      expect(await program.ended).toBe(0);
    } finally {
      taken.server.close();
    }
  });

  it('works jobs off alone as a worker, without an address', async () => {
    const program = start(data, '--role=worker');
    expect(await addressOf(program)).toBe('');
    expect(program.output()).toContain('worker');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('starts, and is ready, while Redis is down', async () => {
    const taken = await occupyPort();
    taken.server.close();
    const program = start({ ...data, REDIS_URL: `redis://127.0.0.1:${String(taken.port)}` });
    const ready = await fetch(`${await addressOf(program)}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'degraded',
      checks: { queue: { status: 'degraded' } },
    });
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('says in sentences what production lacks, and starts nothing', async () => {
    const program = start({ ...data, NODE_ENV: 'production' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(
      /^DATABASE_URL is missing.*\nECHO_SECRET is missing.*\nSMTP_URL is missing.*\n$/,
    );
    expect(programs.filter(({ child }) => child !== program.child && isAlive(child.pid))).toEqual([]);
  });
});

function occupyPort(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}
