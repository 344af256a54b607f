import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { system } from '../engine/command.js';
import { Engine } from '../engine/engine.js';
import { chooseSupport, type Choice } from './choose-support.js';
import { SupportLetters } from './support-letters.js';
import {
  chooseAlone,
  committedSupport,
  latestMoment,
  wasLeftSince,
  type CommittedSupport,
} from './support-log.js';
import { writeNothing, writeSupport, type Place } from './support-rows.js';

/** A stage that support is asked for, and the proposal as it stood then. `key` names this one request. */
export interface SupportRequest {
  readonly place: Place;
  readonly context: ProposalContext;
  readonly key: string;
}

/**
 * Hands a stage its resources and its people.
 *
 * The choice becomes an event first, and rows are written from the event: a crash between the two chooses once.
 */
@Injectable()
export class SupportAssigner {
  constructor(
    private readonly engine: Engine,
    private readonly letters: SupportLetters,
  ) {}

  /** Assigns what a stage is due; nothing when the proposal was closed meanwhile, nobody when it has gone on. */
  async assign(request: SupportRequest, tx: PoolClient): Promise<void> {
    const { place, context } = request;
    await chooseAlone(tx);
    await this.settle(tx, request, async () => {
      const now = await this.engine.load(place.instanceId);
      const { at } = await latestMoment(tx, place.instanceId);
      if (now.status === 'closed') {
        await writeNothing(tx, place, at, 'closed');
        return null;
      }
      const movedOn =
        now.stage !== place.stage ||
        (await wasLeftSince(tx, place.instanceId, place.askedSequence, place.stage));
      if (movedOn) await writeNothing(tx, place, at, 'movedOn');
      return chooseSupport(tx, place, context, !movedOn);
    });
  }

  /**
   * Makes a choice an event, unless one was made under the key before, writes its rows and tells whom it concerns.
   *
   * @param choose asked only where nothing was chosen before; null is no choice, and nothing is written
   */
  async settle(
    tx: PoolClient,
    { place, context, key }: SupportRequest,
    choose: () => Promise<Choice | null>,
  ): Promise<Choice | null> {
    let chosen = await committedSupport(tx, place.instanceId, key);
    if (!chosen) {
      const choice = await choose();
      if (!choice) return null;
      chosen = await this.commit(tx, place, key, choice);
    }
    await writeSupport(tx, place, chosen);
    await this.letters.chosen(tx, place, context, chosen);
    return chosen;
  }

  private async commit(tx: PoolClient, place: Place, key: string, choice: Choice): Promise<CommittedSupport> {
    const moment = await latestMoment(tx, place.instanceId);
    const { at, event } = await this.engine.dispatch({
      instanceId: place.instanceId,
      event: { type: 'SUPPORT_ASSIGNED', stage: place.stage, ...choice },
      actor: system(),
      expectedSequence: null,
      key,
      ...moment,
    });
    // Typed by the workflow; the engine knows events in general only.
    return { ...(event as unknown as Choice), at };
  }
}
