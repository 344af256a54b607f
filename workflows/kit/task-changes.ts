import type { ProjectedTask, Projection } from './workflow.js';

/** A task whose due date an event would move. */
export interface TaskMove {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an event makes of the tasks. A task is named by its key and its iteration. */
export interface TaskChanges {
  /** Asked for from now on. */
  readonly opened: readonly ProjectedTask[];
  readonly moved: readonly TaskMove[];
  readonly done: readonly ProjectedTask[];
  readonly waived: readonly ProjectedTask[];
  /** Open once more, after they were done or waived. */
  readonly reopened: readonly ProjectedTask[];
  /** Open until now, and not asked for any more. */
  readonly dropped: readonly ProjectedTask[];
}

export const noTaskChanges: TaskChanges = {
  opened: [],
  moved: [],
  done: [],
  waived: [],
  reopened: [],
  dropped: [],
};

/** How the tasks of an instance differ after an event; before the first one there were none. */
export function taskChanges(before: Projection | null, after: Projection): TaskChanges {
  const was = before ? askedFor(before) : new Map<string, ProjectedTask>();
  const is = askedFor(after);
  const [kept, fresh] = [
    [...is].filter(([name]) => was.has(name)),
    [...is].filter(([name]) => !was.has(name)),
  ];
  const turned = (status: ProjectedTask['status']): ProjectedTask[] =>
    kept.flatMap(([name, task]) =>
      task.status === status && was.get(name)?.status !== status ? [task] : [],
    );
  const born = (status: ProjectedTask['status']): ProjectedTask[] =>
    fresh.flatMap(([, task]) => (task.status === status ? [task] : []));
  return {
    opened: born('open'),
    moved: kept.flatMap(([name, { key, dueOn }]) => {
      const from = was.get(name)?.dueOn ?? null;
      return from === dueOn ? [] : [{ key, from, to: dueOn }];
    }),
    done: [...turned('done'), ...born('done')],
    waived: [...turned('waived'), ...born('waived')],
    reopened: turned('open'),
    dropped: [...was].flatMap(([name, task]) => (task.status === 'open' && !is.has(name) ? [task] : [])),
  };
}

function askedFor({ tasks }: Projection): Map<string, ProjectedTask> {
  const asked = tasks.filter((task) => task.requirement !== 'notApplicable');
  return new Map(asked.map((task) => [`${task.key}#${String(task.iteration)}`, task]));
}
