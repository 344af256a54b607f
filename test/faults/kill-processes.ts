import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from './ground.js';
import { Pace } from './pace.js';
import type { Random } from './random.js';
import { pressFacts, spread, type Struck } from './report.js';
import { Scene } from './scene.js';

export const KILL_PROCESSES = 'web and worker processes, killed at random instants under load';

/** Campaign A: presses over HTTP while the web and the worker process are killed by SIGKILL, one or the other. */
export async function killProcesses(
  ground: Ground,
  { presses, kills }: { readonly presses: number; readonly kills: number },
  random: Random,
): Promise<Struck> {
  const scene = await Scene.open(ground, 'processes', ['web', 'worker']);
  const pace = new Pace(presses, kills);
  const struck = { web: 0, worker: 0 };
  const killing = async (): Promise<void> => {
    const chance = random.fork(2);
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(chance.between(100, 1500));
      const role = chance.oneOf(['web', 'worker'] as const);
      await pace.strike(() => pause(chance.between(0, 40)).then(() => scene.fleet.killAndRestart(role)));
      struck[role] += 1;
    }
  };
  await Promise.all([scene.press(presses, random, pace), killing()]);
  return {
    finish: async () => {
      const drained = await scene.drain();
      const verdict = await scene.judge(struck.worker);
      const facts = {
        ...{ kills, 'kills of web': struck.web, 'kills of worker': struck.worker },
        ...pressFacts(verdict),
        ...spread(scene.fleet.recoveries),
        'all effects done after (s)': Math.round(drained),
      };
      return { campaign: 'A', what: KILL_PROCESSES, skipped: null, facts, violations: verdict.violations };
    },
  };
}
