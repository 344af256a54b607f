import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import {
  attachToCluster,
  type Cluster,
  DataFolderInUseError,
  openCluster,
} from '../../src/platform/embedded-postgres/index.js';

const ROOT = resolve(import.meta.dirname, '../..');
const asRoot = process.getuid?.() === 0 ? it : it.skip;

// What another start of the program looks like from outside: it opens the cluster, says so, and stays.
const HOLDER = `
  const { openCluster } = await import(process.argv[1]);
  const cluster = await openCluster({ dataDir: process.argv[2], durable: process.argv[3] === 'durable' });
  console.log(JSON.stringify({ postmaster: cluster.postmasterPid, url: cluster.superuserUrl() }));
  setInterval(() => {}, 1000);
`;

interface Holder {
  readonly child: ChildProcess;
  readonly postmaster: number;
  readonly url: string;
}

async function holdElsewhere(dataDir: string, durability: 'durable' | 'fast' = 'fast'): Promise<Holder> {
  const program = join(ROOT, 'dist/src/platform/embedded-postgres/index.js');
  const args = ['--input-type=module', '--eval', HOLDER, program, dataDir, durability];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { postmaster: number; url: string }) };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const isAlive = (pid: number) => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe('the embedded PostgreSQL', () => {
  let home: string;
  let dataDir: string;
  const opened: Cluster[] = [];
  const holders: Holder[] = [];

  const open = async (durable = false) => {
    const cluster = await openCluster({ dataDir, durable });
    opened.push(cluster);
    return cluster;
  };
  const hold = async (durability?: 'durable' | 'fast') => {
    const holder = await holdElsewhere(dataDir, durability);
    holders.push(holder);
    return holder;
  };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'echo-cluster-'));
    chmodSync(home, 0o755);
    dataDir = join(home, 'data');
  });

  afterEach(async () => {
    for (const { child } of holders.splice(0))
      if (child.exitCode === null && child.signalCode === null) await kill(child);
    for (const cluster of opened.splice(0)) await cluster.stop();
    // A later start is what clears up behind a killed one, so the last test's orphan goes the same way.
    await (await openCluster({ dataDir, durable: false })).stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('is a UTF-8 cluster in UTC that keeps what was written across a stop', async () => {
    const first = await open();
    await query(first.superuserUrl(), "create table kept as select 'œdème, ʔəy' as word");
    await first.stop();
    const second = await open();
    expect(await query(second.superuserUrl(), 'select word from kept')).toEqual([{ word: 'œdème, ʔəy' }]);
    expect(await query(second.superuserUrl(), "select current_setting('timezone') as zone")).toEqual([
      { zone: 'UTC' },
    ]);
    expect(second.notes.filter((note) => note.includes('left behind'))).toEqual([]);
  });

  it('listens on loopback only, without a socket file, and asks for its password', async () => {
    const cluster = await open();
    expect(
      await query(
        cluster.superuserUrl(),
        "select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by 1",
      ),
    ).toEqual([
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    const guess = `postgres://postgres:guess@127.0.0.1:${cluster.port}/postgres`;
    await expect(query(guess, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('turns a second start away, and says whom to stop and where it answers', async () => {
    const { child } = await hold();
    const refusal = await open().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataFolderInUseError);
    expect(refusal).toMatchObject({ pid: child.pid, dataDir });
    expect((refusal as Error).message).toContain('ECHO_DATA_DIR');
  });

  it('turns a second start in the same process away, and tells it the web address', async () => {
    const cluster = await open();
    cluster.announceWebUrl('http://127.0.0.1:3000');
    await expect(open()).rejects.toThrow('answers at http://127.0.0.1:3000');
  });

  it('lets exactly one of two simultaneous starts in', async () => {
    const results = await Promise.allSettled([open(), open(), open()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('lets a command attach while it runs, and not before or after', async () => {
    expect(await attachToCluster(dataDir)).toBeNull();
    const { child, url } = await hold();
    const attached = await attachToCluster(dataDir);
    expect(attached?.pid).toBe(child.pid);
    expect(attached?.superuserUrl()).toBe(url);
    expect(await query(attached!.superuserUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
    await kill(child);
    expect(await attachToCluster(dataDir)).toBeNull();
  });

  it('stops the orphan that a killed program left, and keeps every commit', async () => {
    const { child, postmaster, url } = await hold('durable');
    await query(url, 'create table kept as select 1 as one');
    await kill(child);
    expect(isAlive(postmaster)).toBe(true);
    const cluster = await open(true);
    expect(isAlive(postmaster)).toBe(false);
    expect(cluster.notes).toContainEqual(expect.stringContaining(String(postmaster)));
    expect(await query(cluster.superuserUrl(), 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('starts after the program and PostgreSQL were both killed in the middle of work', async () => {
    const { child, postmaster, url } = await hold('durable');
    await query(url, 'create table kept as select 1 as one');
    const busy = query(url, 'select pg_sleep(60)').catch(() => 'cut off');
    await kill(child);
    process.kill(postmaster, 'SIGKILL');
    const cluster = await open(true);
    expect(await query(cluster.superuserUrl(), 'select one from kept')).toEqual([{ one: 1 }]);
    await busy;
  });

  it('takes a pid file whose number now belongs to another process for stale', async () => {
    await (await open()).stop();
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n`);
    writeFileSync(
      join(dataDir, 'running.json'),
      JSON.stringify({ pid: process.pid, startedAt: 'another life' }),
    );
    await expect(open()).resolves.toBeDefined();
  });

  it('starts over when the cluster was left half made', async () => {
    mkdirSync(join(dataDir, 'postgres.half-1'), { recursive: true });
    await open();
    expect(readdirSync(dataDir).filter((name) => name.includes('half'))).toEqual([]);
  });

  asRoot(
    'keeps its files elsewhere, and says where, when its account may not enter the data folder',
    async () => {
      chmodSync(home, 0o700);
      const first = await open();
      const { postgresDir } = JSON.parse(readFileSync(join(dataDir, 'location.json'), 'utf8')) as {
        postgresDir: string;
      };
      try {
        expect(first.notes).toContainEqual(expect.stringContaining(postgresDir));
        await query(first.superuserUrl(), 'create table kept as select 1 as one');
        await first.stop();
        const second = await open();
        expect(await query(second.superuserUrl(), 'select one from kept')).toEqual([{ one: 1 }]);
        await second.stop();
      } finally {
        rmSync(join(postgresDir, '..'), { recursive: true, force: true });
        rmSync(join(dataDir, 'location.json'));
        chmodSync(home, 0o755);
      }
    },
  );
});
