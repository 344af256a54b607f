import type { Difference } from '../kit/difference.js';
import { proseWords } from '../kit/prose-words.js';
import { phrase, type Language } from '../kit/workflow.js';
import { labels } from './labels/index.js';
import { formats, type ChecklistItem, type Due, type Format } from './vocabulary.js';

/** In what one checklist differs from another, format by format where they differ there. */
export function checklistDifferences(
  before: readonly ChecklistItem[],
  now: readonly ChecklistItem[],
  language: Language,
): Difference[] {
  const [was, is] = [byKey(before), byKey(now)];
  const words = checklistWords[language];
  const { quoted } = proseWords[language];
  const task = (key: string): string => quoted(phrase(labels[language].tasks[key], 'staff', { key }));
  const about = (key: string, sentence: string): Difference => ({ what: 'task', key, sentence });
  const added = now.filter(({ key }) => !was.has(key));
  const removed = before.filter(({ key }) => !is.has(key));
  return [
    ...added.map(({ key, stage }) =>
      about(key, words.added(task(key), phrase(labels[language].stages[stage], 'staff', { key: stage }))),
    ),
    ...removed.map(({ key }) => about(key, words.removed(task(key)))),
    ...now.flatMap((line) => {
      const old = was.get(line.key);
      return old
        ? changesOf(old, line, language).map((change) => about(line.key, `${task(line.key)} ${change}`))
        : [];
    }),
  ];
}

function byKey(checklist: readonly ChecklistItem[]): ReadonlyMap<string, ChecklistItem> {
  return new Map(checklist.map((line) => [line.key, line]));
}

/** What has become of one line, each to follow its name. */
function changesOf(before: ChecklistItem, now: ChecklistItem, language: Language): string[] {
  const words = checklistWords[language];
  const { quoted } = proseWords[language];
  const roles = (line: ChecklistItem): string =>
    line.owners.map((role) => phrase(labels[language].roles[role], 'staff', { key: role })).join(', ');
  const events = ({ closedBy = [] }: ChecklistItem): string =>
    closedBy.map((type) => quoted(phrase(labels[language].moves[type], 'staff', { key: type }))).join(', ');
  const perFormat = (tell: (line: ChecklistItem, format: Format) => string): string[] =>
    formats.flatMap((format) => {
      const [fresh, old] = [tell(now, format), tell(before, format)];
      const name = phrase(labels[language].values.format[format], 'staff', { key: format });
      return fresh === old ? [] : [words.became(name, fresh, old)];
    });
  return [
    ...(roles(now) === roles(before) ? [] : [words.ownedBy(roles(now), roles(before))]),
    ...(events(now) === events(before)
      ? []
      : [events(now) === '' ? words.byHand : words.closedBy(events(now))]),
    ...(now.evidence === before.evidence
      ? []
      : [
          words.shownBy(
            phrase(labels[language].values.evidence[now.evidence], 'staff', { key: now.evidence }),
          ),
        ]),
    ...perFormat(({ need }, format) => words.need[need[format]]),
    ...perFormat(({ due }, format) => dueInWords(due[format], language)),
  ];
}

function dueInWords(due: Due | null, language: Language): string {
  const words = checklistWords[language];
  return due === null ? words.never : words.due(due, words.from[due.from]);
}

const checklistWords = {
  en: {
    added: (task: string, stage: string) => `There is a new task in ${stage}: ${task}.`,
    removed: (task: string) => `The task ${task} is gone.`,
    ownedBy: (now: string, before: string) => `is for ${now}; before: ${before}.`,
    closedBy: (events: string) => `is no longer ticked: ${events} completes it.`,
    byHand: 'is ticked by hand from now on.',
    shownBy: (evidence: string) => `is shown by: ${evidence}.`,
    became: (format: string, now: string, before: string) => `(${format}) is ${now}; before: ${before}.`,
    need: { R: 'required', O: 'optional', C: 'required on a condition', '-': 'not asked for' },
    never: 'due on no day',
    due: ({ days, business }: Due, from: string) =>
      days === 0
        ? `due ${from}`
        : `due ${String(Math.abs(days))} ${business ? 'business days' : 'days'} ${days < 0 ? 'before' : 'after'} ${from}`,
    from: {
      start: 'the first session',
      middle: 'the middle of the sessions',
      end: 'the last session',
      entry: 'the stage opens',
    },
  },
  fr: {
    added: (task: string, stage: string) => `Une tâche est nouvelle à l’étape ${stage} : ${task}.`,
    removed: (task: string) => `La tâche ${task} n’existe plus.`,
    ownedBy: (now: string, before: string) => `revient à ${now}; avant : ${before}.`,
    closedBy: (events: string) => `ne se coche plus : ${events} la termine.`,
    byHand: 'se coche désormais à la main.',
    shownBy: (evidence: string) => `se prouve par : ${evidence}.`,
    became: (format: string, now: string, before: string) => `(${format}) : ${now}; avant : ${before}.`,
    need: { R: 'obligatoire', O: 'facultative', C: 'obligatoire sous condition', '-': 'non demandée' },
    never: 'sans échéance',
    due: ({ days, business }: Due, from: string) =>
      days === 0
        ? `à faire : ${from}`
        : `à faire ${String(Math.abs(days))} jours${business ? ' ouvrables' : ''} ${days < 0 ? 'avant' : 'après'} ${from}`,
    from: {
      start: 'la première séance',
      middle: 'le milieu des séances',
      end: 'la dernière séance',
      entry: 'l’ouverture de l’étape',
    },
  },
} as const;
