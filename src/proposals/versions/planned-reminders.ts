import type { LocalDate } from '../../../workflows/kit/event.js';
import type { Projection } from '../../../workflows/kit/workflow.js';
import { plannedOn, reminderRules, type RuleKey } from '../../reminders/rules.js';

/** A reminder of a task, as its rule plans it. */
export interface PlannedReminder {
  readonly task: string;
  readonly rule: RuleKey;
  readonly on: LocalDate;
}

/**
 * Reminders of open tasks that are still to come, as the due dates stand; what is counted from the first session is left
 * out, for no change of a checklist moves it.
 *
 * @param closed days on which the office is closed
 */
export function plannedReminders(
  { tasks }: Projection,
  today: LocalDate,
  closed: readonly LocalDate[],
): readonly PlannedReminder[] {
  const rules = reminderRules.filter(({ about, from }) => about === 'task' && from === 'due');
  return tasks
    .filter(({ status, requirement }) => status === 'open' && requirement === 'required')
    .flatMap(({ key, dueOn }) =>
      dueOn === null
        ? []
        : rules.map((rule) => ({ task: key, rule: rule.key, on: plannedOn(rule, dueOn, closed) })),
    )
    .filter(({ on }) => on >= today);
}
