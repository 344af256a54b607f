import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientBase, Pool } from 'pg';
import type { Finding, FindingKind } from '../../engine/verify-finding.js';
import { isSignedBy, linkTo, readCheckpoint, StatedHeads, type CheckpointRecord } from './checkpoint.js';
import { goneInstances, headsAndCheckpoints, keptKeys, type KeptCheckpoint } from './checkpoint-store.js';
import { OutsideCopy } from './outside-copy.js';
import { SigningKeyFile } from './signing-key-file.js';
import { trustedKeys } from './signing-key.js';

/** How the checkpoints stand. */
export interface CheckpointVerdict {
  readonly checkpoints: number;
  /** How many of the file outside were compared. */
  readonly outside: number;
  /** Whether the key file of this machine vouches for the keys; without it they vouch for themselves. */
  readonly vouched: boolean;
  readonly findings: readonly Finding[];
}

/** Proves that the checkpoints are whole, signed, and the same as outside. */
@Injectable()
export class CheckpointCheck {
  constructor(
    private readonly keyFile: SigningKeyFile,
    private readonly outside: OutsideCopy,
  ) {}

  /** @param db one moment: a transaction that sees no changes */
  async check(db: Pick<ClientBase | Pool, 'query'>): Promise<CheckpointVerdict> {
    // The file first: what is added to it while the tables are read must not seem to be missing there.
    const copies = this.outside.read();
    const keys = await keptKeys(db);
    const anchor = this.keyFile.find();
    const check = new Following(trustedKeys(keys, anchor?.id ?? null));
    for (const { id } of keys) check.key(id);
    for await (const stated of headsAndCheckpoints(db))
      if ('head' in stated) check.heads.state(stated);
      else check.follow(stated);
    for (const copy of copies) check.compare(copy);
    for (const id of await goneInstances(db)) check.gone(id);
    const { checkpoints, findings } = check;
    return { checkpoints, outside: copies.length, vouched: anchor !== null, findings };
  }
}

/** Follows checkpoints from the first on. */
class Following {
  readonly heads = new StatedHeads();
  readonly findings: Finding[] = [];
  checkpoints = 0;
  private readonly texts = new Map<number, string>();
  private previous: string | null = null;
  private expected = 1;

  constructor(private readonly trusted: ReadonlyMap<string, KeyObject>) {}

  key(id: string): void {
    if (!this.trusted.has(id))
      this.found('key', `key ${id.slice(0, 16)} is vouched for by none that is trusted here`);
  }

  follow({ number, text, signature, madeAt }: KeptCheckpoint): void {
    this.checkpoints += 1;
    const named = `checkpoint ${String(number)}`;
    if (number !== this.expected) this.found('checkpoint', `checkpoints are missing before ${named}`);
    this.expected = number + 1;
    const record = this.read(text, named);
    if (record) {
      this.checkRecord(record, number, madeAt, named);
      const key = this.trusted.get(record.key);
      if (!key) this.found('key', `${named} is signed with a key that is not trusted here`);
      else if (!isSignedBy(text, signature, key))
        this.found('checkpoint', `${named} does not have the signature of its key`);
    }
    this.previous = linkTo({ text });
    this.texts.set(number, this.previous);
  }

  compare({ number, text, line }: { number: number | null; text: string; line: number }): void {
    const where = `line ${String(line)} of the file outside`;
    if (number === null) this.found('checkpoint', `${where} can not be read`);
    else if (!this.texts.has(number))
      this.found('checkpoint', `checkpoint ${String(number)} is in the file outside and missing here`);
    else if (this.texts.get(number) !== linkTo({ text }))
      this.found('checkpoint', `checkpoint ${String(number)} is not the one that ${where} keeps`);
  }

  gone(instanceId: string): void {
    const message = 'checkpoints saw this history, and it is gone';
    this.findings.push({ instanceId, sequence: null, kind: 'checkpoint', message });
  }

  private read(text: string, named: string): CheckpointRecord | null {
    try {
      return readCheckpoint(text);
    } catch {
      this.found('checkpoint', `${named} can not be read`);
      return null;
    }
  }

  private checkRecord(record: CheckpointRecord, number: number, madeAt: Date, named: string): void {
    const { instances, events, root } = this.heads;
    const pairs: readonly (readonly [string, unknown, unknown])[] = [
      ['number', record.number, number],
      ['instant', record.at, madeAt.toISOString()],
      ['link to the one before it', record.previous, this.previous],
      ['count of histories', record.instances, instances],
      ['count of events', record.events, events],
      ['root over all heads', record.root, root],
    ];
    const wrong = pairs.filter(([, said, found]) => said !== found).map(([name]) => name);
    if (wrong.length > 0)
      this.found('checkpoint', `${named} does not fit what is kept: its ${wrong.join(', ')}`);
  }

  private found(kind: FindingKind, message: string): void {
    this.findings.push({ instanceId: null, sequence: null, kind, message });
  }
}
