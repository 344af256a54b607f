import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { REPAIRED, repairedSnapshot } from '../../workflows/kit/repair.js';
import { inCanonicalOrder } from '../platform/canonical.js';
import { Clock } from '../platform/clock.js';
import type { Committed, RepairCommand } from './command.js';
import { InstanceChangedError, InstanceNotFoundError, KeyReusedError } from './errors.js';
import { findForCommand, lastChange, write } from './instance-store.js';
import { isFresh } from './instance.js';
import { committedAt } from './past.js';
import { poolOf } from './pool.js';
import { occurred, preparedDispatch } from './prepare.js';
import { WorkflowRegistry } from './registry.js';
import { committedOf, parametersOf, type Step } from './step.js';

/** Puts right what is wrong with instances: an event like any other, but for the machine, which is not asked. */
@Injectable()
export class Repairs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: WorkflowRegistry,
    private readonly clock: Clock,
  ) {}

  /**
   * Repairs an instance as it was seen.
   *
   * @throws {InstanceNotFoundError}
   * @throws {InstanceChangedError} someone moved it since
   * @throws {KeyReusedError} the actor used the key for something else
   * @throws {Error} the machine has no such state, or nothing of that name is remembered
   */
  async repair(command: RepairCommand): Promise<Committed> {
    const { instanceId, expectedSequence, repair, effects, reason, approvedBy, actor, on } = command;
    const event = { type: REPAIRED, ...repair, reason, ...(approvedBy !== undefined && { approvedBy }) };
    const asked = preparedDispatch({ ...command, event }, this.clock);
    const { instance: before, receipt } = await findForCommand(this.pool, instanceId, actor.id, asked.key);
    if (receipt) {
      if (receipt.fingerprint !== asked.fingerprint) throw new KeyReusedError(asked.key);
      return committedAt(this.pool, this.registry, receipt.instanceId, receipt.sequence);
    }
    if (!before) throw new InstanceNotFoundError(instanceId);
    const registered = this.registry.matching(before);
    const snapshot = inCanonicalOrder(repairedSnapshot(registered.definition, before.snapshot, repair));
    const step: Step = {
      ...{ asked, before, was: registered, registered },
      accepted: {
        kind: 'accepted',
        event: occurred({ event: asked.event, at: asked.at, on, actor }),
        from: before.state,
        snapshot,
        effects: [...effects],
      },
    };
    const written =
      isFresh(before, expectedSequence) &&
      (await write(this.pool, registered.statements.move, parametersOf(step)));
    if (written) return committedOf(step);
    const change = await lastChange(this.pool, instanceId, expectedSequence);
    throw new InstanceChangedError(instanceId, change);
  }

  private get pool() {
    return poolOf(this.dataSource);
  }
}
