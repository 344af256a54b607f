import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ProposalEffect } from '../../../workflows/proposal/vocabulary.js';
import { Engine } from '../../engine/engine.js';
import { OutboxHandlers } from '../../engine/outbox-handlers.js';
import { AbsorbIntoSurvivor } from './absorb-into-survivor.js';
import { MailEffects } from './mail-effects.js';
import { occasionOf, type Occasion } from './occasion.js';
import { StartSuccessor } from './start-successor.js';
import { SupportEffects } from './support-effects.js';

/** One handler for each effect: an effect without one does not compile. */
type Handlers = {
  readonly [T in ProposalEffect['type']]: (
    occasion: Occasion<Extract<ProposalEffect, { type: T }>>,
    tx: PoolClient,
  ) => Promise<void>;
};

/** Does what the events of proposals ask for after the commit. */
@Injectable()
export class ProposalEffects implements OnModuleInit {
  private readonly handlers: Handlers;

  constructor(
    private readonly engine: Engine,
    private readonly outbox: OutboxHandlers,
    support: SupportEffects,
    mail: MailEffects,
    merge: AbsorbIntoSurvivor,
    successor: StartSuccessor,
  ) {
    this.handlers = {
      assignSupport: (occasion, tx) => support.assign(occasion, tx),
      releaseSupport: (occasion, tx) => support.release(occasion, tx),
      notifyNextMover: (occasion, tx) => mail.notifyNextMover(occasion, tx),
      sendLetter: (occasion, tx) => mail.sendLetter(occasion, tx),
      absorbIntoSurvivor: (occasion, tx) => merge.absorb(occasion, tx),
      startSuccessor: (occasion, tx) => successor.start(occasion, tx),
    };
  }

  onModuleInit(): void {
    for (const [type, handle] of Object.entries(this.handlers))
      this.outbox.register(`proposal.${type}`, async (row, tx) => {
        // The kind of the row has chosen the handler, so its effect is the one the handler takes.
        await handle((await occasionOf(this.engine, row, tx)) as Occasion<never>, tx);
      });
  }
}
