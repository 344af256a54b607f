/** Something that is done over and over by a number of clients at once. */
export interface Variant {
  readonly name: string;
  /** Does it once; `client` is 0 to concurrency − 1. */
  readonly step: (client: number) => Promise<void>;
}

const WARM_UP_MS = 1500;

/** Steps per second of a closed loop: each client begins its next step as the last one ends. */
export async function rateOf({ step }: Variant, concurrency: number, measuredMs: number): Promise<number> {
  const from = performance.now() + WARM_UP_MS;
  const until = from + measuredMs;
  let done = 0;
  const client = async (index: number): Promise<void> => {
    while (performance.now() < until) {
      await step(index);
      const now = performance.now();
      if (now >= from && now < until) done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, index) => client(index)));
  return (done * 1000) / measuredMs;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
