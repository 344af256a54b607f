import type { StateValue } from 'xstate';
import { activeLeaves } from '../../../../../workflows/kit/snapshot.js';
import { phrase, type Audience, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { shownEvidence } from '../../../../attachments/evidence.js';
import { isUuid } from '../../../../platform/ids.js';
import { taskOf, type HistoryEntry } from '../../../../proposals/proposal-history.js';
import { fieldsInWords, type Told } from '../../admin/history/in-words.js';

/** One thing that happened, in words. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly label: string;
  /** The task it is about; null where it is about none. */
  readonly task: string | null;
  readonly by: string;
  /** The role in which they did it; null for what nobody pressed. */
  readonly role: string | null;
  readonly at: string;
  /** Where the proposal was; null where it stayed, or began. */
  readonly leftFrom: string | null;
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

function inWords(entry: HistoryEntry, reading: Reading): TimelineEntry {
  const { sequence, label, by, as, at, from, to, payload } = entry;
  const task = taskOf(entry);
  const left = from === null ? null : placeOf(from as StateValue, reading);
  const led = placeOf(to as StateValue, reading);
  return {
    ...{ sequence, label, at, by: by.name },
    task: task === null ? null : nameIn('tasks', task, reading),
    role: by.id === 'system' ? null : roleOf(as, reading),
    leftFrom: left === led ? null : left,
    ledTo: left === led ? null : led,
    fields: fieldsInWords(toldApart(payload as Readonly<Record<string, unknown>>), reading).filter(
      // What stays an id in spite of all names says nothing to people.
      ([, text]) => !isUuid(text) && !/^[0-9a-f]{64}$/.test(text),
    ),
  };
}

/** What a page of its own tells, or programs alone need, is left out. */
function toldApart(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { resources: _resources, closedDays: _closedDays, source: _source, task: _task, ...told } = payload;
  const { evidence } = told as { readonly evidence?: { readonly text?: unknown } };
  if (typeof evidence?.text !== 'string') return told;
  return { ...told, evidence: { ...evidence, text: shownEvidence(evidence.text) } };
}

/** Owning the task is how somebody acted only where they have no other part. */
function roleOf(as: readonly string[], reading: Reading): string | null {
  const role = as.find((one) => one !== 'taskOwner') ?? as[0];
  return role === undefined ? null : nameIn('roles', role, reading);
}

function nameIn(kind: 'tasks' | 'roles', key: string, { language, audience }: Reading): string {
  return phrase(currentProposal.labels[language][kind][key], audience, { key });
}

/** The state in words; where several regions are active at once, the state that holds them. */
function placeOf(value: StateValue, { language, audience }: Reading): string {
  const leaves = activeLeaves(value);
  const [first = ''] = leaves;
  const path = leaves.length === 1 ? first : first.split('.').slice(0, 3).join('.');
  return phrase(currentProposal.labels[language].states[path], audience, { key: path });
}
