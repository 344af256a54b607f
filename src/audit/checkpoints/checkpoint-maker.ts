import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { inTransaction, poolOf } from '../../engine/pool.js';
import { Clock } from '../../platform/clock.js';
import { linkTo, signed, StatedHeads } from './checkpoint.js';
import {
  changedHeads,
  checkpointsAfter,
  keepCheckpoint,
  keepKey,
  keptKeys,
  lastCheckpoint,
  makeAlone,
  statedSoFar,
} from './checkpoint-store.js';
import { OutsideCopy } from './outside-copy.js';
import { SigningKeyError, SigningKeyFile } from './signing-key-file.js';
import { newSigningKey, succession, type SigningKey } from './signing-key.js';

const AT_ONCE = 500;

/** Makes checkpoints, copies them outside, and changes the key that signs them. */
@Injectable()
export class CheckpointMaker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keyFile: SigningKeyFile,
    private readonly outside: OutsideCopy,
    private readonly clock: Clock,
  ) {}

  /**
   * States and signs where every history stands, in the caller's transaction.
   *
   * @returns its number
   * @throws {SigningKeyError} the key is missing, or is not one that this database knows
   */
  async makeIn(tx: PoolClient): Promise<number> {
    await makeAlone(tx);
    const key = await this.keyFor(tx);
    const last = await lastCheckpoint(tx);
    const heads = new StatedHeads();
    for (const head of await statedSoFar(tx)) heads.state(head);
    const changed = await changedHeads(tx);
    for (const head of changed) heads.state(head);
    const number = (last?.number ?? 0) + 1;
    const madeAt = this.clock.now();
    const { instances, events, root } = heads;
    const previous = last ? linkTo(last) : null;
    const record = { number, at: madeAt.toISOString(), previous, instances, events, root, key: key.id };
    const checkpoint = signed({ v: 1, ...record }, key.privateKey);
    await keepCheckpoint(tx, { ...checkpoint, number, madeAt }, changed);
    return number;
  }

  /** A checkpoint now, and its copy. */
  async makeNow(): Promise<number> {
    const number = await inTransaction(this.dataSource, (tx) => this.makeIn(tx));
    await this.copyOutside();
    return number;
  }

  /** Copies every checkpoint that the file lacks. Only what is committed: a copy must never be ahead. */
  async copyOutside(): Promise<void> {
    let last = Math.max(0, ...this.outside.read().map(({ number }) => number ?? 0));
    for (let more = true; more;) {
      const missing = await checkpointsAfter(poolOf(this.dataSource), last, AT_ONCE);
      if (missing.length > 0) this.outside.append(missing);
      last = missing.at(-1)?.number ?? last;
      more = missing.length === AT_ONCE;
    }
  }

  /**
   * A new key from now on; the old one signs that it is followed, and stays beside the new one.
   *
   * @returns ids of the old and the new one
   */
  async changeKey(): Promise<{ readonly old: string; readonly next: string }> {
    const next = newSigningKey();
    const old = await inTransaction(this.dataSource, async (tx) => {
      await makeAlone(tx);
      const key = await this.keyFor(tx);
      await keepKey(tx, succession(next, key, this.clock.now()));
      return key;
    });
    // After the commit: a file with a key that the database lacks could sign nothing.
    this.keyFile.replace(old, next);
    return { old: old.id, next: next.id };
  }

  private async keyFor(tx: PoolClient): Promise<SigningKey> {
    const key = this.keyFile.read();
    const kept = await keptKeys(tx);
    if (kept.length === 0) await keepKey(tx, succession(key, null, this.clock.now()));
    else if (!kept.some(({ id }) => id === key.id))
      throw new SigningKeyError(
        'The file of the key that signs checkpoints holds another key than this database knows. Put the old file back.',
      );
    return key;
  }
}
