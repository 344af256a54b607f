import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import { hasRedisServer, RedisServer } from '../redis-server.js';
import type { Report, Struck } from '../report.js';
import { liveThrough, type Lived } from './live-through.js';
import { planYear } from './plan.js';

const YEAR =
  'a year of reminders, day by day: on PostgreSQL and on Redis, undisturbed and with workers killed';

type Life = 'postgres' | 'redis' | 'postgres disturbed' | 'redis disturbed';

interface Numbers {
  readonly proposals: number;
  readonly days: number;
  readonly kills: number;
  /** Lives of the same year: undisturbed and disturbed, each on both stores of the queue; the short run has two. */
  readonly lives: readonly Life[];
}

/** Campaign E: the same year, lived through several times, must come to the same letters. */
export async function yearOfReminders(ground: Ground, numbers: Numbers, random: Random): Promise<Struck> {
  const year = planYear(numbers.proposals, numbers.days, random.fork(1));
  const live = async (life: Life, index: number): Promise<readonly [Life, Lived] | null> => {
    const inRedis = life.startsWith('redis');
    if (inRedis && !hasRedisServer()) return null;
    const disturbed = life.endsWith('disturbed');
    const redis = inRedis ? await RedisServer.start(ground.folder) : null;
    const misfortune = {
      workers: disturbed ? 5 : 2,
      kills: disturbed ? numbers.kills : 0,
      flushes: disturbed && redis ? 10 : 0,
      flush: redis && (() => redis.flush()),
      redisUrl: redis?.url ?? null,
    };
    const lived = await liveThrough(ground, year, misfortune, random.fork(2 + index)).catch(
      (error: unknown) => {
        throw new Error(`${life}: ${String(error)}`, { cause: error });
      },
    );
    await redis?.end();
    return [life, lived];
  };
  // Side by side: most of a life is waiting.
  const lives = await Promise.all(numbers.lives.map(live));
  const lived = new Map(lives.filter((one) => one !== null));
  const left = numbers.lives.filter((life) => !lived.has(life));
  return { finish: () => Promise.resolve(reported(numbers, lived, left)) };
}

function reported(
  { proposals, days }: Numbers,
  lived: ReadonlyMap<string, Lived>,
  left: readonly string[],
): Report {
  const [first] = lived.values();
  const facts: Record<string, number | string> = { proposals, days };
  const violations: string[] = [];
  for (const [life, one] of lived) {
    facts[`${life}: presses`] = one.presses;
    facts[`${life}: refused, then forgotten`] = one.refused;
    facts[`${life}: planned`] = one.planned;
    facts[`${life}: sent`] = one.sent;
    for (const [why, count] of Object.entries(one.skipped).sort()) facts[`${life}: skipped, ${why}`] = count;
    facts[`${life}: nudge letters`] = one.nudgeLetters;
    facts[`${life}: most a person and day`] = one.mostPerPersonAndDay;
    facts[`${life}: after a week away`] = one.afterTheWeek;
    facts[`${life}: letters in all`] = one.letters;
    facts[`${life}: workers killed`] = one.kills;
    facts[`${life}: copies`] = one.copies;
    facts[`${life}: seconds`] = one.seconds;
    const other = first && differences(first.lines, one.lines);
    facts[`${life}: differs from the first in`] = other?.length ?? 0;
    violations.push(...one.violations.slice(0, 5).map((violation) => `${life}: ${violation}`));
    violations.push(...(other ?? []).slice(0, 10).map((line) => `${life}: ${line}`));
  }
  if (left.length > 0) facts['not lived, no redis-server'] = left.join(', ');
  if (!first || first.sent === 0 || Object.keys(first.skipped).length === 0)
    violations.push('nothing was sent, or nothing skipped: such a year proves nothing');
  return { campaign: 'E', what: YEAR, skipped: null, facts, violations };
}

function differences(a: readonly string[], b: readonly string[]): readonly string[] {
  const [before, after] = [new Set(a), new Set(b)];
  return [
    ...a.filter((line) => !after.has(line)).map((line) => `not this time: ${line}`),
    ...b.filter((line) => !before.has(line)).map((line) => `only this time: ${line}`),
  ];
}
