import type { ProposalContext } from '../context.js';
import type { EventOf, ProposalEventType } from '../events.js';

/** What each event leaves in the context; an event that is absent leaves nothing. */
export type Records = {
  readonly [T in ProposalEventType]?: (
    context: ProposalContext,
    event: EventOf<T>,
  ) => Partial<ProposalContext>;
};
