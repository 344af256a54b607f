import type { Occurred } from '../../../workflows/kit/event.js';
import { activeLeaves, isIn, restore, type StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import { deepestMeta } from '../../../workflows/kit/states.js';
import { taskChanges } from '../../../workflows/kit/task-changes.js';
import type { ProjectedTask, WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import { endOfTurn } from '../turn.js';
import type { Consequence, Place } from './consequence.js';

/** A step from one snapshot to the next; `before` is null where the proposal begins with it. */
export interface Step {
  readonly definition: WorkflowDefinition<ProposalContext>;
  /** The version that the proposal has before, where the step changes it. */
  readonly was?: WorkflowDefinition<ProposalContext>;
  readonly before: StoredSnapshot<ProposalContext> | null;
  readonly after: StoredSnapshot<ProposalContext>;
  readonly event: Occurred;
  readonly place: Place;
}

/** What an event leaves in the record itself: state, dates, tasks, roles. Pure. */
export function recordConsequences(step: Step): readonly Consequence[] {
  return [...stateOf(step), ...datesOf(step), ...rolesOf(step), ...tasksOf(step), ...passedOn(step)];
}

/**
 * The local date until which the next mover has time, counted from the event; null where nobody is held to one.
 * A pause lasts until the day that was named, if any was.
 *
 * A proposal that comes back from a hold or from its end goes on in the middle of a state, and its clock is not known.
 */
export function untilOf({ definition, before, after, event }: Step): string | null {
  const place = String(activeLeaves(after.value));
  const goesOn = before && (!isIn(before.value, 'open') || String(activeLeaves(before.value)) === place);
  const days = deepestMeta(restore(definition.machine, after))?.days ?? null;
  return endOfTurn(after.context, goesOn ? null : event.on, days);
}

function stateOf({ before, after, place }: Step): readonly Consequence[] {
  const was = new Set(before ? activeLeaves(before.value) : []);
  const states = activeLeaves(after.value).filter((state) => !was.has(state));
  return states.length === 0 ? [] : [{ place, kind: 'leadsTo', states }];
}

function datesOf({ before, after, place }: Step): readonly Consequence[] {
  if (!before) return [];
  const [was, is] = [before.context, after.context];
  return [
    ...(was.startOn === is.startOn
      ? []
      : [{ place, kind: 'startMoves', from: was.startOn, to: is.startOn } as const]),
    ...(was.format === is.format
      ? []
      : [{ place, kind: 'formatChanges', from: was.format, to: is.format } as const]),
  ];
}

function rolesOf({ before, after, place }: Step): readonly Consequence[] {
  if (!before) return [];
  const [was, is] = [holders(before.context), holders(after.context)];
  const onlyIn = (a: readonly Holder[], b: readonly Holder[]): readonly Holder[] =>
    a.filter(({ role, person }) => !b.some((other) => other.role === role && other.person === person));
  return [
    ...onlyIn(is, was).map((one): Consequence => ({ place, kind: 'roleBegins', ...one })),
    ...onlyIn(was, is).map((one): Consequence => ({ place, kind: 'roleEnds', ...one })),
  ];
}

interface Holder {
  readonly role: string;
  readonly person: string;
}

function holders({ lead, coLead, coordinator, people }: ProposalContext): readonly Holder[] {
  const one = (role: string, person: string | null): readonly Holder[] =>
    person === null ? [] : [{ role, person }];
  return [
    ...one('partnerLead', lead),
    ...one('coLead', coLead),
    ...one('hubCoordinator', coordinator),
    ...Object.entries(people).flatMap(([role, held]) => held.map((person) => ({ role, person }))),
  ];
}

function tasksOf({ definition, was = definition, before, after, place }: Step): readonly Consequence[] {
  const { opened, reopened, done, waived, dropped, moved } = taskChanges(
    before && was.project(before),
    definition.project(after),
  );
  const named = ({ key, iteration }: ProjectedTask) => ({ place, task: key, iteration });
  const asked = (task: ProjectedTask) => ({
    ...named(task),
    dueOn: task.dueOn,
    requirement: task.requirement,
    owners: task.ownerRoles,
  });
  return [
    ...done.map((task): Consequence => ({ kind: 'taskCloses', ...named(task) })),
    ...waived.map((task): Consequence => ({ kind: 'taskWaived', ...named(task) })),
    ...dropped.map((task): Consequence => ({ kind: 'taskDropped', ...named(task) })),
    ...reopened.map((task): Consequence => ({ kind: 'taskReopens', ...asked(task) })),
    ...opened.map((task): Consequence => ({ kind: 'taskOpens', ...asked(task) })),
    ...moved.map(({ key, from, to }): Consequence => ({ place, kind: 'dueDateMoves', task: key, from, to })),
  ];
}

/** Tasks that the new lead has to do, and had not before: what is theirs follows from their role. */
function passedOn({ definition, before, after, place }: Step): readonly Consequence[] {
  const person = after.context.lead;
  if (!before || person === null || before.context.lead === person) return [];
  return openTasksOf('partnerLead', definition, after).map(({ key, iteration }) => ({
    kind: 'taskPasses',
    ...{ place, task: key, iteration, person },
  }));
}

function openTasksOf(
  role: string,
  definition: Step['definition'],
  snapshot: StoredSnapshot<ProposalContext>,
): readonly ProjectedTask[] {
  return definition
    .project(snapshot)
    .tasks.filter(
      ({ status, requirement, ownerRoles }) =>
        status === 'open' && requirement !== 'notApplicable' && ownerRoles.includes(role),
    );
}
