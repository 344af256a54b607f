import { Redis } from 'ioredis';

/** Address of a Redis for tests; null where the machine has none, which skips what needs it with a visible line. */
export const redisUrl: string | null = process.env.REDIS_URL ?? null;

/** `describe` where there is a Redis, else `describe.skip`. */
export const describeWithRedis = redisUrl === null ? describe.skip : describe;

/** Deletes every key below a prefix; returns how many there were. */
export async function forgetKeys(url: string, prefix: string): Promise<number> {
  const redis = new Redis(url);
  try {
    const keys = await redis.keys(`${prefix}:*`);
    return keys.length === 0 ? 0 : await redis.del(...keys);
  } finally {
    redis.disconnect();
  }
}
