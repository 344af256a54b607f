import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { CheckpointMaker } from '../../../src/audit/checkpoints/checkpoint-maker.js';
import { HistoryProof } from '../../../src/audit/verification/history-proof.js';
import { OutsideCopy } from '../../../src/audit/checkpoints/outside-copy.js';
import { drainOutbox } from '../../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../../src/engine/outbox-runner.js';
import type { Finding } from '../../../src/engine/verify-finding.js';
import { DemoData } from '../../../src/platform/runtime/demo.js';
import type { Plot } from '../ground.js';
import { programOn, SetClock } from '../program-on-a-clock.js';

/** Everything that proves something, in an order in which it can be put back. */
const TABLES = [
  'workflow_instance',
  'history_event',
  'sealed_text',
  'command_receipt',
  'signing_key',
  'checkpoint',
  'checkpoint_head',
] as const;

/** A set of proposals, all of them under a checkpoint, that can be damaged and put back as it was. */
export class Stock {
  private outside = Buffer.alloc(0);

  private constructor(
    private readonly program: INestApplicationContext,
    /** As a superuser whom no trigger and no reference stops. */
    readonly database: Client,
  ) {}

  /** The sample proposals, with what followed from them, and two checkpoints. */
  static async open({ runtimeUrl: databaseUrl, ownerUrl, dataDir }: Plot): Promise<Stock> {
    const clock = new SetClock(new Date().toISOString());
    const where = { databaseUrl, redisUrl: null, smtpUrl: 'smtp://127.0.0.1:1', dataDir };
    const program = await programOn(clock, where, false);
    await program.get(DemoData, { strict: false }).load();
    await program.get(CheckpointMaker, { strict: false }).makeNow();
    await drainOutbox(
      program.get(OutboxQueue, { strict: false }),
      program.get(OutboxRunner, { strict: false }),
    );
    const database = new Client({ connectionString: ownerUrl });
    await database.connect();
    await database.query("set session_replication_role = 'replica'");
    const stock = new Stock(program, database);
    await stock.checkpoint();
    return stock;
  }

  /** One more checkpoint, and all of it kept as it now is. */
  async checkpoint(): Promise<void> {
    await this.program.get(CheckpointMaker, { strict: false }).makeNow();
    await this.keep();
  }

  /** What is to be put back from now on. */
  async keep(): Promise<void> {
    for (const table of TABLES) {
      await this.database.query(`drop table if exists kept_${table}`);
      await this.database.query(`create temporary table kept_${table} as select * from ${table}`);
    }
    this.outside = readFileSync(this.copy.path);
  }

  async putBack(): Promise<void> {
    for (const table of TABLES) {
      await this.database.query(`delete from ${table}`);
      await this.database.query(`insert into ${table} select * from kept_${table}`);
    }
    writeFileSync(this.copy.path, this.outside);
  }

  /** Everything that verification finds. */
  async findings(): Promise<readonly Finding[]> {
    return (await this.program.get(HistoryProof, { strict: false }).ofAll()).findings;
  }

  /** The file outside the database. */
  get copy(): OutsideCopy {
    return this.program.get(OutsideCopy, { strict: false });
  }

  async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.database.query<T>(sql, values)).rows;
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.program.close();
  }
}
