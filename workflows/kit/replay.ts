import { transition, type AnyMachineSnapshot } from 'xstate';
import { start } from './decide.js';
import type { Occurred } from './event.js';
import { REPAIRED, repairedSnapshot, type Repaired } from './repair.js';
import { restore, store, type StoredSnapshot } from './snapshot.js';
import { changedVersion, VERSION_CHANGED, type VersionChanged, type VersionLookup } from './version-step.js';
import type { WorkflowDefinition } from './workflow.js';

/**
 * The snapshots that logged events lead to, one for each event, in order.
 *
 * Permissions are not asked again: what was allowed then is part of the record. Each step is stored and restored,
 * as it was when it happened.
 *
 * @throws {Error} an event is not possible where the ones before it led: the log or the definition was changed
 */
export function* replay<TContext>(
  definition: WorkflowDefinition<TContext>,
  events: Iterable<Occurred>,
): Generator<StoredSnapshot<TContext>> {
  let stored: StoredSnapshot<TContext> | null = null;
  for (const event of events) {
    stored =
      stored === null ? start<TContext>(definition, event).snapshot : replayStep(definition, stored, event);
    yield stored;
  }
}

/** Where the events of a history have led so far. */
export interface Reached {
  /** The version that the instance has. */
  readonly version: number;
  readonly snapshot: StoredSnapshot;
}

/**
 * Where one logged event leads, whatever its kind: the first one, one of the machine, a change of version, a repair.
 *
 * @param definition the version that decided, which the instance has after the event
 * @throws {Error} the event is not possible there, or its version is not the one that the history had reached
 */
export function loggedStep(
  definition: WorkflowDefinition,
  before: Reached | null,
  event: Occurred,
  versionOf: VersionLookup,
): Reached {
  const { version } = definition;
  if (before === null) return { version, snapshot: start(definition, event).snapshot };
  const changed = event.type === VERSION_CHANGED ? (event as VersionChanged) : null;
  if ((changed?.from ?? version) !== before.version || (changed?.to ?? version) !== version)
    throw new Error(`its version does not follow from version ${String(before.version)} before it`);
  if (changed) return { version, snapshot: changedVersion(versionOf, before.snapshot, changed) };
  const snapshot =
    event.type === REPAIRED
      ? repairedSnapshot(definition, before.snapshot, event as Repaired)
      : replayStep(definition, before.snapshot, event);
  return { version, snapshot };
}

/** The snapshot that one event of the machine leads to. */
export function replayStep<TContext>(
  definition: WorkflowDefinition<TContext>,
  stored: StoredSnapshot<TContext>,
  event: Occurred,
): StoredSnapshot<TContext> {
  const current = restore(definition.machine, stored);
  if (!current.can(event))
    throw new Error(`${event.type} is not possible in ${JSON.stringify(stored.value)}`);
  const [next] = transition(definition.machine, current, event);
  return store<TContext>(definition.machine, next as AnyMachineSnapshot);
}
