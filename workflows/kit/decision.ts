import type { StateValue } from 'xstate';
import type { Unmet } from './criterion.js';
import type { Effect, Occurred } from './event.js';
import type { StoredSnapshot } from './snapshot.js';

/** The event is taken: what is stored next, and what must be done after the commit, in order. */
export interface Accepted<TContext = unknown> {
  readonly kind: 'accepted';
  /** The event with the roles its actor had in this instance. */
  readonly event: Occurred;
  readonly from: StateValue | null;
  readonly snapshot: StoredSnapshot<TContext>;
  readonly effects: readonly Effect[];
}

/** Why an event was not taken. */
export type RefusalReason = 'closed' | 'unknownEvent' | 'unknownHere' | 'notPermitted' | 'unmet';

/** The event is not taken and nothing changes. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly unmet: readonly Unmet[];
  /** Event types that this actor could send now, criteria met. */
  readonly allowedEvents: readonly string[];
}

export type Decision<TContext = unknown> = Accepted<TContext> | Refused;
