import type { OutboxQueue } from './outbox-queue.js';
import type { OutboxRunner } from './outbox-runner.js';

const BATCH = 200;

/**
 * Handles every due row here and now, those included that handlers add, without any queue.
 *
 * For tests, the command line and loading data. A row that fails is not tried again in the same call.
 *
 * @returns how many were done
 */
export async function drainOutbox(queue: OutboxQueue, runner: OutboxRunner): Promise<number> {
  const left: string[] = [];
  let done = 0;
  for (let ids = await queue.due(BATCH, left); ids.length > 0; ids = await queue.due(BATCH, left)) {
    for (const id of ids) {
      if ((await runner.run(id)) === 'done') done += 1;
      else left.push(id);
    }
  }
  return done;
}
