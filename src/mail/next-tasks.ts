import type { ProjectedTask } from '../../workflows/kit/workflow.js';
import type { Because } from './mail-kind.js';
import { tasksOf } from './recipients.js';

const AT_MOST = 3;

/** A reader's next required tasks: first due first, those without a date last, otherwise as in the checklist. */
export function nextTasks(tasks: readonly ProjectedTask[], because: Because): readonly ProjectedTask[] {
  return tasks
    .filter(({ status, requirement }) => status === 'open' && requirement === 'required')
    .filter(({ ownerRoles }) => ownerRoles.some((role) => tasksOf[because].includes(role)))
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
    .slice(0, AT_MOST);
}
