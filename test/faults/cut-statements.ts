import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { AppModule } from '../../src/app.module.js';
import { seal, type SealedText } from '../../src/engine/command.js';
import { Engine } from '../../src/engine/engine.js';
import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { readConfig } from '../../src/platform/config.js';
import { travelTo, withReferences, type JourneyStep } from '../../workflows/proposal/journeys/index.js';
import { CuttingProxy, type Side } from './cutting-proxy.js';
import type { Ground } from './ground.js';
import { always, atRest } from './invariants.js';
import { openMailSink } from './mail-sink.js';
import { addPeople, type People } from './people.js';
import type { Struck } from './report.js';
import { onDatabase } from './scene.js';

const CUT_STATEMENTS =
  'the program cut off at each statement of an event and of its effects, before and after it';

const SIDES: readonly Side[] = ['before', 'after'];
const SHOWN = 10;

const SCOPING = 'open.scoping.working';
/** Where a letter tells what was decided. */
const SUBMITTED = 'open.idea.submitted';

/** One program in this process whose way to the database can be cut, and what was found wrong so far. */
class Laboratory {
  readonly violations: string[] = [];
  readonly points: Record<string, number> = {};
  private number = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly proxy: CuttingProxy,
    private readonly database: Client,
    private readonly people: People,
    private readonly every: number,
  ) {}

  /** A proposal just before a state, everything worked off, and the event that takes it there. */
  async prepared(state: string): Promise<{ readonly id: string; readonly last: () => Promise<unknown> }> {
    const { steps } = travelTo(state, { cast: this.people.cast });
    const id = randomUUID();
    const ref = `ECHO-2026-${String(100 + (this.number += 1))}`;
    const [first, ...later] = steps as [JourneyStep, ...JourneyStep[]];
    const last = later.pop();
    await this.send(id, { ...first, payload: { ...first.payload, ref } } as JourneyStep);
    for (const step of later) await this.send(id, step);
    await this.drain();
    const key = randomUUID();
    return { id, last: () => this.send(id, last!, key) };
  }

  /** Does something with a cut at each of its statements in turn; each time on a stage set anew. */
  async cutEverywhere(what: string, set: () => Promise<() => Promise<unknown>>): Promise<void> {
    this.points[what] = 0;
    for (const side of SIDES)
      for (let statement = 1; ; statement += this.every) {
        const act = await set();
        this.proxy.arm(statement, side);
        await act().catch(() => undefined);
        if (!this.proxy.disarm()) break;
        this.points[what] += 1;
        await this.judge(`${what}, cut ${side} statement ${statement}`, always);
        await act().catch((error: unknown) =>
          this.violations.push(`${what}, again after a cut: ${String(error)}`),
        );
        await this.judge(`${what}, done again after a cut ${side} statement ${statement}`, always);
      }
  }

  /** Rows of a proposal that are not done, in order. */
  async rowsOf(id: string, kind?: string): Promise<string[]> {
    const { rows } = await this.database.query<{ id: string }>(
      'select id from outbox where instance_id = $1 and done_at is null and kind = coalesce($2, kind) order by sequence, ordinal, id',
      [id, kind ?? null],
    );
    return rows.map((row) => row.id);
  }

  drain(): Promise<number> {
    return drainOutbox(
      this.app.get(OutboxQueue, { strict: false }),
      this.app.get(OutboxRunner, { strict: false }),
    );
  }

  run(outboxId: string): Promise<unknown> {
    return this.app.get(OutboxRunner, { strict: false }).run(outboxId);
  }

  async judge(when: string, invariants: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, sql] of Object.entries(invariants)) {
      const { rows } = await this.database.query<object>(sql);
      if (rows.length > 0) this.violations.push(`${when}: ${name}: ${JSON.stringify(rows[0])}`);
    }
  }

  private send(
    instanceId: string,
    { type, on, by, as, payload }: JourneyStep,
    key = randomUUID(),
  ): Promise<unknown> {
    const texts: SealedText[] = [];
    const event = withReferences(payload as never, (words) => {
      const { ref, text } = seal(words);
      texts.push(text);
      return ref;
    });
    const actor = { id: by, roles: as };
    const asked = {
      instanceId,
      event: { ...(event as object), type },
      actor,
      key,
      texts,
      at: `${on}T20:00:00.000Z`,
      on,
    };
    const engine = this.app.get(Engine, { strict: false });
    return type === 'PROPOSAL_STARTED'
      ? engine.start({ ...asked, workflow: 'proposal' })
      : engine.dispatch({ ...asked, expectedSequence: null });
  }
}

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
