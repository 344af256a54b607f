import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from './ground.js';
import { Pace } from './pace.js';
import type { Random } from './random.js';
import { pressFacts, spread, type Struck } from './report.js';
import { Scene } from './scene.js';
import { until } from './waiting.js';

const KILL_POSTGRES = 'the embedded PostgreSQL, killed under load; the program goes on by itself';

/** Campaign D: one process on a data folder, as `npm start` runs it, whose PostgreSQL is killed by SIGKILL. */
export async function killPostgres(
  ground: Ground,
  { presses, kills }: { readonly presses: number; readonly kills: number },
  random: Random,
): Promise<Struck> {
  const scene = await Scene.embedded(ground, 'postgres');
  const postmaster = (): number =>
    Number(readFileSync(join(scene.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const pace = new Pace(presses, kills);
  const recoveries: number[] = [];
  const killing = async (): Promise<void> => {
    const chance = random.fork(2);
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(chance.between(100, 1500));
      await pace.strike(async () => {
        await pause(chance.between(0, 40));
        const began = performance.now();
        process.kill(postmaster(), 'SIGKILL');
        await until('the program is ready again', 60, () => isReady(scene));
        recoveries.push(performance.now() - began);
      });
    }
  };
  await Promise.all([scene.press(presses, random, pace), killing()]);
  return {
    finish: async () => {
      const drained = await scene.drain();
      // The check needs the database, which ends with its program.
      const verdict = await scene.judge(kills, { whileItRuns: true });
      const facts = {
        ...{ kills, ...pressFacts(verdict), ...spread(recoveries) },
        'all effects done after (s)': Math.round(drained),
      };
      return { campaign: 'D', what: KILL_POSTGRES, skipped: null, facts, violations: verdict.violations };
    },
  };
}

async function isReady(scene: Scene): Promise<boolean> {
  try {
    const answer = await fetch(`${await scene.fleet.address()}/readyz`, {
      signal: AbortSignal.timeout(5000),
    });
    const { checks } = (await answer.json()) as { checks: { database: { status: string } } };
    return checks.database.status === 'ok';
  } catch {
    return false;
  }
}
