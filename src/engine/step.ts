import type { Accepted } from '../../workflows/kit/decide.js';
import type { Effect, Instant, LocalDate } from '../../workflows/kit/event.js';
import { restore } from '../../workflows/kit/snapshot.js';
import { moverOf } from '../../workflows/kit/states.js';
import { uuidv7 } from '../platform/ids.js';
import type { Actor, AskedEvent, Committed } from './command.js';
import { FIRST_PREVIOUS_HASH, linkedHash, snapshotHash, textOf, type HistoryRecord } from './history-text.js';
import type { Instance } from './instance.js';
import { projectionChanges } from './projection-changes.js';
import { columnValues } from './read-model.js';
import type { Registered } from './registry.js';
import type { SealedText } from './sealed-text.js';

/** A command made ready: plain data, its time and fingerprint settled, so that a retry asks for the very same. */
export interface Prepared {
  readonly instanceId: string;
  readonly event: AskedEvent;
  readonly actor: Actor;
  readonly key: string;
  readonly fingerprint: string;
  readonly texts: readonly SealedText[];
  readonly at: Instant;
  readonly on: LocalDate;
}

/**
 * One accepted event, from where the instance stands (`null` at its start) to where it goes.
 *
 * `was` is the version that it has before, `registered` the one that it has afterwards: nearly always the same.
 */
export interface Step {
  readonly asked: Prepared;
  readonly before: Instance | null;
  readonly was: Registered | null;
  readonly accepted: Accepted;
  readonly registered: Registered;
}

/** What a step puts into the history. */
export function recordOf({ asked, before, accepted, registered }: Step): HistoryRecord {
  return {
    v: 1,
    instance: asked.instanceId,
    sequence: (before?.sequence ?? 0) + 1,
    workflow: registered.definition.name,
    version: registered.definition.version,
    definition: registered.hash,
    at: asked.at,
    on: asked.on,
    by: asked.actor.id,
    as: accepted.event.as,
    key: asked.key,
    event: asked.event,
    from: accepted.from,
    to: accepted.snapshot.value,
    snapshot: snapshotHash(accepted.snapshot),
    effects: accepted.effects,
  };
}

/** The parameters of the write statement, numbered as in `write-statement.ts`. */
export function parametersOf(step: Step): unknown[] {
  const { asked, before, was, accepted, registered } = step;
  const { definition, readModel } = registered;
  const { projection, tasks, modelChanged } = projectionChanges(
    before && was ? was.definition.project(before.snapshot) : null,
    definition.project(accepted.snapshot),
  );
  const sequence = before?.sequence ?? 0;
  const quiet = definition.quietEvents.includes(asked.event.type);
  const text = textOf(recordOf(step));
  const previous = before?.head ?? FIRST_PREVIOUS_HASH;
  return [
    ...[asked.instanceId, sequence, quiet ? (before?.decisiveSequence ?? 1) : sequence + 1],
    ...[definition.name, definition.version, registered.hash, projection.stage, projection.status],
    ...[JSON.stringify(accepted.snapshot.value), moverOf(restore(definition.machine, accepted.snapshot))],
    ...[JSON.stringify(accepted.snapshot), linkedHash(previous, text), asked.at],
    ...[text, previous, asked.event.type, asked.actor.id, quiet, asked.key, asked.fingerprint],
    JSON.stringify(tasks),
    ...columnsOf(asked.texts, (each) => [each.id, each.salt, each.body], 3),
    ...columnsOf(outboxRows(step), (row) => row, 5),
    ...(readModel === null ? [] : [modelChanged, ...columnValues(readModel, projection.model)]),
  ];
}

/** What a caller is told of a step that was written. */
export function committedOf({ asked, before, accepted, registered }: Step): Committed {
  return {
    instanceId: asked.instanceId,
    workflow: registered.definition.name,
    version: registered.definition.version,
    sequence: (before?.sequence ?? 0) + 1,
    at: asked.at,
    event: accepted.event,
    from: accepted.from,
    snapshot: accepted.snapshot,
    replayed: false,
  };
}

function outboxRows({ asked, before, accepted, registered }: Step): unknown[][] {
  const origin = `${asked.instanceId}:${String((before?.sequence ?? 0) + 1)}`;
  return accepted.effects.map(({ type, ...payload }: Effect, ordinal) => [
    uuidv7(),
    ordinal,
    `${registered.definition.name}.${type}`,
    JSON.stringify(payload),
    `${origin}:${String(ordinal)}`,
  ]);
}

/** Rows turned into one array for each column, as `unnest` takes them. */
function columnsOf<T>(
  rows: readonly T[],
  values: (row: T) => readonly unknown[],
  width: number,
): unknown[][] {
  const table = rows.map(values);
  return Array.from({ length: width }, (_, column) => table.map((row) => row[column]));
}
