import type { LocalDate } from '../../kit/event.js';
import type { PayloadOf, ProposalEventType, ProposalStarted, Role } from '../vocabulary.js';
import type { CastRole } from './cast.js';
import type { Plain } from './plain.js';

interface Sent {
  /** Days since the proposal was started. */
  readonly day: number;
  readonly on: LocalDate;
  readonly role: CastRole;
  /** The person's id. */
  readonly by: string;
  /** Standing roles; those held in this proposal are for the workflow to add. */
  readonly as: readonly Role[];
}

type Opening = Plain<Omit<ProposalStarted, 'type' | 'at' | 'on' | 'by' | 'as'>>;

/** The event that starts a proposal, its texts in plain words. */
export type FirstStep = Sent & { readonly type: 'PROPOSAL_STARTED'; readonly payload: Opening };

/** One later event of a journey, its texts in plain words. */
export type LaterStep = Sent &
  {
    readonly [T in ProposalEventType]: { readonly type: T; readonly payload: Plain<PayloadOf<T>> };
  }[ProposalEventType];

export type JourneyStep = FirstStep | LaterStep;

/** What brings a proposal somewhere: real events, in order. The first one starts it. */
export type Journey = readonly [FirstStep, ...LaterStep[]];
