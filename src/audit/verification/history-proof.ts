import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inOneMoment, poolOf } from '../../engine/pool.js';
import type { Verification } from '../../engine/verify-finding.js';
import { Verifier, type Share, type Witness } from '../../engine/verify.js';
import { CheckpointCheck, type CheckpointVerdict } from '../checkpoints/checkpoint-check.js';
import { lastCheckpoint, statedOf, type KeptCheckpoint } from '../checkpoints/checkpoint-store.js';

/** Both proofs of histories, chain and replay, with what checkpoints say of them. */
@Injectable()
export class HistoryProof {
  constructor(
    private readonly dataSource: DataSource,
    private readonly verifier: Verifier,
    private readonly checkpoints: CheckpointCheck,
  ) {}

  /** @throws {InstanceNotFoundError} */
  async ofInstance(instanceId: string): Promise<Verification> {
    return this.verifier.verifyInstance(instanceId, await statedOf(poolOf(this.dataSource), instanceId));
  }

  /**
   * Every history, and every checkpoint.
   *
   * @param onProgress told after each history what has been verified so far
   * @param share a share of the histories alone; the checkpoints belong to the first
   */
  async ofAll(onProgress?: (soFar: Verification) => void, share?: Share): Promise<Verification> {
    const witness: Witness = (id) => statedOf(poolOf(this.dataSource), id);
    const outcome = await this.verifier.verifyAll(onProgress, witness, share);
    if (share && share.index > 0) return outcome;
    const { findings } = await this.ofCheckpoints();
    return { ...outcome, findings: [...outcome.findings, ...findings] };
  }

  /** How many histories there are. */
  async count(): Promise<number> {
    const { rows } = await poolOf(this.dataSource).query<{ count: number }>(
      'select count(*)::integer as count from workflow_instance',
    );
    return rows[0]?.count ?? 0;
  }

  /** The checkpoints alone. */
  ofCheckpoints(): Promise<CheckpointVerdict> {
    return inOneMoment(this.dataSource, (db) => this.checkpoints.check(db));
  }

  /** The last checkpoint; null before the first. */
  lastCheckpoint(): Promise<KeptCheckpoint | null> {
    return lastCheckpoint(poolOf(this.dataSource));
  }
}
