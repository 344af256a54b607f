import type { Reached } from '../../workflows/kit/replay.js';
import { restore, type StoredSnapshot } from '../../workflows/kit/snapshot.js';
import { moverOf } from '../../workflows/kit/states.js';
import { canonical, sha256 } from '../platform/canonical.js';
import { parseRecord, reachedBy, type HistoryRow } from './history-log.js';
import { FIRST_PREVIOUS_HASH, linkedHash, snapshotHash, type HistoryRecord } from './history-text.js';
import type { Instance } from './instance.js';
import type { AnyDefinition, WorkflowRegistry } from './registry.js';
import type { Finding, FindingKind, StatedHead } from './verify-finding.js';

/**
 * Follows one instance's history, row by row: is each linked to the one before, does its text say what its columns
 * say, does replaying it lead to the snapshot that was recorded, and is it what was said of it elsewhere?
 *
 * A replay ends at the first event that can't be replayed; links are followed to the end.
 */
export class HistoryCheck {
  readonly findings: Finding[] = [];
  events = 0;
  /** Digest of each sealed text that the events mention. */
  readonly mentioned = new Map<string, string>();
  private head: Buffer = FIRST_PREVIOUS_HASH;
  private sequence = 0;
  private decisiveSequence = 0;
  private reached: Reached | null = null;
  private replaying = true;
  private readable = true;
  private last: HistoryRecord | null = null;
  private readonly unknown = new Set<string>();
  private nextStated = 0;

  /** @param stated what was said of this history elsewhere, by sequence */
  constructor(
    private readonly instanceId: string,
    private readonly registry: WorkflowRegistry,
    private readonly stated: readonly StatedHead[] = [],
  ) {}

  /** The next row, in order of sequence. */
  follow(row: HistoryRow): void {
    this.events += 1;
    this.checkLink(row);
    this.compare(row);
    this.sequence = row.sequence;
    this.head = row.hash;
    if (!row.quiet) this.decisiveSequence = row.sequence;
    const record = this.read(row);
    this.last = record;
    if (!record) return;
    this.checkColumns(row, record);
    if (this.replaying) this.replay(record, row.sequence);
  }

  /** After the last row: what the instance itself says of its history, and what was said elsewhere. */
  finish(instance: Instance, stateColumn: unknown): void {
    for (const { sequence, by } of this.stated.slice(this.nextStated))
      this.found('checkpoint', sequence, `${by} saw this event; the history ends before it`);
    const { sequence, decisiveSequence, head, snapshot } = instance;
    if (sequence !== this.sequence)
      this.found(
        'gap',
        sequence,
        `the instance is at ${String(sequence)}, its history ends at ${String(this.sequence)}`,
      );
    if (!head.equals(this.head))
      this.found('chain', null, "the instance's head is not the hash of its last event");
    if (decisiveSequence !== this.decisiveSequence)
      this.found(
        'columns',
        null,
        `decisive sequence ${String(decisiveSequence)}, by history ${String(this.decisiveSequence)}`,
      );
    if (!this.replaying || !this.reached || !this.last) return;
    if (snapshotHash(snapshot) === snapshotHash(this.reached.snapshot))
      this.checkInstance(instance, stateColumn, this.last, this.reached.snapshot);
    else this.found('snapshot', null, 'the stored snapshot is not the one that its history leads to');
  }

  /**
   * Sealed texts against what the events say of them.
   *
   * @param texts digest of each text that there is, null where it was erased
   */
  compareTexts(texts: ReadonlyMap<string, string | null>): void {
    for (const [id, digest] of this.mentioned) {
      const kept = texts.get(id);
      if (kept === undefined) this.found('text', null, `sealed text ${id} is missing`);
      else if (kept !== null && kept !== digest)
        this.found('text', null, `sealed text ${id} is not the one whose digest its event holds`);
    }
    // Where an event can't be read, what it mentions is not known.
    if (!this.readable) return;
    for (const id of texts.keys())
      if (!this.mentioned.has(id)) this.found('text', null, `sealed text ${id} is in none of the events`);
  }

  /** Of each event that was said to be there: is it the same? */
  private compare({ sequence, hash }: HistoryRow): void {
    for (
      let stated = this.stated[this.nextStated];
      stated && stated.sequence <= sequence;
      stated = this.stated[(this.nextStated += 1)]
    )
      if (stated.sequence < sequence)
        this.found('checkpoint', stated.sequence, `${stated.by} saw this event; it is missing`);
      else if (!stated.head.equals(hash))
        this.found('checkpoint', sequence, `it is not the event that ${stated.by} saw`);
  }

  private checkInstance(
    instance: Instance,
    stateColumn: unknown,
    last: HistoryRecord,
    snapshot: StoredSnapshot,
  ): void {
    const definition = this.definitionOf(last, this.sequence);
    if (!definition) return;
    const { stage, status } = definition.project(snapshot);
    this.same(null, 'instance', [
      ['workflow', instance.workflow, last.workflow],
      ['version', instance.version, last.version],
      ['definition', instance.definitionHash, last.definition],
      ['stage', instance.stage, stage],
      ['status', instance.status, status],
      ['state', canonical(stateColumn), canonical(snapshot.value)],
      ['mover', instance.mover, moverOf(restore(definition.machine, snapshot))],
      ['time', instance.updatedAt, last.at],
    ]);
  }

  private checkLink(row: HistoryRow): void {
    const expected = this.sequence + 1;
    if (row.sequence !== expected) {
      const missing = row.sequence - expected;
      this.found('gap', expected, `${String(missing)} event(s) missing before event ${String(row.sequence)}`);
      this.replaying = false;
    } else if (!row.prev_hash.equals(this.head))
      this.found('chain', row.sequence, 'not linked to the event before it');
    if (!linkedHash(row.prev_hash, row.event).equals(row.hash))
      this.found('chain', row.sequence, 'its text is not the one that was hashed');
  }

  private read(row: HistoryRow): HistoryRecord | null {
    try {
      const record = parseRecord(row);
      noteTexts(record, this.mentioned);
      return record;
    } catch {
      this.readable = false;
      this.found('chain', row.sequence, 'its text can not be read');
      this.replaying = false;
      return null;
    }
  }

  private checkColumns(row: HistoryRow, record: HistoryRecord): void {
    this.same(row.sequence, 'row', [
      ['instance', row.instance_id, record.instance],
      ['sequence', row.sequence, record.sequence],
      ['type', row.type, record.event.type],
      ['actor', row.actor_id, record.by],
      ['time', row.occurred_at.toISOString(), record.at],
    ]);
    const definition = this.definitionOf(record, row.sequence);
    if (definition && definition.quietEvents.includes(record.event.type) !== row.quiet)
      this.found(
        'columns',
        row.sequence,
        `quiet: the row says ${String(row.quiet)}, the definition does not`,
      );
  }

  private replay(record: HistoryRecord, sequence: number): void {
    const definition = this.definitionOf(record, sequence);
    try {
      if (!definition) throw new Error('its definition is not known here');
      this.reached = reachedBy(this.registry, this.reached, record);
      if (isHashOf(record.snapshot, this.reached.snapshot)) return;
      this.found('replay', sequence, 'replaying it leads to another snapshot than was recorded');
    } catch (error) {
      if (definition) this.found('replay', sequence, `it can not be replayed: ${String(error)}`);
    }
    this.replaying = false;
  }

  /** The definition that decided. Where it is missing or changed, that is a finding, once. */
  private definitionOf(record: HistoryRecord, sequence: number): AnyDefinition | null {
    const { workflow, version, definition: definitionHash } = record;
    try {
      return this.registry.matching({ workflow, version, definitionHash }).definition;
    } catch (error) {
      if (!this.unknown.has(definitionHash)) this.found('definition', sequence, (error as Error).message);
      this.unknown.add(definitionHash);
      return null;
    }
  }

  private same(
    sequence: number | null,
    what: string,
    pairs: readonly (readonly [name: string, column: unknown, history: unknown])[],
  ): void {
    for (const [name, column, history] of pairs)
      if (column !== history)
        this.found(
          'columns',
          sequence,
          `${name}: the ${what} says ${String(column)}, the history ${String(history)}`,
        );
  }

  private found(kind: FindingKind, sequence: number | null, message: string): void {
    this.findings.push({ instanceId: this.instanceId, sequence, kind, message });
  }
}

/** Collects every reference to a sealed text, however deep. */
function noteTexts(value: unknown, into: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { text, sha256: digest } = value as { readonly text?: unknown; readonly sha256?: unknown };
  if (typeof text === 'string' && typeof digest === 'string') into.set(text, digest);
  else for (const part of Object.values(value)) noteTexts(part, into);
}

/**
 * Whether a hash is that of a snapshot whose keys are in canonical order.
 *
 * Its plain JSON is then nearly always its canonical text, and comes several times faster; where it is not, the
 * library has the last word.
 */
function isHashOf(hash: string, ordered: StoredSnapshot): boolean {
  return sha256(JSON.stringify(ordered)) === hash || snapshotHash(ordered) === hash;
}
