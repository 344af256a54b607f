/** Address of a Redis for tests; null where the machine has none, which skips what needs it with a visible line. */
export const redisUrl: string | null = process.env.REDIS_URL ?? null;

/** `describe` where there is a Redis, else `describe.skip`. */
export const describeWithRedis = redisUrl === null ? describe.skip : describe;
