import { join } from 'node:path';
import { Client } from 'pg';
import { attachToCluster } from '../../src/platform/embedded-postgres/index.js';
import { check, type Verdict } from './check.js';
import { drive } from './driver.js';
import { Fleet } from './fleet.js';
import type { Ground, Plot } from './ground.js';
import { Journal } from './journal.js';
import { mailViolations, type MailCount } from './mail-check.js';
import { openMailSink, type MailSink } from './mail-sink.js';
import type { Pace } from './pace.js';
import { addPeople, type People } from './people.js';
import { planPresses } from './plan.js';
import type { Random } from './random.js';
import type { Role } from './program.js';
import { until } from './waiting.js';

const SIDE_BY_SIDE = 6;
// BullMQ takes most of a minute to see that a worker died, and what the queue itself lost is swept up after one.
const DRAIN_SECONDS = 300;

export type Judgement = Verdict & { readonly mail: MailCount };

/** A program under test: its processes, its database, its people, its mail. */
export class Scene {
  private planned = 0;

  private constructor(
    readonly dataDir: string,
    readonly plot: Plot,
    readonly fleet: Fleet,
    private readonly people: People,
    private readonly sink: MailSink,
    private readonly journal = new Journal(`${dataDir}.journal`),
  ) {}

  /** Processes of these roles on a database of their own. */
  static async open(
    ground: Ground,
    name: string,
    roles: readonly Role[],
    more: NodeJS.ProcessEnv = {},
  ): Promise<Scene> {
    const plot = await ground.plot();
    const { runtimeUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL, dataDir: ECHO_DATA_DIR } = plot;
    const environment = { DATABASE_URL, DATABASE_OWNER_URL, ECHO_DATA_DIR, ...more };
    return Scene.around(join(ground.folder, name), roles, environment, async () => plot);
  }

  /** One process for everything, which runs its own PostgreSQL. */
  static async embedded(ground: Ground, name: string): Promise<Scene> {
    const dataDir = join(ground.folder, name);
    return Scene.around(dataDir, ['both'], {}, async () => {
      const cluster = await attachToCluster(dataDir);
      if (!cluster) throw new Error(`nobody runs a database on ${dataDir}`);
      return {
        ownerUrl: cluster.superuserUrl('echo'),
        runtimeUrl: cluster.runtimeUrl('echo'),
        dataDir,
      };
    });
  }

  private static async around(
    dataDir: string,
    roles: readonly Role[],
    environment: NodeJS.ProcessEnv,
    plotOf: () => Promise<Plot>,
  ): Promise<Scene> {
    const sink = await openMailSink();
    const fleet = new Fleet({ SMTP_URL: sink.url, ECHO_DATA_DIR: dataDir, ...environment });
    await fleet.start(...roles);
    const plot = await plotOf();
    return new Scene(dataDir, plot, fleet, await onDatabase(plot.ownerUrl, addPeople), sink);
  }

  /** Presses a number of buttons, over as many proposals as that takes; returns once each has its outcome. */
  async press(count: number, random: Random, pace: Pace): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    const proposals = planPresses(count, random, this.people.cast, today);
    this.planned += count;
    const driving = {
      address: () => this.fleet.address(),
      tokens: this.people.tokens,
      journal: this.journal,
    };
    await drive(proposals, SIDE_BY_SIDE, { ...driving, random: random.fork(1), pace });
    pace.end();
  }

  /** Waits until everything has been worked off; returns seconds. What is left then is for the check to find. */
  async drain(): Promise<number> {
    const began = performance.now();
    await onDatabase(this.plot.ownerUrl, async (database) => {
      const drained = async (): Promise<boolean> => {
        await this.fleet.revive();
        const left = 'select from outbox where done_at is null and dead_at is null limit 1';
        return (await database.query(left)).rowCount === 0;
      };
      await until('every job is done', DRAIN_SECONDS, drained, 500).catch(() => undefined);
    });
    return (performance.now() - began) / 1000;
  }

  /** Ends everything, then looks at what is left; the other way round where the database ends with the program. */
  async judge(workerKills: number, { whileItRuns = false } = {}): Promise<Judgement> {
    if (!whileItRuns) await this.close();
    const judgement = await this.look(workerKills);
    if (whileItRuns) await this.close();
    return judgement;
  }

  private async look(workerKills: number): Promise<Judgement> {
    const verdict = await check(this.plot.ownerUrl, this.journal.path, this.planned);
    const mail = await onDatabase(this.plot.ownerUrl, (database) =>
      mailViolations(database, this.sink, workerKills),
    );
    const desertions = this.fleet.desertions.map((said) => `a process ended that nobody ended: ${said}`);
    return {
      ...verdict,
      mail: mail.count,
      violations: [...verdict.violations, ...mail.violations, ...desertions],
    };
  }

  private async close(): Promise<void> {
    await this.fleet.stop();
    await this.sink.close();
    this.journal.close();
  }
}

export async function onDatabase<T>(url: string, work: (database: Client) => Promise<T>): Promise<T> {
  const database = new Client({ connectionString: url });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}
