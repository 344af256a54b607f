import type { Instant, LocalDate } from '../../workflows/kit/event.js';
import { phrase, type Audience, type Labels, type Language } from '../../workflows/kit/workflow.js';
import type { CalendarEntry } from './calendar-entry.js';
import { entryWords } from './entry-words.js';

/** A task and the day on which it is due. */
export interface DueDate {
  readonly instanceId: string;
  readonly ref: string;
  /** Key of the task. */
  readonly task: string;
  readonly iteration: number;
  readonly on: LocalDate;
}

/** To whom an entry speaks. */
export interface EntryReader {
  readonly language: Language;
  readonly audience: Audience;
}

/** Of which version an entry is. */
export type EntryVersion = Pick<CalendarEntry, 'sequence' | 'status'> & { readonly stamp: Instant };

/**
 * The day on which a task is due, as an entry.
 *
 * @param address of the program
 */
export function dueEntry(
  { instanceId, ref, task, iteration, on }: DueDate,
  version: EntryVersion,
  { language, audience }: EntryReader,
  labels: Readonly<Record<Language, Labels>>,
  address: string,
): CalendarEntry {
  const words = entryWords[language];
  const title = phrase(labels[language].tasks[task], audience, { key: task });
  const link = `${address}/p/${ref}/t/${task}`;
  return {
    ...version,
    // The same for everybody and wherever it is read, so that what comes later finds what came before.
    uid: `task.${instanceId}.${task}.${String(iteration)}`,
    ...{ summary: words.due(title, ref), description: `${words.dueText} ${link}`, link, when: { on } },
  };
}
