import type { SignedInActor } from '../../../../people/signed-in-actor.js';
import type { ProposalView } from '../../../../proposals/proposal-queries.js';
import { seesEverything } from '../../../../proposals/viewer.js';

/** Why somebody can't change the answers now, and who could. */
export interface ReadOnly {
  readonly reason:
    'notLead' | 'noLead' | 'withHub' | 'notInTriage' | 'settled' | 'onHold' | 'closed' | 'mayNot';
  /** Whether it is for others to change them; otherwise the time for it is over, or has not come. */
  readonly isForOthers: boolean;
  /** Names of the leads. */
  readonly leads: readonly string[];
}

/** States in which the leads may change the answers. */
const writable = [
  'open.idea.draft',
  'open.idea.changesRequested',
  'open.scoping.working',
  'open.scoping.changesRequested',
];

/** Says why an actor who may not change the answers of a proposal may not. */
export function whyReadOnly(view: ProposalView, actor: SignedInActor): ReadOnly {
  const leads = [view.lead, view.coLead].flatMap((one) => (one ? [one.name] : []));
  const reason = reasonOf(view, actor);
  return { reason, leads, isForOthers: reason === 'notLead' || reason === 'noLead' || reason === 'mayNot' };
}

function reasonOf(view: ProposalView, actor: SignedInActor): ReadOnly['reason'] {
  if (view.status === 'closed') return 'closed';
  if (view.status === 'onHold') return 'onHold';
  const inEarlyStage = view.stage === 'idea' || view.stage === 'scoping';
  if (seesEverything(actor)) {
    const ofHub = actor.roles.some((role) => role === 'hubLead' || role === 'hubCoordinator');
    if (!ofHub) return 'mayNot';
    return inEarlyStage ? 'notInTriage' : 'settled';
  }
  const open = view.states.some((state) => writable.some((path) => state.startsWith(path)));
  if (open) return view.lead === null && view.coLead === null ? 'noLead' : 'notLead';
  return inEarlyStage ? 'withHub' : 'settled';
}
