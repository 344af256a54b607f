import type { LocalDate } from '../../../workflows/kit/event.js';
import type {
  Answers,
  ProposalContext,
  EventOf,
  ProposalStarted,
} from '../../../workflows/proposal/vocabulary.js';

/** An event that ends one proposal and starts another. */
export type Starting = EventOf<'PROPOSAL_RENEWED'> | EventOf<'FORMAT_CONVERTED'>;
export type FirstEvent = Omit<ProposalStarted, 'at' | 'on' | 'by' | 'as'>;

/** The event that starts the proposal which carries on from another. */
export function firstEvent(
  context: ProposalContext,
  proposal: string,
  ref: string,
  starting: Starting,
): FirstEvent {
  const renewal = starting.type === 'PROPOSAL_RENEWED';
  const answers = renewal ? answersAgain(context, starting.startOn) : answersIn(context, starting);
  const { lead, coLead, organisation, programme, template, accreditation } = context;
  return {
    type: 'PROPOSAL_STARTED',
    ref,
    lead,
    coLead,
    organisation,
    programme,
    answers,
    parent: { proposal, relation: renewal ? 'renewal' : 'conversion' },
    ...(renewal && { carried: { template, accreditation } }),
  };
}

/** The answers as they were; the dates of the first cohort are over. */
function answersAgain({ answers }: ProposalContext, startOn: LocalDate | undefined): Answers {
  const { startOn: _, ...kept } = answers;
  return startOn === undefined ? kept : { ...kept, startOn };
}

/** The answers that hold in another format too; number, length and rhythm of the sessions are asked anew. */
function answersIn({ answers }: ProposalContext, { format }: EventOf<'FORMAT_CONVERTED'>): Answers {
  const { startOn: _s, sessions: _n, minutes: _m, cadence: _c, ...kept } = answers;
  return { ...kept, format };
}
