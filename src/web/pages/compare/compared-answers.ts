import { answersOf, differences, isGiven, unreadAnswersOf } from '../../../proposals/given-answers.js';
import type { ProposalView } from '../../../proposals/proposal-queries.js';
import { questionsOf, stepNames, type QuestionKey } from '../partner/idea/questions.js';

/** One answer in two versions; undefined where there was none. */
export interface ComparedAnswer {
  readonly key: QuestionKey;
  readonly before: unknown;
  readonly after: unknown;
  readonly differs: boolean;
  /** Whether it is what somebody wrote that could not be read as asked. */
  readonly unread: boolean;
}

/** Every answer that either version has, in the order in which they are asked. */
export function comparedAnswers(one: ProposalView, other: ProposalView): readonly ComparedAnswer[] {
  const [before, after] = [answersOf(one), answersOf(other)];
  const [unreadBefore, unreadAfter] = [unreadAnswersOf(one), unreadAnswersOf(other)];
  return stepNames.flatMap(questionsOf).flatMap((key): ComparedAnswer[] => {
    const [earlier, later] = [unreadBefore[key], unreadAfter[key]];
    const given = isGiven(before, key) || isGiven(after, key);
    const differs = differences([key], before, after).length > 0;
    return [
      ...(given ? [{ key, before: before[key], after: after[key], differs, unread: false }] : []),
      ...(earlier !== undefined || later !== undefined
        ? [{ key, before: earlier, after: later, differs: earlier !== later, unread: true }]
        : []),
    ];
  });
}
