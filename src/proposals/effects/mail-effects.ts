import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ProposalContext, ProposalEffect } from '../../../workflows/proposal/vocabulary.js';
import { Engine } from '../../engine/engine.js';
import { MailWriter } from '../../mail/mail-writer.js';
import { letterAbout, requestAbout } from '../../mail/news.js';
import { nextMovers, recipientsOf } from '../../mail/recipients.js';
import type { Occasion } from './occasion.js';

/** Tells the next mover that it is their move, and the leads what was decided. */
@Injectable()
export class MailEffects {
  constructor(
    private readonly engine: Engine,
    private readonly mail: MailWriter,
  ) {}

  async notifyNextMover({ then, event }: Occasion, tx: PoolClient): Promise<void> {
    const request = requestAbout(event.type, await nextMovers(tx, then));
    await this.mail.write({ ...request, then, event }, tx);
  }

  async sendLetter(
    occasion: Occasion<Extract<ProposalEffect, { type: 'sendLetter' }>>,
    tx: PoolClient,
  ): Promise<void> {
    const { effect, then, event, context } = occasion;
    const former = effect.letter === 'leadChanged' ? await this.formerLead(occasion) : null;
    const recipients = await recipientsOf(tx, effect.letter, context, former);
    const kind = letterAbout(event.type, effect.letter);
    await this.mail.write({ kind, then, event, recipients }, tx);
  }

  private async formerLead({ instanceId, sequence }: Occasion): Promise<string | null> {
    const before = await this.engine.at(instanceId, { sequence: sequence - 1 });
    return (before.snapshot.context as ProposalContext).lead;
  }
}
