import type { HistoryRecord } from '../../engine/history-text.js';
import type { TextRef } from '../../../workflows/kit/event.js';

/** One entry of a history, found among all of them. */
export interface FoundEvent {
  readonly instanceId: string;
  readonly ref: string;
  readonly title: string | null;
  readonly sequence: number;
  readonly type: string;
  /** Key of the task it is about; null where it is about none. */
  readonly task: string | null;
  readonly at: string;
  /** Null for the system; the name of whoever was erased says so. */
  readonly by: { readonly id: string; readonly name: string | null };
  /** Roles the person had at that moment, everywhere and in this proposal. */
  readonly as: readonly string[];
  readonly from: HistoryRecord['from'];
  readonly to: HistoryRecord['to'];
  /** Why, or what was asked for, in the person's words; null where nothing was said or it was erased. */
  readonly reason: string | null;
  /** sha256 in hexadecimal. */
  readonly hash: string;
}

/** The task that an event is about, if it is about one. */
export function taskOf({ event }: Pick<HistoryRecord, 'event'>): string | null {
  const { task } = event as { readonly task?: unknown };
  return typeof task === 'string' ? task : null;
}

/** What was said with an event: its reason, or its comments. */
export function saidWith({ event }: Pick<HistoryRecord, 'event'>): TextRef | null {
  const { reason, comments } = event as { readonly reason?: TextRef; readonly comments?: TextRef };
  return reason ?? comments ?? null;
}
