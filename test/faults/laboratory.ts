import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { seal, type SealedText } from '../../src/engine/command.js';
import { Engine } from '../../src/engine/engine.js';
import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { travelTo, withReferences, type JourneyStep } from '../../workflows/proposal/journeys/index.js';
import type { CuttingProxy, Side } from './cutting-proxy.js';
import { always } from './invariants.js';
import type { People } from './people.js';

const SIDES: readonly Side[] = ['before', 'after'];

/** One program in this process whose way to the database can be cut, and what was found wrong so far. */
export class Laboratory {
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
