import type { Criterion, Fix, Message, Unmet } from '../../../kit/criterion.js';
import { stages, type ProposalContext, type Stage } from '../context.js';
import type { ProposalEvent } from '../events.js';
import { openRequiredItems } from '../items.js';
import type { MessageKey } from '../../labels/en/messages.js';
import type { Role } from '../roles.js';

export type ProposalCriterion = Criterion<ProposalContext, ProposalEvent>;
export type Missing = Omit<Unmet, 'criterion'>;

// A criterion about the payload is met while there is none: whether one was given is the form's concern.

/** One thing that stands in the way. */
export function missing(
  message: Message & { readonly key: MessageKey },
  owner: Role | null,
  fix: Fix | null = null,
): Missing {
  return { message, owner, fix };
}

/** Met when a condition holds; otherwise unmet with one sentence. */
export function unless(holds: boolean, lacking: () => Missing): readonly Missing[] {
  return holds ? [] : [lacking()];
}

/** Met when every required item of some stages is done or waived. */
export function requiredItemsOf(stages: readonly Stage[], except: readonly string[] = []): ProposalCriterion {
  return settled(stages, (key) => !except.includes(key));
}

/** Met when some items are done or waived, as far as they are required. */
export function requiredItems(keys: readonly string[]): ProposalCriterion {
  return settled(stages, (key) => keys.includes(key));
}

function settled(stages: readonly Stage[], counts: (key: string) => boolean): ProposalCriterion {
  return {
    unmet: (context, { on }) =>
      openRequiredItems(context, stages, on)
        .filter(({ key }) => counts(key))
        .map(({ key, owners, closedBy }) =>
          missing(
            { key: context.items[key]?.status === 'waived' ? 'waiverRanOut' : 'taskOpen', task: key },
            owners[0] ?? null,
            closedBy?.[0] ? { event: closedBy[0] } : { task: key },
          ),
        ),
  };
}

/** Met when whoever decides does not lead the proposal: partner leads attest, they don't approve. */
export const decidedByAnother: ProposalCriterion = {
  unmet: (_, { as }) =>
    unless(!as.includes('partnerLead') && !as.includes('coLead'), () =>
      missing({ key: 'ownProposal' }, 'hubLead', null),
    ),
};

/** Met when the event's own start date lies ahead. */
export const startIsAhead: ProposalCriterion = {
  unmet: (_, event) =>
    unless(!('startOn' in event) || event.startOn > event.on, () =>
      missing({ key: 'startNotAhead' }, 'hubCoordinator', { answer: 'startOn' }),
    ),
};
