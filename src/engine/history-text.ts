import { hash } from 'node:crypto';
import type { StateValue } from 'xstate';
import type { Effect, Instant, LocalDate, Occurred } from '../../workflows/kit/event.js';
import { canonical, fingerprintOf } from '../platform/canonical.js';
import type { AskedEvent } from './command.js';

/** What the history keeps of one event: enough to show it, to replay it and to prove where it led. */
export interface HistoryRecord {
  /** Form of this record. */
  readonly v: 1;
  readonly instance: string;
  readonly sequence: number;
  readonly workflow: string;
  readonly version: number;
  /** Hash of the definition that decided. */
  readonly definition: string;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly by: string;
  readonly as: readonly string[];
  /** Idempotency key under which it was asked. */
  readonly key: string;
  readonly event: AskedEvent;
  readonly from: StateValue | null;
  readonly to: StateValue;
  /** sha256 of the canonical next snapshot. */
  readonly snapshot: string;
  readonly effects: readonly Effect[];
}

/** Before the first event of every instance. */
export const FIRST_PREVIOUS_HASH = Buffer.alloc(32);

/** The text that is hashed and stored, the same to the byte. */
export function textOf(record: HistoryRecord): string {
  return canonical(record);
}

/** `sha256(previous hash ‖ UTF-8 of the text)`. */
export function linkedHash(previous: Buffer, text: string): Buffer {
  return hash('sha256', Buffer.concat([previous, Buffer.from(text)]), 'buffer');
}

/** What a record keeps of the snapshot it led to. */
export const snapshotHash = fingerprintOf;

/** The event as the workflow received it. */
export function occurredOf(record: HistoryRecord): Occurred {
  const { at, on, by, as } = record;
  return { ...record.event, at, on, by, as };
}
