import { connect, createServer, type Server } from 'node:net';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { enqueue } from '../../src/engine/outbox.js';
import { JobsOptions } from '../../src/jobs/jobs-options.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { addPeople } from '../faults/people.js';
import { Program } from '../faults/program.js';
import { freePort, until } from '../faults/waiting.js';
import { completeAnswers } from '../../workflows/proposal/journeys/answers.js';
import { useDatabase } from '../support/database.js';
import { describeWithRedis, redisUrl } from '../support/redis.js';
import { useKitchen } from '../support/tea.js';

describeWithRedis('a queue that Redis lost', () => {
  const kitchen = useKitchen();
  const prefix = `echo-test-${uuidv7()}`;
  const rows = 60;

  it('is handed over anew, and every job is done once', async () => {
    const kind = `chore-${uuidv7()}`;
    const handled: string[] = [];
    let goOn: () => void = () => undefined;
    const lost = new Promise<void>((resolve) => (goOn = resolve));
    kitchen().handlers.register(kind, async (row) => {
      await lost;
      handled.push(row.id);
    });
    for (let row = 0; row < rows; row += 1)
      await enqueue(kitchen().database.pool, { kind, payload: {}, dedupeKey: uuidv7() });
    const { runtimeUrl: databaseUrl } = kitchen().database;
    const options = new JobsOptions({ databaseUrl, redisUrl, prefix, sweepAfterSeconds: 1 });
    const jobs = new Jobs(options, kitchen().outbox, kitchen().runner, kitchen().scheduler);
    try {
      expect(await jobs.tick()).toBe(rows);
      expect(await keysDeleted(`${prefix}:*`)).toBeGreaterThan(rows / 2);
      goOn();
      await until('every job is done', 25, async () => (await jobs.tick(), handled.length >= rows), 20);
      await until('nothing waits', 5, async () => (await jobs.status()).outboxPending === 0, 20);
    } finally {
      await jobs.onModuleDestroy();
      await keysDeleted(`${prefix}:*`);
    }
    expect(new Set(handled).size).toBe(rows);
    expect(handled).toHaveLength(rows);
  });
});

describeWithRedis('a program whose Redis comes late', () => {
  const database = useDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'echo-redis-'));
  let forwarder: Server | undefined;
  let program: Program | undefined;
  const ownKeys = (): string => `{echo-${new URL(database.runtimeUrl).pathname.slice(1)}}:*`;

  afterAll(async () => {
    await program?.stop();
    forwarder?.close();
    rmSync(folder, { recursive: true, force: true });
    await keysDeleted(ownKeys());
  });

  it('starts, takes presses, says that jobs wait, and does them once Redis is there', async () => {
    const port = await freePort();
    const { runtimeUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL } = database;
    const REDIS_URL = `redis://127.0.0.1:${String(port)}`;
    program = await new Program('both', {
      DATABASE_URL,
      DATABASE_OWNER_URL,
      REDIS_URL,
      ECHO_DATA_DIR: folder,
    }).started();
    const client = new Client({ connectionString: DATABASE_OWNER_URL });
    await client.connect();
    const { cast, tokens } = await addPeople(client).finally(() => client.end());
    const press = async (path: string, body: object, more = {}): Promise<Response> =>
      fetch(`${program?.address ?? ''}/api/v1/${path}`, {
        method: 'POST',
        headers: {
          ...{
            authorization: `Bearer ${tokens[cast.partnerLead] ?? ''}`,
            'content-type': 'application/json',
          },
          ...{ 'idempotency-key': randomUUID(), ...more },
        },
        body: JSON.stringify(body),
      });

    const started = await press('proposals', { answers: completeAnswers('series', '2027-06-01') });
    expect(started.status).toBe(201);
    const { ref } = (await started.json()) as { ref: string };
    expect(
      (await press(`proposals/${ref}/events`, { type: 'PROPOSAL_SUBMITTED' }, { 'if-match': '"1"' })).status,
    ).toBe(200);

    const waits = async (): Promise<number> =>
      (await database.owner.query('select from outbox where done_at is null')).rowCount ?? 0;
    expect(await waits()).toBeGreaterThan(0);
    // A job that is late makes no page unready either.
    await database.owner.query("update outbox set created_at = created_at - interval '10 minutes'");
    const ready = await fetch(`${program.address}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'degraded',
      checks: { queue: { status: 'degraded' }, outbox: { status: 'degraded' }, database: { status: 'ok' } },
    });

    forwarder = forwardTo(new URL(redisUrl ?? ''), port);
    await until('every effect is done', 25, async () => (await waits()) === 0);
    expect(
      (await database.owner.query("select from mail_message where status = 'kept'")).rowCount,
    ).toBeGreaterThan(0);
    // Named after the database: programs that share a Redis leave each other's jobs alone.
    expect(await keysDeleted(ownKeys())).toBeGreaterThan(0);
  }, 90_000);
});

/** Stands in for a Redis that was away: from now on, the port leads to the one there is. */
function forwardTo(redis: URL, port: number): Server {
  return createServer((client) => {
    const server = connect(Number(redis.port || 6379), redis.hostname);
    client.pipe(server).pipe(client);
    for (const end of [client, server]) end.on('error', () => end.destroy());
  }).listen(port, '127.0.0.1');
}

/** Empties our own part of a Redis that others use too; returns how many keys that were, jobs among them. */
async function keysDeleted(pattern: string): Promise<number> {
  const redis = new Redis(redisUrl ?? '');
  try {
    const keys = await redis.keys(pattern);
    if (keys.length > 0) await redis.del(...keys);
    return keys.length;
  } finally {
    redis.disconnect();
  }
}
