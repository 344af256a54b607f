import type { LocalDate, Occurred } from '../../workflows/kit/event.js';
import { possibleMoves, type PossibleMove } from '../../workflows/kit/moves.js';
import { restore } from '../../workflows/kit/snapshot.js';
import { deepestMeta } from '../../workflows/kit/states.js';
import { phrase, type Labels, type Language, type ProjectedTask } from '../../workflows/kit/workflow.js';
import { checklistItem, checklistStages, type ProposalContext } from '../../workflows/proposal/vocabulary.js';
import type { WorkflowRegistry } from '../engine/registry.js';
import { inCanonicalOrder } from '../platform/canonical.js';
import type { HomeRow } from './home-proposals.js';
import { postponed, placeOf } from './place.js';
import { turnOf, waitingOn, type Reading, type WaitingOn } from './waiting-on.js';

/** One thing that waits on somebody: a task, a press, or an idea to be finished and sent. */
export interface ToDo {
  readonly kind: 'task' | 'move' | 'idea';
  /** Key of the task, or type of the event. */
  readonly key: string;
  readonly label: string;
  readonly ref: string;
  readonly title: string | null;
  readonly dueOn: LocalDate | null;
  readonly optional: boolean;
  /** Answers that an idea still lacks. */
  readonly missing: number;
}

interface Work {
  readonly toDo: readonly ToDo[];
  readonly waiting: WaitingOn | null;
}

/** What a lead is asked to do next, beside tasks. Leaving, pausing or renaming is possible, but never waits on anybody. */
const onward: readonly string[] = [
  'PROPOSAL_SUBMITTED',
  'PROPOSAL_RESUBMITTED',
  'MERGE_CONSENTED',
  'PLANNING_COMPLETED',
  'TEMPLATE_CHOSEN',
  'SCOPE_SUBMITTED',
  'SCOPE_RESUBMITTED',
  'KIT_SUBMITTED',
  'KIT_RESUBMITTED',
];
/** Presses that are offered before they are possible: what they need is asked on their own page. */
const ideaMoves: readonly string[] = ['PROPOSAL_SUBMITTED', 'PROPOSAL_RESUBMITTED'];

/** What waits on a person in one proposal, and what they wait for. Pure: everything was read before. */
export function workOn(
  row: HomeRow,
  registry: Pick<WorkflowRegistry, 'matching'>,
  { at, on, by }: Pick<Occurred, 'at' | 'on' | 'by'>,
  language: Language,
): Work {
  if (!row.snapshot) return { toDo: [], waiting: null };
  const { definition } = registry.matching(row);
  const snapshot = inCanonicalOrder(row.snapshot);
  const facts = { type: 'LOOKED_AT', at, on, by, as: [] };
  const roles = definition.rolesOf(snapshot.context, facts).filter((role) => role !== 'taskOwner');
  const meta = deepestMeta(restore(definition.machine, snapshot));
  const labels = definition.labels[language];
  const read: Reading = { row: { ...row, snapshot }, definition, labels, language, meta, roles };
  const moves = possibleMoves(definition, snapshot, facts).filter(({ type }) => onward.includes(type));
  const underWay = row.status === 'open' && placeOf(snapshot.value) !== postponed;
  if (!underWay) return { toDo: [], waiting: waitingOn(read, moves, []) };
  const tasks = tasksOf(read, by);
  const toDo = [...movesToDo(read, moves), ...tasks.mine];
  const busy = meta?.mover !== 'hub' && toDo.some(({ optional }) => !optional);
  const waits = tasks.given.length > 0 || !busy;
  return { toDo, waiting: waits ? waitingOn(read, moves, tasks.given) : null };
}

interface OwnTasks {
  readonly mine: readonly ToDo[];
  /** The person's own, done by a colleague. */
  readonly given: WaitingOn['unmet'];
}

function tasksOf({ row, definition, labels, roles }: Reading, by: string): OwnTasks {
  const open = openTasks(row.snapshot.context, definition.project(row.snapshot).tasks);
  const owned = open.filter(({ ownerRoles }) => ownerRoles.some((role) => roles.includes(role)));
  const delegationOf = (key: string) => row.delegations.find(({ task }) => task === key);
  const mine = open.filter((task) => {
    const delegation = delegationOf(task.key);
    return delegation ? delegation.person === by : owned.includes(task);
  });
  const given = owned
    .filter((task) => !mine.includes(task))
    .map(({ key }) => ({
      message: phrase(labels.tasks[key], 'partner', { key }),
      owner: delegationOf(key)?.name ?? null,
    }));
  return { mine: mine.map((task) => taskToDo(task, row, labels)), given };
}

/** Tasks that can be done by hand now: of the checklists that are open, and settled by no other press. */
function openTasks(context: ProposalContext, tasks: readonly ProjectedTask[]): readonly ProjectedTask[] {
  const stages: readonly string[] = checklistStages(context.stage, context);
  return tasks
    .filter(({ status, requirement }) => status === 'open' && requirement !== 'notApplicable')
    .filter(({ key, stage }) => stages.includes(stage) && checklistItem(key)?.closedBy === undefined);
}

function taskToDo({ key, dueOn, requirement }: ProjectedTask, { ref, title }: HomeRow, labels: Labels): ToDo {
  const label = phrase(labels.tasks[key], 'partner', { key });
  return { kind: 'task', key, label, ref, title, dueOn, optional: requirement === 'optional', missing: 0 };
}

function movesToDo(read: Reading, moves: readonly PossibleMove[]): ToDo[] {
  const { row, labels } = read;
  const { context } = row.snapshot;
  const { ref, title } = row;
  return moves
    .filter(({ type, unmet }) => unmet.length === 0 || ideaMoves.includes(type))
    .filter(({ type }) => type !== 'TEMPLATE_CHOSEN' || context.template === null)
    .map(({ type, unmet }) => ({
      kind: ideaMoves.includes(type) ? 'idea' : 'move',
      key: type,
      label: phrase(labels.moves[type], 'partner', { key: type }),
      ref,
      title,
      dueOn: dueOf(read, type),
      optional: false,
      missing: unmet.length,
    }));
}

/** What was sent back is due when the hub asked for it; any other press when the open task is that it settles. */
function dueOf(read: Reading, type: string): LocalDate | null {
  if (type.endsWith('_RESUBMITTED')) return read.row.askedBy ?? turnOf(read).until;
  const settled = Object.entries(read.row.snapshot.context.items).find(
    ([key, { status }]) =>
      status === 'open' && (checklistItem(key)?.closedBy as readonly string[] | undefined)?.includes(type),
  );
  return settled?.[1].dueOn ?? null;
}
