import type { Instant } from '../../workflows/kit/event.js';
import type { SignedInActor } from '../people/signed-in-actor.js';

/** How somebody showed who they are. */
export type SignInWay = 'code' | 'oidc' | 'demo' | 'firstAdministrator';

/** A session under way, and whose it is. */
export interface LiveSession {
  readonly id: string;
  readonly actor: SignedInActor;
  readonly startedAt: Date;
  /** When it ends unless something is done before. */
  readonly idleAt: Date;
  /** When it ends whatever is done. */
  readonly endsAt: Date;
}

/** What a session's cookie says: who is here, who was here until it ran out, or nothing. */
export type Recognised =
  | { readonly kind: 'here'; readonly session: LiveSession }
  | { readonly kind: 'gone'; readonly personId: string }
  | { readonly kind: 'unknown' };

/** A session as its owner sees it in a list. */
export interface ListedSession {
  readonly id: string;
  readonly device: string;
  readonly way: SignInWay;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session may rest, and how long it may last. Source: security.md B2, row 18. */
export const sessionLimits = {
  partner: { idle: 60 * MINUTE, whole: 12 * HOUR },
  staff: { idle: 30 * MINUTE, whole: 10 * HOUR },
} as const;
