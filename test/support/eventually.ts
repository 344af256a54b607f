const PAUSE = 50;

/** Asks again and again until there is an answer; fails with the last one seen once the deadline has passed. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  milliseconds = 20_000,
): Promise<T> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > deadline)
      throw new Error(`${what} did not come about; last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
