import { setTimeout as pause } from 'node:timers/promises';
import { clearLeftovers } from './leftovers.js';
import { startPostmaster, type Postmaster, type PostmasterOptions } from './postmaster.js';

const TRIES = 10;

/**
 * Starts PostgreSQL, and starts it anew on the same port whenever it ends although nobody stopped it: the kernel
 * short of memory ends it first. What was committed is there again; connections are made again by their pools.
 *
 * @throws {EmbeddedPostgresError} it can't be started the first time
 */
export async function keptRunning(options: PostmasterOptions): Promise<Omit<Postmaster, 'ended'>> {
  let current = await startPostmaster(options);
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const watch = (): void =>
    void current.ended.then(() => {
      if (!stopping) restarting = restart();
    });
  const restart = async (): Promise<void> => {
    tell('PostgreSQL ended unexpectedly. It is started again; nothing that was saved is lost.');
    for (let tries = 1; !stopping; tries++) {
      try {
        await clearLeftovers(options.postgresDir);
        current = await startPostmaster(options, current.port);
        watch();
        return;
      } catch (error) {
        if (tries === TRIES) {
          tell(`PostgreSQL can't be started again. Stop this program and start it. ${String(error)}`);
          return;
        }
        await pause(500);
      }
    }
  };
  watch();
  return {
    port: current.port,
    get pid() {
      return current.pid;
    },
    stop: async () => {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
