import type { StateValue } from 'xstate';
import { activeLeaves } from '../../../../../workflows/kit/snapshot.js';
import { phrase, type Audience, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { isUuid } from '../../../../platform/ids.js';
import type { HistoryEntry } from '../../../../proposals/proposal-history.js';
import { fieldsInWords, type Told } from '../../admin/history/in-words.js';

/** One thing that happened, in words. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly label: string;
  readonly by: string;
  readonly at: string;
  /** Where the proposal went; null where it stayed. */
  readonly ledTo: string | null;
  readonly fields: readonly Told[];
}

/** What happened on one local day. */
export interface TimelineDay {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

interface Reading {
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly audience: Audience;
  readonly zone: string;
}

/** Entries by day, in the order in which they come. */
export function timelineOf(entries: readonly HistoryEntry[], reading: Reading): readonly TimelineDay[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = localDate(entry.at, reading.zone);
    days.set(day, [...(days.get(day) ?? []), inWords(entry, reading)]);
  }
  return [...days].map(([day, told]) => ({ day, entries: told }));
}

/** Ids of people and others that the payloads name. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isUuid(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

function inWords(
  { sequence, label, by, at, from, to, payload }: HistoryEntry,
  reading: Reading,
): TimelineEntry {
  return {
    ...{ sequence, label, at, by: by.name },
    ledTo: JSON.stringify(from) === JSON.stringify(to) ? null : placeOf(to as StateValue, reading),
    fields: fieldsInWords(toldApart(payload as Readonly<Record<string, unknown>>), reading).filter(
      // What stays an id in spite of all names says nothing to people.
      ([, text]) => !isUuid(text) && !/^[0-9a-f]{64}$/.test(text),
    ),
  };
}

/** What a page of its own tells, or programs alone need, is left out. */
function toldApart(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { resources: _resources, closedDays: _closedDays, source: _source, ...told } = payload;
  return told;
}

/** The state in words; where several regions are active at once, the state that holds them. */
function placeOf(value: StateValue, { language, audience }: Reading): string {
  const leaves = activeLeaves(value);
  const [first = ''] = leaves;
  const path = leaves.length === 1 ? first : first.split('.').slice(0, 3).join('.');
  return phrase(currentProposal.labels[language].states[path], audience, { key: path });
}
