import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config.js';
import { CuttingProxy } from './cutting-proxy.js';
import type { Ground } from './ground.js';
import { atRest } from './invariants.js';
import { Laboratory } from './laboratory.js';
import { openMailSink } from './mail-sink.js';
import { addPeople } from './people.js';
import type { Struck } from './report.js';
import { onDatabase } from './scene.js';

const CUT_STATEMENTS =
  'the program cut off at each statement of an event and of its effects, before and after it';

const SHOWN = 10;

const SCOPING = 'open.scoping.working';
/** Where a letter tells what was decided. */
const SUBMITTED = 'open.idea.submitted';

/**
 * Campaign C: every statement boundary of one event, of each effect it has, and of sending a letter.
 *
 * @param every 1 for each statement, 2 for every other one, and so on
 */
export async function cutStatements(ground: Ground, { every }: { readonly every: number }): Promise<Struck> {
  const plot = await ground.plot();
  const proxy = await CuttingProxy.open(plot.runtimeUrl);
  const sink = await openMailSink();
  const config = readConfig({
    DATABASE_URL: proxy.url,
    SMTP_URL: sink.url,
    ECHO_DATA_DIR: plot.dataDir,
    LOG_LEVEL: 'silent',
    ECHO_DEMO: 'off',
  });
  const module = AppModule.forRoot(config, { runtimeUrl: proxy.url, works: false });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const fatal: string[] = [];
  const noted = (error: Error): void =>
    void fatal.push(`would have ended the process: ${error.stack ?? error.message}`);
  process.on('uncaughtException', noted).on('unhandledRejection', noted);
  try {
    return await onDatabase(plot.ownerUrl, async (database) => {
      const laboratory = new Laboratory(app, proxy, database, await addPeople(database), every);
      await experiments(laboratory);
      await laboratory.drain();
      await laboratory.judge('in the end', atRest);
      const violations = [...fatal, ...laboratory.violations].slice(0, SHOWN);
      const facts = {
        ...laboratory.points,
        points: Object.values(laboratory.points).reduce((a, b) => a + b, 0),
      };
      return {
        finish: async () => ({ campaign: 'C', what: CUT_STATEMENTS, skipped: null, facts, violations }),
      };
    });
  } finally {
    process.off('uncaughtException', noted).off('unhandledRejection', noted);
    await app.close().catch(() => undefined);
    await proxy.close();
    await sink.close();
  }
}

async function experiments(laboratory: Laboratory): Promise<void> {
  await laboratory.cutEverywhere('the event itself', async () => (await laboratory.prepared(SCOPING)).last);
  const effects = ['releaseSupport', 'assignSupport', 'sendLetter', 'notifyNextMover'].map(
    (name) => `proposal.${name}`,
  );
  for (const kind of [...effects, 'mail.send'])
    await laboratory.cutEverywhere(kind, async () => {
      const { id, last } = await laboratory.prepared(kind === 'proposal.sendLetter' ? SUBMITTED : SCOPING);
      await last();
      if (kind === 'mail.send') for (const row of await laboratory.rowsOf(id)) await laboratory.run(row);
      const [row = ''] = await laboratory.rowsOf(id, kind);
      return () => laboratory.run(row);
    });
}
