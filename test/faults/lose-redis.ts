import type { Ground } from './ground.js';
import { Pace } from './pace.js';
import type { Random } from './random.js';
import { hasRedisServer, RedisServer } from './redis-server.js';
import { pressFacts, skipped, type Struck } from './report.js';
import { onDatabase, Scene } from './scene.js';
import { until } from './waiting.js';

const LOSE_REDIS = 'Redis emptied, and killed, with jobs in it; it keeps nothing on disk';

const IN_REDIS =
  'select from outbox where done_at is null and dead_at is null and enqueued_at is not null limit 1';
const HANDED_OVER_ANEW = 'select count(*)::integer as rows from outbox where round > 0';

/** Campaign B: the queue lives in a Redis of its own, which loses everything again and again while it holds jobs. */
export async function loseRedis(
  ground: Ground,
  { presses, losses }: { readonly presses: number; readonly losses: number },
  random: Random,
): Promise<Struck> {
  if (!hasRedisServer())
    return { finish: async () => skipped('B', LOSE_REDIS, 'this machine has no redis-server to start') };
  const redis = await RedisServer.start(ground.folder);
  const scene = await Scene.open(ground, 'redis', ['web', 'worker'], { REDIS_URL: redis.url });
  const pace = new Pace(presses, losses);
  const losing = async (): Promise<void> => {
    for (let loss = 0; loss < losses; loss += 1)
      await pace.strike(async () => {
        await onDatabase(scene.plot.ownerUrl, (database) =>
          until('Redis holds a job', 60, async () => (await database.query(IN_REDIS)).rowCount === 1, 1),
        ).catch(() => undefined);
        await (loss % 2 === 0 ? redis.flush() : redis.killAndRestart());
      });
  };
  await Promise.all([scene.press(presses, random, pace), losing()]);
  return {
    finish: async () => {
      const drained = await scene.drain();
      const verdict = await scene.judge(0);
      await redis.end();
      const { rows } = await onDatabase(scene.plot.ownerUrl, (database) =>
        database.query<{ rows: number }>(HANDED_OVER_ANEW),
      );
      const facts = {
        ...{ 'times emptied': Math.ceil(losses / 2), 'times killed': Math.floor(losses / 2) },
        ...pressFacts(verdict),
        'jobs handed over anew': rows[0]?.rows ?? 0,
        'all effects done after (s)': Math.round(drained),
      };
      return { campaign: 'B', what: LOSE_REDIS, skipped: null, facts, violations: verdict.violations };
    },
  };
}
