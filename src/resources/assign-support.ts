import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ProposalContext } from '../../workflows/proposal/v1/context.js';
import { system } from '../engine/command.js';
import { Engine } from '../engine/engine.js';
import { chooseSupport, type Choice } from './choose-support.js';
import { chooseAlone, committedSupport, latestMoment, wasLeftSince } from './support-log.js';
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
  constructor(private readonly engine: Engine) {}

  /** Assigns what a stage is due; nothing when the proposal was closed meanwhile, nobody when it has gone on. */
  async assign({ place, context, key }: SupportRequest, tx: PoolClient): Promise<void> {
    await chooseAlone(tx);
    const before = await committedSupport(tx, place.instanceId, key);
    if (before) return writeSupport(tx, place, before);
    const now = await this.engine.load(place.instanceId);
    const { at } = await latestMoment(tx, place.instanceId);
    if (now.status === 'closed') return writeNothing(tx, place, at, 'closed');
    const movedOn =
      now.stage !== place.stage ||
      (await wasLeftSince(tx, place.instanceId, place.askedSequence, place.stage));
    if (movedOn) await writeNothing(tx, place, at, 'movedOn');
    await this.commit(tx, place, key, await chooseSupport(tx, place, context, !movedOn));
  }

  /** Makes a choice an event under a key, and writes its rows. */
  async commit(tx: PoolClient, place: Place, key: string, choice: Choice): Promise<void> {
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
    await writeSupport(tx, place, { ...(event as unknown as Choice), at });
  }
}
