import type { LocalDate } from '../../../workflows/kit/event.js';
import { plannedOn, type ReminderRule } from '../../reminders/rules.js';
import type { PastLife } from './past-life.js';

/** Reminders that a rule would have sent for tasks of past proposals, by what they were about. */
export interface RemindersThen {
  /** One for each task, round and due date. */
  readonly reminders: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  readonly proposals: ReadonlySet<string>;
}

/**
 * When a rule would have come for the tasks of some lives: the day it names, or the day from which the task had that due
 * date, if it was still open and required and the proposal under way.
 */
export function remindersThen(
  lives: readonly PastLife[],
  rule: Pick<ReminderRule, 'days' | 'business' | 'task'>,
  closed: readonly LocalDate[],
): RemindersThen {
  const [reminders, tasks, proposals] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { ref, spells } of lives)
    for (const { projection, from, until } of spells) {
      if (projection.status !== 'open') continue;
      for (const { key, iteration, status, requirement, dueOn } of projection.tasks) {
        if (status !== 'open' || requirement !== 'required' || dueOn === null) continue;
        if (rule.task !== undefined && rule.task !== key) continue;
        const day = plannedOn(rule, dueOn, closed);
        const came = day > from ? day : from;
        // On the day on which it was done nobody is chased any more.
        if (came >= until) continue;
        const task = `${ref} ${key} ${String(iteration)}`;
        reminders.add(`${task} ${dueOn}`);
        tasks.add(task);
        proposals.add(ref);
      }
    }
  return { reminders, tasks, proposals };
}
