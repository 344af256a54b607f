import type { Language } from '../../workflows/kit/workflow.js';
import { phrase } from '../../workflows/kit/words.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import type { Stage } from '../../workflows/proposal/vocabulary.js';
import { localDate } from '../platform/pacific-time.js';
import type { FoundProposal } from '../proposals/proposal-finder.js';
import type { ProposalView } from '../proposals/proposal-queries.js';
import type { KitFacts } from './text/facts.js';

/** What documents say of a proposal as it stands now, in the language of the document. */
export function factsOf(
  proposal: ProposalView,
  { zone }: Pick<FoundProposal, 'zone'>,
  now: Date,
  language: Language,
): KitFacts {
  const { title, ref, organisation, lead, coordinator, startOn, stage } = proposal;
  return {
    title,
    ref,
    organisation: organisation?.name ?? null,
    lead: lead?.name ?? null,
    coordinator: coordinator?.name ?? null,
    firstSession: typeof startOn === 'string' ? startOn : null,
    stage: phrase(currentProposal.labels[language].stages[stage as Stage], 'partner', { key: stage }),
    today: localDate(now, zone),
  };
}
