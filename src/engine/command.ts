import type { StateValue } from 'xstate';
import type { Effect, Instant, LocalDate, Occurred, TextRef } from '../../workflows/kit/event.js';
import type { Repair } from '../../workflows/kit/repair.js';
import type { StoredSnapshot } from '../../workflows/kit/snapshot.js';
import type { SealedText } from './sealed-text.js';

export { seal, type SealedText } from './sealed-text.js';

/** Who acts: a person's id, or `system`; and the roles held everywhere (those of one instance are added by it). */
export interface Actor {
  readonly id: string;
  readonly roles: readonly string[];
}

/** The actor of everything that nobody pressed. */
export function system(...roles: readonly string[]): Actor {
  return { id: 'system', roles: roles.length > 0 ? roles : ['system'] };
}

/**
 * What is asked of an instance: a type and a payload of ids, enumerations, dates and numbers.
 *
 * Two forms, because TypeScript lets neither take both literals with any payload and interfaces with a known one.
 */
export type AskedEvent =
  { readonly type: string } | { readonly type: string; readonly [payload: string]: unknown };

interface Asked {
  readonly event: AskedEvent;
  readonly actor: Actor;
  /** One per intention: the same key with the same event is answered again, not done again. */
  readonly key: string;
  /** Every text that the event refers to by id. */
  readonly texts?: readonly SealedText[];
  /** When it happened; now, unless given. */
  readonly at?: Instant;
  /** The local date of `at` in the organisation's zone. */
  readonly on: LocalDate;
}

/** Starts an instance under an id the caller made. */
export interface StartCommand extends Asked {
  readonly workflow: string;
  /** The version that it begins with; the current one, unless given. */
  readonly version?: number;
  readonly instanceId: string;
  /** What makes two presses the same one; by default the workflow and the event, whatever the instance's id. */
  readonly fingerprint?: string;
}

/** Moves an instance by one event. */
export interface DispatchCommand extends Asked {
  readonly instanceId: string;
  /** The sequence that the actor was looking at; `null` when nobody was looking. */
  readonly expectedSequence: number | null;
  /** What makes two presses the same one; by default the instance and the event. */
  readonly fingerprint?: string;
}

/** Puts right what is wrong with an instance, past its machine. */
export interface RepairCommand extends Omit<Asked, 'event'> {
  readonly instanceId: string;
  /** The sequence that the repair was decided on. */
  readonly expectedSequence: number;
  readonly repair: Repair;
  /** What is to follow, as if the machine had asked for it. */
  readonly effects: readonly Effect[];
  /** Why, for the history; one of `texts`. */
  readonly reason: TextRef;
  /** Who agreed, where two must. */
  readonly approvedBy?: string;
}

/** Takes an instance to the next version of its workflow, or back to the one before. */
export interface VersionCommand extends Omit<Asked, 'event' | 'key'> {
  readonly instanceId: string;
  readonly to: number;
  /** Why, for the history; one of `texts`. */
  readonly reason: TextRef;
}

export type PreviewCommand = Omit<DispatchCommand, 'key' | 'expectedSequence' | 'texts'>;

/** An event that is in the history, and what it led to. */
export interface Committed {
  readonly instanceId: string;
  readonly workflow: string;
  readonly version: number;
  readonly sequence: number;
  readonly at: Instant;
  readonly event: Occurred;
  readonly from: StateValue | null;
  readonly snapshot: StoredSnapshot;
  /** The key was used before for the same thing; nothing was done now. */
  readonly replayed: boolean;
}
