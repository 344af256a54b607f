import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { PayloadOf } from '../../../workflows/proposal/vocabulary.js';
import { isIn } from '../../../workflows/kit/snapshot.js';
import { system } from '../../engine/command.js';
import { Engine } from '../../engine/engine.js';
import { InstanceNotFoundError } from '../../engine/errors.js';
import type { Instance } from '../../engine/instance.js';
import { EventPayloads } from '../event-payloads.js';
import { firstEvent, type Starting } from './first-event.js';
import { momentFor } from './moment.js';
import type { Occasion } from './occasion.js';
import { ReservedReferences } from './reserved-references.js';

/** Starts the proposal that carries on: the next cohort, or the same idea in another format. */
@Injectable()
export class StartSuccessor {
  constructor(
    private readonly engine: Engine,
    private readonly references: ReservedReferences,
    private readonly payloads: EventPayloads,
  ) {}

  /** A retry finds what it started and goes on from there. */
  async start(occasion: Occasion, tx: PoolClient): Promise<void> {
    const { id, event } = occasion;
    const starting = event as Starting;
    const { successor } = starting;
    const found = (await this.find(successor)) ?? (await this.startNew(occasion, starting));
    if (starting.type !== 'PROPOSAL_RENEWED' || !isIn(found.snapshot.value, 'open.idea.draft')) return;
    await this.engine.dispatch({
      instanceId: successor,
      event: { type: 'RENEWAL_OPENED' } satisfies { type: 'RENEWAL_OPENED' } & PayloadOf<'RENEWAL_OPENED'>,
      actor: system(),
      expectedSequence: null,
      key: `renewal-${id}`,
      ...(await momentFor(tx, successor, event)),
    });
  }

  private async startNew(
    { id, instanceId, context, event }: Occasion,
    starting: Starting,
  ): Promise<Instance> {
    const { at, on } = event;
    const ref = await this.references.of(starting.successor, Number(on.slice(0, 4)));
    const first = firstEvent(context, instanceId, ref, starting);
    await this.engine.start({
      workflow: 'proposal',
      instanceId: starting.successor,
      event: { ...(await this.payloads.withClosedDays({ ...first }, first.answers.startOn)) },
      actor: system(),
      key: `successor-${id}`,
      at,
      on,
    });
    return this.engine.load(starting.successor);
  }

  private async find(instanceId: string): Promise<Instance | null> {
    try {
      return await this.engine.load(instanceId);
    } catch (error) {
      if (error instanceof InstanceNotFoundError) return null;
      throw error;
    }
  }
}
