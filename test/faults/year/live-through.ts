import { Client } from 'pg';
import { addDays } from '../../../workflows/kit/local-date.js';
import type { Ground } from '../ground.js';
import { mailViolations } from '../mail-check.js';
import type { Random } from '../random.js';
import { until } from '../waiting.js';
import { Crew } from './crew.js';
import { openInbox } from './inbox.js';
import { ledgerOf, type Ledger } from './ledger.js';
import { programOn, SetClock, type Where } from '../program-on-a-clock.js';
import type { Year } from './plan.js';
import { World } from './world.js';

/** What befalls the workers in a year. */
export interface Misfortune {
  readonly workers: number;
  /** SIGKILLs of a worker in the middle of its work, on random days. */
  readonly kills: number;
  /** Empties the queue's store in the middle of the work; null where it is not in Redis. */
  readonly flush: (() => Promise<void>) | null;
  readonly flushes: number;
  readonly redisUrl: string | null;
}

export interface Lived extends Ledger {
  readonly presses: number;
  readonly refused: number;
  readonly copies: number;
  readonly kills: number;
  readonly seconds: number;
  /** Nudge letters on the day after a week without any worker. */
  readonly afterTheWeek: number;
}

const LEFT = `select from outbox where done_at is null and dead_at is null and run_at <= $1 limit 1`;
const DEAD = 'select kind, last_error from outbox where dead_at is not null limit 5';
// Only a guard against waiting for ever, however busy the machine is.
const SETTLE_SECONDS = 900;

/** Lives through a year: people press at noon, workers look in the morning, at noon and once in the night. */
export async function liveThrough(
  ground: Ground,
  year: Year,
  { workers, kills, flush, flushes, redisUrl }: Misfortune,
  random: Random,
): Promise<Lived> {
  const began = performance.now();
  const plot = await ground.plot();
  const inbox = await openInbox();
  const where: Where = {
    databaseUrl: plot.runtimeUrl,
    redisUrl,
    smtpUrl: inbox.url,
    dataDir: plot.dataDir,
  };
  const clock = new SetClock(`${year.firstDay}T12:00:00.000Z`);
  const program = await programOn(clock, where, false);
  const database = new Client({ connectionString: plot.ownerUrl });
  // It ends with the server, when another life broke off.
  database.on('error', () => undefined);
  await database.connect();
  const crew = new Crew(where, workers, clock.now().toISOString());
  const world = new World(program, database, year);
  const away = Math.floor(year.days / 2);
  const isAway = (day: number): boolean => day >= away && day < away + 7;
  const present = Array.from({ length: year.days }, (_, day) => day).filter((day) => !isAway(day));
  const [killDays, flushDays] = [some(present, kills, random), some(present, flushes, random)];
  const settle = async (at: string): Promise<void> => {
    const settled = async (): Promise<boolean> => (await database.query(LEFT, [at])).rowCount === 0;
    await until(`everything is done that had come by ${at}`, SETTLE_SECONDS, settled, 25);
  };
  try {
    await world.arrive();
    await crew.begin();
    for (let day = 0; day < year.days; day += 1) {
      const today = addDays(year.firstDay, day);
      const [early, morning, noon] = ['11:30', '17:00', '20:00'].map(
        (time) => `${today}T${time}:00.000Z`,
      ) as [...[string, string, string]];
      if (day === away) await crew.leave();
      if (day === away + 7) await crew.begin();
      if (!isAway(day)) {
        // Half past four in the morning, or half past eight of the evening before, now and then.
        const night = day % 6 === 1 ? early : `${today}T03:30:00.000Z`;
        if (day % 3 === 1) {
          await crew.set(night);
          await settle(night);
        }
        if (killDays.includes(day)) await crew.setAndKill(morning, random);
        else await crew.set(morning);
        if (flushDays.includes(day)) await flush?.();
        await settle(morning);
        await crew.set(noon);
        await settle(noon);
      }
      clock.set(noon);
      await world.does(year.deeds.get(day) ?? [], today);
      if (!isAway(day)) await settle(noon);
    }
    const ledger = await ledgerOf(database, year, world.numbers(), inbox.letters);
    const mail = await mailViolations(database, inbox, kills);
    const dead = await database.query<{ kind: string; last_error: string }>(DEAD);
    return {
      ...ledger,
      ...world.counts,
      copies: mail.count.copies,
      kills,
      afterTheWeek: lettersOn(inbox.letters, addDays(year.firstDay, away + 7)),
      seconds: Math.round((performance.now() - began) / 1000),
      violations: [
        ...ledger.violations,
        ...mail.violations,
        ...dead.rows.map(({ kind, last_error: why }) => `given up: ${kind}: ${why}`),
      ],
    };
  } finally {
    await crew.leave();
    await program.close();
    await database.end();
    await inbox.close();
  }
}

function lettersOn(
  letters: readonly { readonly nudges: boolean; readonly date: Date }[],
  day: string,
): number {
  return letters.filter(({ nudges, date }) => nudges && date.toISOString().startsWith(day)).length;
}

/** So many of them, each once. */
function some(days: readonly number[], count: number, random: Random): readonly number[] {
  const left = [...days];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(random.between(0, left.length - 1), 1),
  ).flat();
}
