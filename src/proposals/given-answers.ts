import type { AnswerKey } from '../../workflows/proposal/vocabulary.js';
import { canonical } from '../platform/canonical.js';
import type { ProposalView } from './proposal-queries.js';

/** Answers as people read them: texts opened, what was erased left out. */
export type GivenAnswers = Readonly<Partial<Record<AnswerKey, unknown>>>;

/** The answers of a proposal, those that could not be read apart. */
export function answersOf({ answers }: ProposalView): GivenAnswers {
  const { unread: _, ...given } = (answers ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

/** What was given for questions that still have no readable answer, in the words it was given in. */
export function unreadAnswersOf(view: ProposalView): Readonly<Partial<Record<AnswerKey, string>>> {
  const { unread = {} } = (view.answers ?? {}) as {
    readonly unread?: Readonly<Record<string, string | null>>;
  };
  const given = answersOf(view);
  const open = Object.entries(unread).filter(
    ([key, words]) => words !== null && !isGiven(given, key as AnswerKey),
  );
  return Object.fromEntries(open);
}

/** Whether a question has an answer; an empty ranking is none. */
export function isGiven(answers: GivenAnswers, key: AnswerKey): boolean {
  const value = answers[key];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Those of some questions whose answers differ; none at all and an empty one are the same. */
export function differences(
  keys: readonly AnswerKey[],
  one: GivenAnswers,
  other: GivenAnswers,
): readonly AnswerKey[] {
  return keys.filter((key) => textOf(one, key) !== textOf(other, key));
}

function textOf(answers: GivenAnswers, key: AnswerKey): string {
  return isGiven(answers, key) ? canonical(answers[key]) : '';
}
