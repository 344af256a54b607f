import { addDays } from '../../workflows/kit/local-date.js';
import type { Unmet } from '../../workflows/kit/criterion.js';
import type { LocalDate, Occurred } from '../../workflows/kit/event.js';
import { possibleMoves, type PossibleMove } from '../../workflows/kit/moves.js';
import { activeLeaves, restore } from '../../workflows/kit/snapshot.js';
import { deepestMeta, metaOf, pathOf, stateNodes } from '../../workflows/kit/states.js';
import {
  phrase,
  sentence,
  type Labels,
  type Language,
  type Mover,
  type WorkflowDefinition,
} from '../../workflows/kit/workflow.js';
import { checklistItem } from '../../workflows/proposal/v1/checklists/index.js';
import type { ProposalContext } from '../../workflows/proposal/v1/context.js';
import { checklistStages } from '../../workflows/proposal/v1/items.js';
import type { WorkflowRegistry } from '../engine/registry.js';
import { inCanonicalOrder } from '../platform/canonical.js';
import { localDate } from '../platform/pacific-time.js';
import type { HomeRow } from './home-proposals.js';

/** One thing that waits on somebody: a task, a press, or an idea whose form is not complete yet. */
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

/** What somebody waits for in one proposal. */
export interface WaitingOn {
  readonly ref: string;
  readonly title: string | null;
  readonly mover: Mover;
  /** How the state is called for a partner. */
  readonly state: string;
  readonly lead: string | null;
  readonly since: LocalDate | null;
  /** Local date until which it may take; null where nobody is held to one. */
  readonly until: LocalDate | null;
  /** What is missing, where the next step is the viewer's and others hold it up. */
  readonly unmet: readonly { readonly message: string; readonly owner: string | null }[];
}

interface Work {
  readonly toDo: readonly ToDo[];
  readonly waiting: WaitingOn | null;
}

type Definition = WorkflowDefinition;

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
const alwaysOffered: readonly string[] = ['PROPOSAL_SUBMITTED', 'PROPOSAL_RESUBMITTED'];

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
  const read: Reading = { row: { ...row, snapshot }, definition, labels: definition.labels[language] };
  const facts = { type: 'LOOKED_AT', at, on, by, as: [] };
  const roles = definition.rolesOf(snapshot.context, facts).filter((role) => role !== 'taskOwner');
  const moves = possibleMoves(definition, snapshot, facts).filter(({ type }) => onward.includes(type));
  if (row.status !== 'open') return { toDo: [], waiting: waitingOn(read, moves, roles) };
  const toDo = [...movesToDo(read, moves), ...tasksToDo(read, roles)];
  const mover = deepestMeta(restore(definition.machine, snapshot))?.mover;
  const busy = mover !== 'hub' && toDo.some(({ optional }) => !optional);
  return { toDo, waiting: busy ? null : waitingOn(read, moves, roles) };
}

interface Reading {
  readonly row: HomeRow & { readonly snapshot: NonNullable<HomeRow['snapshot']> };
  readonly definition: Definition;
  readonly labels: Labels;
}

function tasksToDo({ row, definition, labels }: Reading, roles: readonly string[]): ToDo[] {
  const { context } = row.snapshot;
  const stages: readonly string[] = checklistStages(context.stage, context);
  const { ref, title } = row;
  return definition
    .project(row.snapshot)
    .tasks.filter(({ status, requirement }) => status === 'open' && requirement !== 'notApplicable')
    .filter(({ key, stage }) => stages.includes(stage) && checklistItem(key)?.closedBy === undefined)
    .filter(
      ({ key, ownerRoles }) => row.delegated.includes(key) || ownerRoles.some((role) => roles.includes(role)),
    )
    .map(({ key, dueOn, requirement }) => {
      const label = phrase(labels.tasks[key], 'partner', { key });
      const optional = requirement === 'optional';
      return { kind: 'task', key, label, ref, title, dueOn, optional, missing: 0 };
    });
}

function movesToDo({ row, labels }: Reading, moves: readonly PossibleMove[]): ToDo[] {
  const { context } = row.snapshot;
  const { ref, title } = row;
  return moves
    .filter(({ type, unmet }) => unmet.length === 0 || alwaysOffered.includes(type))
    .filter(({ type }) => type !== 'TEMPLATE_CHOSEN' || context.template === null)
    .map(({ type, unmet }) => ({
      kind: alwaysOffered.includes(type) ? 'idea' : 'move',
      key: type,
      label: phrase(labels.moves[type], 'partner', { key: type }),
      ref,
      title,
      dueOn: dueOf(context, type),
      optional: false,
      missing: unmet.length,
    }));
}

/** A press is due when the open task is that it settles. */
function dueOf({ items }: ProposalContext, type: string): LocalDate | null {
  const settled = Object.entries(items).find(
    ([key, { status }]) =>
      status === 'open' && (checklistItem(key)?.closedBy as readonly string[] | undefined)?.includes(type),
  );
  return settled?.[1].dueOn ?? null;
}

function waitingOn(
  { row, definition, labels }: Reading,
  moves: readonly PossibleMove[],
  roles: readonly string[],
): WaitingOn {
  const { ref, title, lead, zone, snapshot } = row;
  const meta = deepestMeta(restore(definition.machine, snapshot));
  const since = row.since ? localDate(row.since, zone) : null;
  const until = meta?.days && since ? addDays(since, meta.days) : null;
  const leads = roles.includes('partnerLead') || roles.includes('coLead');
  const held =
    meta?.mover === 'partner' && leads ? (moves.find(({ unmet }) => unmet.length > 0)?.unmet ?? []) : [];
  const state = stateName(definition, snapshot.value, labels);
  const unmet = held.map((one) => inWords(one, labels));
  return { ref, title, lead, mover: meta?.mover ?? 'nobody', state, since, until, unmet };
}

function inWords({ message, owner }: Unmet, labels: Labels): WaitingOn['unmet'][number] {
  return {
    message: sentence(labels, 'partner', message),
    owner: owner === null ? null : phrase(labels.roles[owner], 'partner', { key: owner }),
  };
}

/** Name of the deepest active state that says whose move it is: regions side by side have none. */
function stateName(
  { machine }: Definition,
  value: Parameters<typeof activeLeaves>[0],
  labels: Labels,
): string {
  const leaves = activeLeaves(value);
  const speaking = stateNodes(machine)
    .filter((node) => metaOf(node) !== null)
    .map(pathOf)
    .filter((path) => leaves.some((leaf) => leaf === path || leaf.startsWith(`${path}.`)));
  const key = speaking.sort((a, b) => b.length - a.length)[0] ?? leaves[0] ?? '';
  return phrase(labels.states[key], 'partner', { key });
}
