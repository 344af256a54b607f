import { createHash, sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { canonicalText } from '../../../workflows/kit/canonical-text.js';
import { historyOf } from '../../engine/history-log.js';
import { BEGIN_ONE_MOMENT, poolOf } from '../../engine/pool.js';
import { WorkflowRegistry } from '../../engine/registry.js';
import { Clock } from '../../platform/clock.js';
import { BEFORE_ALL_IDS } from '../../platform/ids.js';
import { headsAndCheckpoints, keptKeys } from '../checkpoints/checkpoint-store.js';
import { SigningKeyFile } from '../checkpoints/signing-key-file.js';
import { rulesProgram } from './rules-program.js';

/** What goes into a bundle. */
export interface BundleOptions {
  /** Whether the words of people go along; without them the entries hold their seals alone. */
  readonly texts?: boolean;
}

const AT_ONCE = 200;

const INSTANCES = `
  select i.id, i.sequence, i.head, i.snapshot, (select ref from proposal p where p.instance_id = i.id) as ref
  from workflow_instance i where i.id > $1 order by i.id limit ${String(AT_ONCE)}`;

const TEXTS = `
  select id, salt, body, erased_at is not null as erased from sealed_text where instance_id = $1 order by id`;

interface InstanceRow {
  readonly id: string;
  readonly sequence: number;
  readonly head: Buffer;
  readonly snapshot: unknown;
  readonly ref: string | null;
}

interface TextRow {
  readonly id: string;
  readonly salt: Buffer | null;
  readonly body: string | null;
  readonly erased: boolean;
}

/**
 * Everything that an auditor needs to prove all histories without this program, as one file of JSON Lines.
 *
 * Rules, definitions, keys, checkpoints, then each history with its words (or their seals) and how it stands; in the end
 * a seal over all lines before, signed with the key of the checkpoints where there is one.
 */
@Injectable()
export class AuditorsBundle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: WorkflowRegistry,
    private readonly keyFile: SigningKeyFile,
    private readonly clock: Clock,
  ) {}

  /** The lines, each with its end; any number of histories in little memory, all of one moment. */
  async *lines({ texts = false }: BundleOptions = {}): AsyncGenerator<string> {
    const seal = createHash('sha256');
    for await (const entry of this.entries(texts)) {
      const line = `${JSON.stringify(entry)}\n`;
      seal.update(line);
      yield line;
    }
    const digest = seal.digest('hex');
    const key = this.keyFile.find();
    const signature = key && sign(null, Buffer.from(digest), key.privateKey).toString('base64');
    yield `${JSON.stringify({ kind: 'seal', sha256: digest, key: key?.id ?? null, signature })}\n`;
  }

  private async *entries(texts: boolean): AsyncGenerator<object> {
    yield { kind: 'bundle', v: 1, madeAt: this.clock.now().toISOString(), texts };
    for (const module of rulesProgram()) yield { kind: 'module', ...module };
    for (const { definition, hash } of this.registry.versions()) {
      const { name: workflow, version } = definition;
      yield { kind: 'definition', workflow, version, hash, text: canonicalText(definition) };
    }
    const db = await poolOf(this.dataSource).connect();
    let failure: Error | undefined;
    try {
      await db.query(BEGIN_ONE_MOMENT);
      yield* checkpointEntries(db);
      yield* historyEntries(db, texts);
      await db.query('commit');
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // Whoever stops reading half-way leaves a transaction open: such a connection is not used again.
      db.release(failure ?? true);
    }
  }
}

async function* checkpointEntries(db: PoolClient): AsyncGenerator<object> {
  for (const { signedByNew, signedByOld, madeAt, ...key } of await keptKeys(db))
    yield {
      kind: 'key',
      ...key,
      madeAt: madeAt.toISOString(),
      signedByNew: signedByNew.toString('base64'),
      signedByOld: signedByOld?.toString('base64') ?? null,
    };
  for await (const stated of headsAndCheckpoints(db))
    if ('head' in stated) {
      const { instanceId: instance, sequence, head } = stated;
      yield { kind: 'head', instance, sequence, head: head.toString('hex') };
    } else yield { kind: 'checkpoint', text: stated.text, signature: stated.signature.toString('base64') };
}

async function* historyEntries(db: PoolClient, texts: boolean): AsyncGenerator<object> {
  for (let last = BEFORE_ALL_IDS, more = true; more;) {
    const { rows } = await db.query<InstanceRow>(INSTANCES, [last]);
    for (const { id: instance, ref, head, sequence, snapshot } of rows) {
      yield { kind: 'history', instance, ref };
      for await (const { sequence: number, event, hash } of historyOf(db, instance))
        yield { kind: 'event', instance, sequence: number, event, hash: hash.toString('hex') };
      const sealed = await db.query<TextRow>(TEXTS, [instance]);
      for (const { id, salt, body, erased } of sealed.rows)
        if (erased) yield { kind: 'text', id, erased };
        else if (texts) yield { kind: 'text', id, salt: salt?.toString('base64'), body };
      yield { kind: 'instance', sequence, head: head.toString('hex'), snapshot };
    }
    last = rows.at(-1)?.id ?? last;
    more = rows.length === AT_ONCE;
  }
}
