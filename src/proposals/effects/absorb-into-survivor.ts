import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { system } from '../../engine/command.js';
import { Engine } from '../../engine/engine.js';
import { momentFor } from './moment.js';
import type { Occasion } from './occasion.js';

/** Tells the proposal that survives a merge what it took in. */
@Injectable()
export class AbsorbIntoSurvivor {
  constructor(private readonly engine: Engine) {}

  async absorb({ id, instanceId, context, event }: Occasion, tx: PoolClient): Promise<void> {
    const survivor = context.outcome?.successor ?? context.merge?.survivor;
    if (survivor === undefined) throw new Error(`proposal ${context.ref} was merged into nothing`);
    await this.engine.dispatch({
      instanceId: survivor,
      event: { type: 'PROPOSAL_ABSORBED', absorbed: instanceId, coLead: context.lead },
      actor: system(),
      expectedSequence: null,
      key: `absorb-${id}`,
      ...(await momentFor(tx, survivor, event)),
    });
  }
}
