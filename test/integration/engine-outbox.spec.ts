import { uuidv7 } from '../../src/platform/ids.js';
import { enqueue } from '../../src/engine/outbox.js';
import type { OutboxHandler } from '../../src/engine/outbox-handlers.js';
import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { cook, useKitchen } from '../support/tea.js';

describe('the outbox', () => {
  const kitchen = useKitchen();
  let works: OutboxHandler | null = null;

  beforeAll(async () => {
    await kitchen().owner.query('create table chore (outbox_id uuid); grant insert on chore to echo_worker');
    kitchen().handlers.register('kettle.whistle', () => Promise.resolve());
    kitchen().handlers.register('chore', async (row, tx) => {
      await tx.query('insert into chore values ($1)', [row.id]);
      await works?.(row, tx);
    });
  });

  beforeEach(async () => {
    works = null;
    await kitchen().owner.query('delete from outbox');
    await kitchen().owner.query('delete from chore');
  });

  async function chore(dedupeKey = uuidv7()): Promise<string> {
    await enqueue(kitchen().database.pool, { kind: 'chore', payload: {}, dedupeKey });
    const [row] = await kitchen().rows('select id from outbox where dedupe_key = $1', [dedupeKey]);
    return String(row?.id);
  }

  const done = async (): Promise<unknown> =>
    (await kitchen().rows('select count(*)::integer as times from chore'))[0]?.times;

  it('does a row once, however often and at whatever moment it is delivered', async () => {
    for (let row = 1; row <= 10; row += 1) {
      const id = await chore();
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => kitchen().runner.run(id)));
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(await kitchen().runner.run(id)).toBe('settled');
      expect(await done()).toBe(row);
    }
  });

  it('takes what is asked for twice under one key once', async () => {
    const key = uuidv7();
    expect(await enqueue(kitchen().database.pool, { kind: 'chore', payload: {}, dedupeKey: key })).toBe(true);
    expect(await enqueue(kitchen().database.pool, { kind: 'chore', payload: {}, dedupeKey: key })).toBe(
      false,
    );
    expect(await drainOutbox(kitchen().outbox, kitchen().runner)).toBe(1);
  });

  it('asks for nothing when the transaction that asked is rolled back', async () => {
    const tx = await kitchen().database.pool.connect();
    await tx.query('begin');
    await enqueue(tx, { kind: 'chore', payload: {}, dedupeKey: uuidv7() });
    await tx.query('rollback');
    tx.release();
    expect(await kitchen().outbox.state()).toMatchObject({ pending: 0 });
  });

  it('undoes what a failing handler wrote, says why, and tries again later and later', async () => {
    const id = await chore();
    works = () => Promise.reject(new Error('no dry cups'));
    const waits: number[] = [];
    for (const _ of [1, 2, 3]) {
      expect(await kitchen().runner.run(id)).toBe('failed');
      const [row] = await kitchen().rows('select run_at, last_error from outbox where id = $1', [id]);
      expect(row?.last_error).toBe('no dry cups');
      waits.push(((row?.run_at as Date).getTime() - kitchen().time.now.getTime()) / 1000);
    }
    expect(await done()).toBe(0);
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(2 * 2 ** index);
      expect(wait).toBeLessThanOrEqual(2.5 * 2 ** index);
    }
    expect(await kitchen().outbox.due(10, [])).toEqual([]);
  });

  it('sets a row aside that fails every time, and does the others', async () => {
    kitchen().limits.maxAttempts = 3;
    const poison = await chore('poison');
    await chore();
    const [{ time }] = [kitchen()];
    const began = time.now;
    works = (): Promise<void> => Promise.reject(new Error('always'));
    const outcomes = [
      await kitchen().runner.run(poison),
      await kitchen().runner.run(poison),
      await kitchen().runner.run(poison),
    ];
    expect(outcomes).toEqual(['failed', 'failed', 'dead']);
    works = null;
    expect(await drainOutbox(kitchen().outbox, kitchen().runner)).toBe(1);
    expect(await kitchen().outbox.state()).toMatchObject({ pending: 0, dead: 1 });
    expect(await kitchen().outbox.revive(poison)).toBe(true);
    expect(await kitchen().runner.run(poison)).toBe('done');
    time.now = began;
  });

  it('lets a kind with patience fail for as many hours as it has, then sets the row aside', async () => {
    kitchen().limits.maxAttempts = 1;
    kitchen().handlers.register('errand', () => Promise.reject(new Error('closed')), { patienceHours: 72 });
    await enqueue(kitchen().database.pool, { kind: 'errand', payload: {}, dedupeKey: 'errand' });
    const id = String((await kitchen().rows(`select id from outbox where kind = 'errand'`))[0]?.id);
    const { time } = kitchen();
    const began = time.now;
    const after = async (hours: number): Promise<string> => {
      time.now = new Date(began.getTime() + hours * 3_600_000);
      return kitchen().runner.run(id);
    };
    const failsFrom = async (hour: number): Promise<void> => {
      for (const hours of [0, 1, 24, 48, 70]) expect(await after(hour + hours)).toBe('failed');
      expect(await after(hour + 72)).toBe('dead');
    };
    await failsFrom(0);
    expect(await kitchen().outbox.revive(id)).toBe(true);
    await failsFrom(100);
    time.now = began;
  });

  /** What is left of a row's run when its worker is gone in the middle of it: the session ends, nobody tidies up. */
  async function runUntilKilled(id: string): Promise<void> {
    works = async (_, tx) => {
      const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await kitchen().owner.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    };
    await expect(kitchen().runner.run(id)).rejects.toThrow();
  }

  it('sets a row aside that takes its worker down three times, though no failure was ever recorded', async () => {
    const id = await chore();
    for (const starts of [1, 2, 3]) {
      await runUntilKilled(id);
      const rows = await kitchen().rows('select starts, attempts, dead_at from outbox where id = $1', [id]);
      expect(rows).toEqual([{ starts, attempts: 0, dead_at: null }]);
    }
    expect(await kitchen().runner.run(id)).toBe('dead');
    expect(await done()).toBe(0);
    const [row] = await kitchen().rows('select last_error from outbox where id = $1', [id]);
    expect(row?.last_error).toBe('its worker stopped 3 times');
  });

  it('does a row once after its worker was killed in the middle of it', async () => {
    const id = await chore();
    await runUntilKilled(id);
    works = null;
    expect(await kitchen().runner.run(id)).toBe('done');
    expect(await done()).toBe(1);
  });

  it('counts a start before the handler begins, where a crash can not undo it', async () => {
    const id = await chore();
    let seen: unknown;
    works = async () => {
      seen = (await kitchen().rows('select starts from outbox where id = $1', [id]))[0]?.starts;
    };
    await kitchen().runner.run(id);
    expect(seen).toBe(1);
  });

  it('handles the effect of an event, in the transaction of a worker', async () => {
    const id = await kitchen().filled();
    let role: unknown;
    kitchen().handlers.register('kettle.washUp', async (row, tx) => {
      role = (await tx.query<{ who: string }>('select current_user as who')).rows[0]?.who;
      expect(row).toMatchObject({ instanceId: id, sequence: 5, kind: 'kettle.washUp' });
    });
    await kitchen().send(id, { type: 'WATER_BOILED' });
    await kitchen().send(id, { type: 'LEAVES_CHOSEN', leaves: 'green' });
    await kitchen().send(id, { type: 'TEA_POURED' }, { actor: cook });
    expect(await drainOutbox(kitchen().outbox, kitchen().runner)).toBe(2);
    expect(role).toBe('echo_worker');
  });

  it('keeps a row whose kind nobody handles, and says so', async () => {
    await enqueue(kitchen().database.pool, { kind: 'nobody.knows', payload: {}, dedupeKey: uuidv7() });
    expect(await drainOutbox(kitchen().outbox, kitchen().runner)).toBe(0);
    expect(await kitchen().rows('select last_error from outbox')).toEqual([
      { last_error: 'nobody handles outbox rows of kind "nobody.knows"' },
    ]);
  });

  it('waits until a row may run', async () => {
    const { time, outbox, runner, database } = kitchen();
    const began = time.now;
    const runAt = new Date(began.getTime() + 60_000);
    await enqueue(database.pool, { kind: 'chore', payload: {}, dedupeKey: uuidv7(), runAt });
    expect(await drainOutbox(outbox, runner)).toBe(0);
    expect(await outbox.claim(10)).toEqual([]);
    time.now = runAt;
    expect(await drainOutbox(outbox, runner)).toBe(1);
    time.now = began;
  });

  it('hands each row to one of several relays, and takes back what was never done', async () => {
    for (let row = 0; row < 10; row += 1) await chore();
    const claims = await Promise.all([kitchen().outbox.claim(6), kitchen().outbox.claim(6)]);
    expect(new Set(claims.flat().map(({ id }) => id)).size).toBe(claims.flat().length);
    await kitchen().outbox.claim(10);
    expect(await kitchen().outbox.sweep(60)).toBe(0);
    await kitchen().owner.query("update outbox set enqueued_at = enqueued_at - interval '61 seconds'");
    expect(await kitchen().outbox.sweep(60)).toBe(10);
    expect((await kitchen().outbox.claim(10)).map(({ round }) => round)).toEqual(Array(10).fill(1));
  });
});
