import type { LocalDate, Occurred } from '../../../workflows/kit/event.js';
import type { StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import type { Projection, WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';

/** A proposal between two events: how it stood, from which day until which. */
export interface Spell {
  readonly definition: WorkflowDefinition;
  readonly snapshot: StoredSnapshot<ProposalContext>;
  readonly projection: Projection;
  readonly from: LocalDate;
  /** The day of the next event; the day of asking for the last one. */
  readonly until: LocalDate;
  /** The event that ended it; null while it lasts. */
  readonly ended: Occurred | null;
}

/** The whole past of one proposal, spell after spell. */
export interface PastLife {
  readonly ref: string;
  readonly spells: readonly Spell[];
}
