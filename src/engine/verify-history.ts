import type { StoredSnapshot } from '../../workflows/kit/snapshot.js';
import { parseRecord, snapshotAfter, type HistoryRow } from './history-log.js';
import { FIRST_PREVIOUS_HASH, linkedHash, snapshotHash, type HistoryRecord } from './history-text.js';
import type { Instance } from './instance.js';
import type { AnyDefinition, WorkflowRegistry } from './registry.js';
import type { Finding, FindingKind } from './verify-finding.js';

/**
 * Follows one instance's history, row by row: is each linked to the one before, does its text say what its columns
 * say, and does replaying it lead to the snapshot that was recorded?
 *
 * A replay ends at the first event that can't be replayed; links are followed to the end.
 */
export class HistoryCheck {
  readonly findings: Finding[] = [];
  events = 0;
  private head: Buffer = FIRST_PREVIOUS_HASH;
  private sequence = 0;
  private decisiveSequence = 0;
  private snapshot: StoredSnapshot | null = null;
  private replaying = true;
  private readonly unknown = new Set<string>();

  constructor(
    private readonly instanceId: string,
    private readonly registry: WorkflowRegistry,
  ) {}

  /** The next row, in order of sequence. */
  follow(row: HistoryRow): void {
    this.events += 1;
    this.checkLink(row);
    this.sequence = row.sequence;
    this.head = row.hash;
    if (!row.quiet) this.decisiveSequence = row.sequence;
    const record = this.read(row);
    if (!record) return;
    this.checkColumns(row, record);
    if (this.replaying) this.replay(record, row.sequence);
  }

  /** After the last row: what the instance itself says of its history. */
  finish(instance: Instance): void {
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
    if (this.replaying && this.snapshot && snapshotHash(snapshot) !== snapshotHash(this.snapshot))
      this.found('snapshot', null, 'the stored snapshot is not the one that its history leads to');
  }

  /** A sealed text whose digest is in none of the events. */
  textChanged(textId: string): void {
    this.found('chain', null, `sealed text ${textId} is not the one whose digest its event holds`);
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
      return parseRecord(row);
    } catch {
      this.found('chain', row.sequence, 'its text can not be read');
      this.replaying = false;
      return null;
    }
  }

  private checkColumns(row: HistoryRow, record: HistoryRecord): void {
    const pairs: [string, unknown, unknown][] = [
      ['instance', row.instance_id, record.instance],
      ['sequence', row.sequence, record.sequence],
      ['type', row.type, record.event.type],
      ['actor', row.actor_id, record.by],
      ['time', row.occurred_at.toISOString(), record.at],
    ];
    for (const [name, column, text] of pairs)
      if (column !== text)
        this.found(
          'columns',
          row.sequence,
          `${name}: the row says ${String(column)}, the text ${String(text)}`,
        );
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
      this.snapshot = snapshotAfter(definition, this.snapshot, record);
      if (snapshotHash(this.snapshot) === record.snapshot) return;
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

  private found(kind: FindingKind, sequence: number | null, message: string): void {
    this.findings.push({ instanceId: this.instanceId, sequence, kind, message });
  }
}
