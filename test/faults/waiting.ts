import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until something is so.
 *
 * @throws {Error} it is not within `seconds`
 */
export async function until(
  what: string,
  seconds: number,
  isSo: () => boolean | Promise<boolean>,
  everyMilliseconds = 50,
): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await pause(everyMilliseconds);
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
