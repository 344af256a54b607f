import { Injectable } from '@nestjs/common';
import type { Audience, Language } from '../../workflows/kit/workflow.js';
import type { Actor, Committed } from '../engine/command.js';
import type { SentEvent } from './forms/read-form.js';
import { ProposalCommands, type Press } from './proposal-commands.js';
import type { FoundProposal } from './proposal-finder.js';
import { ProposalPreviews, type Foreseen } from './proposal-previews.js';

/** What would happen now is not what was shown. Nothing was done. */
export class ForeseenChangedError extends Error {
  override readonly name = 'ForeseenChangedError';
  constructor(
    /** What would happen now. */
    readonly foreseen: Foreseen,
  ) {
    super(`What ${foreseen.preview.type} would do has changed since it was shown.`);
  }
}

/** A press together with the digest of the preview that it was made on. */
export interface ForeseenPress extends Omit<Press, 'at'> {
  readonly digest: string;
}

/** Sends an event only as long as it does what its preview said. */
@Injectable()
export class ForeseenPresses {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly previews: ProposalPreviews,
  ) {}

  /**
   * Makes the preview again, and sends the event where it is the same.
   *
   * A press that was taken before is answered again, whatever it would do by now.
   *
   * @throws {ForeseenChangedError} it would do something else by now
   * @throws {InstanceChangedError} somebody moved the proposal since it was seen
   * @throws {TransitionRefusedError} it is not possible now
   */
  async send(
    actor: Actor,
    proposal: FoundProposal,
    event: SentEvent,
    { digest, ...press }: ForeseenPress,
    reading: { readonly language: Language; readonly audience: Audience },
  ): Promise<Committed> {
    const { language, audience } = reading;
    const foreseen = await this.previews.foresee(actor, proposal, event, language, audience);
    // Once somebody has moved it, this same press among them, the engine knows better what to answer.
    const same = foreseen.preview.digest === digest;
    if (!same && foreseen.isFreshAt(press.expectedSequence)) throw new ForeseenChangedError(foreseen);
    return this.commands.send(actor, proposal, event, press);
  }
}
