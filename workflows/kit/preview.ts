import type { StateValue } from 'xstate';
import type { Unmet } from './criterion.js';
import { decide, type Decision } from './decide.js';
import type { Occurred } from './event.js';
import { rolesFor } from './permission.js';
import { candidatesFor, guardName, unmetOf } from './refusal.js';
import { restore, type StoredSnapshot } from './snapshot.js';
import { moverOf } from './states.js';
import type { Mover, ProjectedTask, WorkflowDefinition } from './workflow.js';

/** A criterion that stands before an event, and what it lacks. */
export interface CriterionCheck {
  readonly criterion: string;
  readonly met: boolean;
  readonly unmet: readonly Unmet[];
}

/** Everything that an event would do; nothing has been done. */
export interface Preview<TContext = unknown> {
  readonly decision: Decision<TContext>;
  readonly criteria: readonly CriterionCheck[];
  readonly from: StateValue;
  readonly to: StateValue | null;
  readonly mover: { readonly now: Mover; readonly next: Mover | null };
  readonly tasks: { readonly opened: readonly ProjectedTask[]; readonly moved: readonly TaskMove[] };
}

/** A task whose due date the event would move. */
export interface TaskMove {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What would happen on an event: where it leads, each criterion met or not, tasks, effects and the next mover. */
export function preview<TContext>(
  definition: WorkflowDefinition<TContext>,
  stored: StoredSnapshot<TContext>,
  event: Occurred,
): Preview<TContext> {
  const current = restore(definition.machine, stored);
  const asked = { ...event, as: rolesFor(definition, stored.context, event) };
  const decision = decide(definition, stored, event);
  const names = candidatesFor(current, event.type)
    .map(guardName)
    .filter((name) => name !== null);
  const next = decision.kind === 'accepted' ? decision.snapshot : null;
  return {
    decision,
    criteria: [...new Set(names)].map((criterion) => {
      const unmet = unmetOf(definition, current, asked, criterion);
      return { criterion, met: unmet.length === 0, unmet };
    }),
    from: stored.value,
    to: next?.value ?? null,
    mover: { now: moverOf(current), next: next ? moverOf(restore(definition.machine, next)) : null },
    tasks: next ? taskChanges(definition, stored, next) : { opened: [], moved: [] },
  };
}

function taskChanges<TContext>(
  definition: WorkflowDefinition<TContext>,
  before: StoredSnapshot<TContext>,
  after: StoredSnapshot<TContext>,
): Preview['tasks'] {
  const name = (task: ProjectedTask): string => `${task.key}#${String(task.iteration)}`;
  const known = new Map(definition.project(before).tasks.map((task) => [name(task), task]));
  const tasks = definition.project(after).tasks.filter((task) => task.requirement !== 'notApplicable');
  return {
    opened: tasks.filter((task) => task.status === 'open' && !known.has(name(task))),
    moved: tasks.flatMap((task) => {
      const was = known.get(name(task));
      return was && was.dueOn !== task.dueOn ? [{ key: task.key, from: was.dueOn, to: task.dueOn }] : [];
    }),
  };
}
