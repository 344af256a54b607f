import type { Language } from '../../workflows/kit/workflow.js';

interface EntryWords {
  /** What the calendar is called. */
  readonly name: string;
  readonly due: (task: string, ref: string) => string;
  readonly dueText: string;
  readonly session: (number: number, of: number, ref: string) => string;
  readonly settled: string;
  readonly planned: string;
}

const en: EntryWords = {
  name: 'ECHO: my tasks and sessions',
  due: (task, ref) => `Due: ${task} (${ref})`,
  dueText: 'Due on this day. The page of the task:',
  session: (number, of, ref) =>
    of === 1 ? `ECHO session (${ref})` : `ECHO session ${String(number)} of ${String(of)} (${ref})`,
  settled: 'The date is set. The page of the proposal:',
  planned: 'Planned, and not settled yet. The page of the proposal:',
};

const fr: EntryWords = {
  name: 'ECHO : mes tâches et séances',
  due: (task, ref) => `Échéance : ${task} (${ref})`,
  dueText: 'À faire au plus tard ce jour-là. La page de la tâche :',
  session: (number, of, ref) =>
    of === 1 ? `Séance ECHO (${ref})` : `Séance ECHO ${String(number)} de ${String(of)} (${ref})`,
  settled: 'La date est fixée. La page de la proposition :',
  planned: 'Prévue, mais pas encore fixée. La page de la proposition :',
};

/** What entries of calendars say. Of a proposal they say its reference, and nothing that somebody wrote. */
export const entryWords: Readonly<Record<Language, EntryWords>> = { en, fr };
