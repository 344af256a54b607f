import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inOneMoment, poolOf } from '../../engine/pool.js';
import type { Verification } from '../../engine/verify-finding.js';
import { Verifier } from '../../engine/verify.js';
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
   */
  async ofAll(onProgress?: (soFar: Verification) => void): Promise<Verification> {
    const outcome = await this.verifier.verifyAll(onProgress, (id) => statedOf(poolOf(this.dataSource), id));
    const { findings } = await this.ofCheckpoints();
    return { ...outcome, findings: [...outcome.findings, ...findings] };
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
