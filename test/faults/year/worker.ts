import { Jobs } from '../../../src/jobs/jobs.js';
import { programOn, SetClock, type Where } from '../program-on-a-clock.js';

/** What a worker of a year is told: the time. It answers with it once it has looked for what has come. */
export interface Told {
  readonly now: string;
}

// A process of its own, so that it can be killed. The first thing it is told is where it works.
const { where, now } = JSON.parse(process.argv[2] ?? '{}') as { readonly where: Where } & Told;
const clock = new SetClock(now);
const program = await programOn(clock, where, true);
process.on('message', (told: Told) => {
  clock.set(told.now);
  program
    .get(Jobs)
    .tick()
    .then(
      () => process.send?.(told),
      () => process.send?.(told),
    );
});
process.once('SIGTERM', () => void program.close().finally(() => process.exit()));
process.send?.({ now });
