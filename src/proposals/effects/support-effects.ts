import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ProposalEffect } from '../../../workflows/proposal/vocabulary.js';
import { SupportAssigner } from '../../resources/assign-support.js';
import { SupportReleaser } from '../../resources/release-support.js';
import { languagesOf } from '../../resources/support-people.js';
import type { Occasion } from './occasion.js';

type Of<T extends ProposalEffect['type']> = Occasion<Extract<ProposalEffect, { type: T }>>;

/** A stage that opens is handed its support; one that is left gives its people back. */
@Injectable()
export class SupportEffects {
  constructor(
    private readonly assigner: SupportAssigner,
    private readonly releaser: SupportReleaser,
  ) {}

  assign({ id, effect, instanceId, sequence, context }: Of<'assignSupport'>, tx: PoolClient): Promise<void> {
    const { iteration, format } = context;
    const languages = languagesOf(context);
    const place = { instanceId, stage: effect.stage, iteration, format, languages, askedSequence: sequence };
    return this.assigner.assign({ place, context, key: `support-${id}` }, tx);
  }

  release({ id, effect, instanceId, sequence, event }: Of<'releaseSupport'>, tx: PoolClient): Promise<void> {
    return this.releaser.release({ instanceId, stage: effect.stage, sequence, at: event.at, key: id }, tx);
  }
}
