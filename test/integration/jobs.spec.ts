import { enqueue } from '../../src/engine/outbox.js';
import { JobsOptions } from '../../src/jobs/jobs-options.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { describeWithRedis, redisUrl } from '../support/redis.js';
import { useKitchen, type Kitchen } from '../support/tea.js';

const open: Jobs[] = [];

/** Jobs as a process runs them; polled by hand, so that no test waits for a clock. */
function jobsIn(kitchen: Kitchen, options: Partial<JobsOptions> = {}): Jobs {
  const values = {
    databaseUrl: kitchen.database.runtimeUrl,
    redisUrl: null,
    queueName: `test-${uuidv7()}`,
    ...options,
  };
  const jobs = new Jobs(new JobsOptions(values), kitchen.outbox, kitchen.runner, kitchen.scheduler);
  open.push(jobs);
  return jobs;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((jobs) => jobs.onModuleDestroy()));
});

/** Kinds of rows whose handler tells when so many have been handled. */
function counted(
  kitchen: Kitchen,
  expected: number,
): { kind: string; handled: string[]; all: Promise<void> } {
  const kind = `chore-${uuidv7()}`;
  const handled: string[] = [];
  const all = new Promise<void>((resolve) => {
    kitchen.handlers.register(kind, (row) => {
      handled.push(row.id);
      if (handled.length === expected) resolve();
      return Promise.resolve();
    });
  });
  return { kind, handled, all };
}

async function ask(kitchen: Kitchen, kind: string, times: number): Promise<void> {
  for (let row = 0; row < times; row += 1)
    await enqueue(kitchen.database.pool, { kind, payload: {}, dedupeKey: uuidv7() });
}

/** What every datastore must do. */
function relays(kitchen: () => Kitchen, options: () => Partial<JobsOptions>): void {
  it('hands due rows over and works them off, once each', async () => {
    const { kind, handled, all } = counted(kitchen(), 450);
    await ask(kitchen(), kind, 450);
    const jobs = jobsIn(kitchen(), { batch: 200, ...options() });
    expect(await jobs.tick()).toBe(450);
    await all;
    expect(new Set(handled).size).toBe(450);
    expect(await jobs.tick()).toBe(0);
  });

  it('does a row once that was handed over again while the queue still kept the first job', async () => {
    const { kind, handled, all } = counted(kitchen(), 2);
    await ask(kitchen(), kind, 1);
    const jobs = jobsIn(kitchen(), options());
    await jobs.tick();
    await kitchen().owner.query('update outbox set enqueued_at = null, round = round + 1 where kind = $1', [
      kind,
    ]);
    await jobs.tick();
    await ask(kitchen(), kind, 1);
    await jobs.tick();
    await all;
    expect(handled).toHaveLength(2);
  });

  it('leaves in the outbox what the queue has no room for, until it has', async () => {
    const kind = `slow-${uuidv7()}`;
    const handled: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    kitchen().handlers.register(kind, async ({ id }) => {
      await gate;
      handled.push(id);
    });
    await ask(kitchen(), kind, 25);
    const jobs = jobsIn(kitchen(), { batch: 4, mostWaiting: 10, concurrency: 2, ...options() });
    let handedOver = await jobs.tick();
    expect(handedOver).toBe(10);
    for (let tick = 0; tick < 5; tick += 1) handedOver += await jobs.tick();
    expect(handedOver).toBeLessThanOrEqual(12);
    open();
    while (handled.length < 25) handedOver += await jobs.tick();
    expect(handedOver).toBe(25);
    expect(new Set(handled).size).toBe(25);
  });

  it('polls by itself while the program runs', async () => {
    const [first, second] = [counted(kitchen(), 1), counted(kitchen(), 1)];
    const jobs = jobsIn(kitchen(), { pollMilliseconds: 5, ...options() });
    jobs.onApplicationBootstrap();
    for (const { kind, all } of [first, second]) {
      await ask(kitchen(), kind, 1);
      await all;
    }
  });

  it('says how it stands', async () => {
    const jobs = jobsIn(kitchen(), options());
    const datastore = options().redisUrl ? 'redis' : 'postgres';
    expect(await jobs.status()).toMatchObject({
      datastore,
      reachable: true,
      outboxPending: 0,
      oldestPendingSeconds: 0,
    });
  });
}

describe('jobs in PostgreSQL', () => {
  const kitchen = useKitchen();
  relays(kitchen, () => ({}));

  it('drains without any queue', async () => {
    const { kind, handled } = counted(kitchen(), 3);
    await ask(kitchen(), kind, 3);
    expect(await jobsIn(kitchen()).drain()).toBe(3);
    expect(handled).toHaveLength(3);
  });

  it('lets what is running end before it stops', async () => {
    let finish: () => void = () => undefined;
    const kind = `slow-${uuidv7()}`;
    const begun = new Promise<void>((resolve) => {
      kitchen().handlers.register(
        kind,
        () =>
          new Promise<void>((end) => {
            finish = end;
            resolve();
          }),
      );
    });
    await ask(kitchen(), kind, 1);
    const jobs = jobsIn(kitchen());
    await jobs.tick();
    await begun;
    const stopped = jobs.onModuleDestroy();
    finish();
    await stopped;
    expect(
      await kitchen().rows('select done_at is not null as done from outbox where kind = $1', [kind]),
    ).toEqual([{ done: true }]);
  });
});

describe('jobs while Redis is away', () => {
  const kitchen = useKitchen();
  const nobodyListens = 'redis://127.0.0.1:1';

  it('start, wait, lose nothing, and say so', async () => {
    const { kind, handled } = counted(kitchen(), 2);
    await ask(kitchen(), kind, 2);
    const jobs = jobsIn(kitchen(), { redisUrl: nobodyListens });
    await expect(jobs.tick()).rejects.toThrow();
    expect(await jobs.status()).toMatchObject({ datastore: 'redis', reachable: false, outboxPending: 2 });
    expect(await jobs.drain()).toBe(2);
    expect(handled).toHaveLength(2);
  });

  it('release what they could not hand over', async () => {
    const { kind } = counted(kitchen(), 1);
    await ask(kitchen(), kind, 3);
    const { Relay } = await import('../../src/jobs/relay.js');
    const options = new JobsOptions({ databaseUrl: '', redisUrl: nobodyListens });
    const queue = {
      addBulk: () => Promise.reject(new Error('gone')),
      getJobCounts: () => Promise.resolve({}),
    };
    const relay = new Relay(kitchen().outbox, options).relay({ queue, close: () => Promise.resolve() });
    await expect(relay).rejects.toThrow('gone');
    expect(
      await kitchen().rows('select count(*)::integer as claimed from outbox where enqueued_at is not null'),
    ).toEqual([{ claimed: 0 }]);
  });
});

describeWithRedis('jobs in Redis', () => {
  const kitchen = useKitchen();
  const prefix = `echo-test-${uuidv7()}`;
  relays(kitchen, () => ({ redisUrl, prefix }));
});
