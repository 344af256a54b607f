import type { Message, Unmet } from './criterion.js';
import type { LocalDate, Occurred } from './event.js';
import { restore, type StoredSnapshot } from './snapshot.js';
import type { WorkflowDefinition } from './workflow.js';

/** Type of the event that takes an instance to another version of its workflow; no machine ever sees it. */
export const VERSION_CHANGED = 'VERSION_CHANGED';

/** Takes an instance from one version to the one after it, or back to the one before. */
export interface VersionChanged extends Occurred<typeof VERSION_CHANGED> {
  readonly from: number;
  readonly to: number;
}

/** What becomes of an instance when its workflow has a new version. */
export type VersionOutcome<TContext = unknown> =
  | { readonly kind: 'moves'; readonly snapshot: StoredSnapshot<TContext> }
  /** It is better off where it is, and nobody need do anything. */
  | { readonly kind: 'stays'; readonly why: Message }
  /** Somebody must do something first. */
  | { readonly kind: 'blocked'; readonly unmet: readonly Omit<Unmet, 'criterion'>[] };

/** How instances of the version before become instances of the one that has this step, and how they return. */
export interface VersionStep<TContext = unknown> {
  readonly from: number;
  /** Pure. */
  up(before: StoredSnapshot, on: LocalDate): VersionOutcome<TContext>;
  /** Undoes `up` to the letter, for an instance in which nothing has happened since. */
  down(after: StoredSnapshot<TContext>): StoredSnapshot;
}

/** The definition of a version of one workflow. */
export type VersionLookup = (version: number) => WorkflowDefinition;

/**
 * The snapshot that a change of version leads to.
 *
 * The newer of the two versions knows both ways. What comes out is put into the machine it is meant for.
 *
 * @throws {Error} the instance does not move, or there is no step between the two
 */
export function changedVersion(
  versionOf: VersionLookup,
  before: StoredSnapshot,
  { from, to, on }: VersionChanged,
): StoredSnapshot {
  const outcome = foreseenChange(versionOf, before, { from, to, on });
  if (outcome.kind !== 'moves')
    throw new Error(`it does not go from version ${String(from)} to ${String(to)}: ${outcome.kind}`);
  return outcome.snapshot;
}

/**
 * What a change of version would do; nothing has been done.
 *
 * @throws {Error} there is no step between the two, or it leads to a state that the other machine does not have
 */
export function foreseenChange(
  versionOf: VersionLookup,
  before: StoredSnapshot,
  { from, to, on }: Pick<VersionChanged, 'from' | 'to' | 'on'>,
): VersionOutcome {
  const step = versionOf(Math.max(from, to)).follows;
  if (step?.from !== Math.min(from, to))
    throw new Error(`there is no step from version ${String(from)} to ${String(to)}`);
  const outcome: VersionOutcome =
    from < to ? step.up(before, on) : { kind: 'moves', snapshot: step.down(before) };
  if (outcome.kind === 'moves') restore(versionOf(to).machine, outcome.snapshot);
  return outcome;
}
