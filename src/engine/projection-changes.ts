import type { ProjectedTask, Projection } from '../../workflows/kit/workflow.js';
import { canonical } from '../platform/canonical.js';

/** A row of `task`, less its instance. */
export interface TaskRow {
  readonly key: string;
  readonly iteration: number;
  readonly stage: string;
  readonly owner_roles: readonly string[];
  readonly requirement: ProjectedTask['requirement'];
  readonly status: ProjectedTask['status'];
  readonly due_on: string | null;
  readonly closed_on: string | null;
  /** Place in the checklist. */
  readonly position: number;
}

/** What the read side must be told of a step: the next projection, and of its rows only those that changed. */
export interface ProjectionChanges {
  readonly projection: Projection;
  readonly tasks: readonly TaskRow[];
  readonly modelChanged: boolean;
}

/**
 * Compares what is projected before and after a step, so that an event writes the rows it changed and no more.
 *
 * A task that is no longer projected stays, as not applicable: reminders and evidence may point at it.
 */
export function projectionChanges(previous: Projection | null, projection: Projection): ProjectionChanges {
  const known = byName(previous?.tasks ?? []);
  const now = byName(projection.tasks);
  const gone = [...known]
    .filter(([name]) => !now.has(name))
    .map(([, row]) => ({ ...row, requirement: 'notApplicable' as const }));
  const changed = [...now].filter(([name, row]) => canonical(known.get(name) ?? null) !== canonical(row));
  return {
    projection,
    tasks: [...changed.map(([, row]) => row), ...gone],
    modelChanged: previous === null || canonical(previous.model) !== canonical(projection.model),
  };
}

function byName(tasks: readonly ProjectedTask[]): ReadonlyMap<string, TaskRow> {
  return new Map(
    tasks.map((task, position) => [`${task.key}#${String(task.iteration)}`, taskRow(task, position)]),
  );
}

function taskRow(task: ProjectedTask, position: number): TaskRow {
  return {
    key: task.key,
    iteration: task.iteration,
    stage: task.stage,
    owner_roles: task.ownerRoles,
    requirement: task.requirement,
    status: task.status,
    due_on: task.dueOn,
    closed_on: task.closedOn,
    position,
  };
}
