import type { Language } from '../../workflows/kit/workflow.js';
import type { Stage } from '../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { proposalLink } from '../mail/addresses.js';
import { compose, type ComposedLetter } from '../mail/letter.js';
import type { Because, MailKind } from '../mail/mail-kind.js';
import { quotes, saysNextStep } from '../mail/news.js';
import { audienceOf } from '../mail/recipients.js';
import { EXAMPLE_REF, type Written } from './example-facts.js';

interface Occasion {
  /** The stage that the proposal is in once it happened. */
  readonly stage: Stage;
  /** Everybody who may get it: each for a reason of their own. */
  readonly readers: readonly Because[];
}

const toLead = (stage: Stage): Occasion => ({ stage, readers: ['lead'] });

/** When each letter about a proposal is written, and to whom. */
export const occasions: Readonly<Record<MailKind, Occasion>> = {
  nextMove: { stage: 'scoping', readers: ['lead', 'coordinator', 'hubCoordinator'] },
  decisionAwaited: { stage: 'pilot', readers: ['hubLead'] },
  changesArrived: { stage: 'templateSelection', readers: ['coordinator', 'hubLead'] },
  ideaReceived: toLead('idea'),
  changesRequested: toLead('scoping'),
  ideaAccepted: toLead('scoping'),
  scopeApproved: toLead('templateSelection'),
  lightPathApproved: toLead('pilot'),
  kitApproved: toLead('pilot'),
  pilotPassed: toLead('launch'),
  stageOpened: toLead('evaluation'),
  declined: toLead('idea'),
  mergeProposed: { stage: 'scoping', readers: ['lead', 'survivorLead'] },
  merged: toLead('scoping'),
  onHold: toLead('scoping'),
  resumed: toLead('scoping'),
  holdRequested: { stage: 'scoping', readers: ['lead', 'coordinator'] },
  redesign: toLead('templateSelection'),
  launchScheduled: toLead('launch'),
  launchPostponed: toLead('launch'),
  cancelled: toLead('pilot'),
  withdrawn: toLead('scoping'),
  completed: toLead('evaluation'),
  renewed: toLead('evaluation'),
  transferred: toLead('evaluation'),
  reopened: toLead('scoping'),
  leadChanged: { stage: 'scoping', readers: ['lead', 'formerLead'] },
};

/** A letter about a proposal, to one of its readers. */
export function proposalExample(
  kind: MailKind,
  because: Because,
  language: Language,
  { title, by, quote, contact }: Written,
  address: string,
): ComposedLetter {
  const partnersStep = because === 'lead' && saysNextStep(kind);
  const ownTasks = partnersStep || kind === 'nextMove';
  return compose({
    ...{ kind, language, because, title, by, contact, ref: EXAMPLE_REF },
    audience: audienceOf[because],
    stage: occasions[kind].stage,
    startOn: '2027-02-01',
    quote: quotes(kind) ? quote : null,
    yourStep: partnersStep && kind !== 'nextMove',
    tasks: ownTasks ? tasks : [],
    link: proposalLink({ address }, EXAMPLE_REF),
    labels: currentProposal.labels[language],
  });
}

const tasks = [
  { key: 'sc.team', dueOn: '2027-01-22' },
  { key: 'sc.ready', dueOn: '2027-02-01' },
];
