import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../ormconfig.js';
import type { Actor, Committed, DispatchCommand } from '../../src/engine/command.js';
import { Engine } from '../../src/engine/engine.js';
import { OutboxHandlers } from '../../src/engine/outbox-handlers.js';
import { OutboxLimits } from '../../src/engine/outbox-limits.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { WorkflowRegistry } from '../../src/engine/registry.js';
import { Verifier } from '../../src/engine/verify.js';
import { VersionChanges } from '../../src/engine/version-changes.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import type { Clock } from '../../src/platform/clock.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { useDatabase, type TestDatabase } from './database.js';
import { createKettleTable, kettle, kettleReadModel } from './kettle.workflow.js';

export const ON = '2026-11-23';
export const cook: Actor = { id: uuidv7(), roles: [] };
export const guest: Actor = { id: uuidv7(), roles: ['guest'] };
export const machine: Actor = { id: 'system', roles: ['system'] };

/** Every table the engine writes. */
export const TABLES = [
  'workflow_instance',
  'history_event',
  'task',
  'sealed_text',
  'command_receipt',
  'outbox',
  'kettle',
] as const;

/** A kitchen in a database of its own: the engine with a workflow that makes tea, and a clock that stands still. */
export class Kitchen {
  readonly registry = new WorkflowRegistry();
  readonly handlers = new OutboxHandlers();
  readonly limits = new OutboxLimits();
  readonly time = { now: new Date('2026-11-23T18:00:00.000Z') };
  readonly clock: Clock = { now: () => this.time.now };
  readonly engine: Engine;
  readonly verifier: Verifier;
  readonly versions: VersionChanges;
  readonly outbox: OutboxQueue;
  readonly runner: OutboxRunner;
  readonly scheduler: Scheduler;

  constructor(
    readonly database: TestDatabase,
    readonly source: DataSource,
  ) {
    this.registry.register({ definition: kettle, readModel: kettleReadModel });
    this.engine = new Engine(source, this.registry, this.clock);
    this.verifier = new Verifier(source, this.registry);
    this.versions = new VersionChanges(source, this.registry, this.clock);
    this.outbox = new OutboxQueue(source, this.clock);
    this.runner = new OutboxRunner(source, this.handlers, this.limits, this.clock);
    this.scheduler = new Scheduler(source, this.handlers, this.clock);
  }

  get owner(): Pool {
    return this.database.owner;
  }

  /** A kettle that has just been bought; returns its id. */
  async bought(key = uuidv7()): Promise<string> {
    const instanceId = uuidv7();
    const event = { type: 'KETTLE_BOUGHT', owner: cook.id };
    await this.engine.start({ workflow: 'kettle', instanceId, event, actor: cook, key, on: ON });
    return instanceId;
  }

  /** A kettle with water in it, at sequence 2. */
  async filled(): Promise<string> {
    const id = await this.bought();
    await this.send(id, { type: 'WATER_FILLED', litres: 1 });
    return id;
  }

  send(
    instanceId: string,
    event: DispatchCommand['event'],
    more: Partial<DispatchCommand> = {},
  ): Promise<Committed> {
    const command = { instanceId, event, actor: cook, expectedSequence: null, key: uuidv7(), on: ON };
    return this.engine.dispatch({ ...command, ...more });
  }

  /** How many rows each table has. */
  async counts(): Promise<Record<string, number>> {
    const counts = TABLES.map((table) => `(select count(*)::integer from ${table}) as ${table}`);
    return (await this.owner.query<Record<string, number>>(`select ${counts.join(', ')}`)).rows[0] ?? {};
  }

  async rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.owner.query<Record<string, unknown>>(sql, values)).rows;
  }
}

/** Gives a spec file its kitchen; it is there from `beforeAll` on. */
export function useKitchen(): () => Kitchen {
  let kitchen: Kitchen;
  // Before the database's own hooks: those after all tests run in the order in which they were declared.
  afterAll(() => kitchen.source.destroy());
  const database = useDatabase();
  beforeAll(async () => {
    const extra = { options: '-c role=echo_engine', max: 20 };
    const source = await new DataSource({ ...dataSourceOptions(database.runtimeUrl), extra }).initialize();
    await database.owner.query(createKettleTable);
    kitchen = new Kitchen(database, source);
  });
  return () => kitchen;
}
