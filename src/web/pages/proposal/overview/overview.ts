import type { LocalDate } from '../../../../../workflows/kit/event.js';
import { dayNumber } from '../../../../../workflows/kit/local-date.js';
import { postponed } from '../../../../proposals/place.js';
import type { Move } from '../../../../proposals/proposal-moves.js';
import type { ForwardStep, Standing, StandingTask } from '../../../../proposals/standing/standing.js';

/** How a task is called on the overview. */
export type TaskStatus = 'done' | 'waived' | 'paused' | 'cannotStart' | 'inProgress' | 'notStarted';

/** One line of the task list. */
export interface TaskLine {
  readonly task: StandingTask;
  readonly status: TaskStatus;
  /** Days since it was due; 0 where it is not late. */
  readonly late: number;
}

/** Everything the overview decides on beside words: what comes first, what is mine, what is late. */
export interface Overview {
  readonly mine: readonly TaskLine[];
  readonly others: readonly TaskLine[];
  readonly settled: number;
  readonly asked: number;
  /** The task to do first, for whoever looks. */
  readonly nextTask: TaskLine | null;
  /** The page's one main act. */
  readonly main: Pick<ForwardStep, 'type' | 'label' | 'unmet'> | null;
  /** What is expected of whoever looks, once others have done their part. */
  readonly later: ForwardStep | null;
  /** Who takes the next step, where it is not whoever looks. */
  readonly awaited: ForwardStep | null;
  /** Whether whoever looks may take the next step in the place of those it is expected of. */
  readonly inTheirPlace: boolean;
  /** Steps of this place beside the main one. */
  readonly now: readonly Move[];
  /** What is possible and never waits on anybody. */
  readonly elsewhere: readonly Move[];
  /** Whether whoever looks can do nothing here but look. */
  readonly readOnly: boolean;
}

/** Done on the pages of their tasks. */
const ofTasks: readonly string[] = ['TASK_COMPLETED', 'TASK_REOPENED'];
/** Said with their reason even where they are not possible: people look for them. */
const lookedFor: readonly string[] = ['PROPOSAL_WITHDRAWN', 'START_DATE_CHANGED'];
/** What brings a paused or closed proposal back. */
const back: readonly string[] = ['RESUMED', 'PROPOSAL_REOPENED'];
const answersToMerge: readonly string[] = ['MERGE_CONSENTED', 'MERGE_CONSENT_REFUSED'];

export function overviewOf(standing: Standing): Overview {
  const lines = standing.tasks
    .filter(({ current, requirement }) => current && requirement !== 'notApplicable')
    .map((task) => lineOf(task, standing));
  const required = lines.filter(({ task }) => task.requirement === 'required');
  const mine = lines.filter(({ task }) => isMine(task, standing));
  const expected = standing.forward.find((step) => step.expected);
  const awaited = expected ? null : (standing.forward[0] ?? null);
  const resume = standing.moves.find(({ type }) => type === 'RESUMED');
  const first = expected?.waitsForOtherSide ? undefined : (expected ?? (resume && { ...resume, unmet: [] }));
  const further = standing.forward.filter((step) => step.mine && step !== first);
  const moves = standing.moves.filter(({ type }) => !ofTasks.includes(type) && type !== first?.type);
  const now = moves.filter((move) => isOfNow(move, standing, further));
  return {
    mine,
    others: lines.filter((line) => !mine.includes(line)),
    settled: required.filter(({ status }) => status === 'done' || status === 'waived').length,
    asked: required.length,
    nextTask: nextOf(mine),
    main: first ?? null,
    later: expected?.waitsForOtherSide ? expected : null,
    awaited,
    inTheirPlace: awaited?.mine ?? false,
    now,
    elsewhere: moves.filter((move) => !now.includes(move) && (move.allowed || lookedFor.includes(move.type))),
    readOnly: standing.status !== 'closed' && standing.moves.length === 0 && mine.length === 0,
  };
}

/** What a step settles is whoever's the step is; a step of others that one could take in their place makes it no task. */
function isMine({ mine, settledBy }: StandingTask, { forward }: Standing): boolean {
  const steps = forward.filter(({ type }) => settledBy.some((one) => one.type === type));
  return mine && (steps.length === 0 || steps.some(({ expected }) => expected));
}

function isOfNow(
  { type, allowed }: Move,
  { ofPlace, status }: Standing,
  further: readonly ForwardStep[],
): boolean {
  if (answersToMerge.includes(type)) return allowed;
  if (status !== 'open') return allowed && back.includes(type);
  return ofPlace.includes(type) || further.some((step) => step.type === type);
}

function lineOf(task: StandingTask, { status, place, today }: Standing): TaskLine {
  const underWay = status === 'open' && place !== postponed;
  return {
    task,
    status: statusOf(task, underWay),
    late: task.status === 'open' && underWay ? daysLate(task.dueOn, today) : 0,
  };
}

/** What a task is called, in a proposal that is under way or not. */
function statusOf(task: StandingTask, underWay: boolean): TaskStatus {
  if (task.status !== 'open') return task.status;
  if (!underWay) return 'paused';
  const waits = task.settledBy.length > 0 && !task.settledBy.some(({ open }) => open);
  if (task.obstacle !== null || waits) return 'cannotStart';
  return task.started ? 'inProgress' : 'notStarted';
}

/** Days since a day that has passed; 0 for one that has not, or none. */
export function daysLate(dueOn: LocalDate | null, today: LocalDate): number {
  return dueOn !== null && dueOn < today ? dayNumber(today) - dayNumber(dueOn) : 0;
}

/** Of the tasks that can be done now: the one that is due first, required ones before the others. */
function nextOf(lines: readonly TaskLine[]): TaskLine | null {
  const doable = lines.filter(
    ({ status, task }) => (status === 'notStarted' || status === 'inProgress') && task.settledBy.length === 0,
  );
  const rank = ({ task }: TaskLine): string =>
    `${task.requirement === 'required' ? '0' : '1'} ${task.dueOn ?? '9'}`;
  return doable.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0] ?? null;
}
