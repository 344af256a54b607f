import type { AnyMachineSnapshot } from 'xstate';
import type { Unmet } from '../../../workflows/kit/criterion.js';
import type { Occurred } from '../../../workflows/kit/event.js';
import type { StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import { deepestMeta } from '../../../workflows/kit/states.js';
import { eventsOfPlace, waysForward } from '../../../workflows/kit/ways-forward.js';
import {
  phrase,
  sentence,
  type Audience,
  type Labels,
  type WorkflowDefinition,
} from '../../../workflows/kit/workflow.js';
import { checklist, checklistStages, type ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import type { Instance } from '../../engine/instance.js';
import { isSentEvent } from '../forms/index.js';
import { placeOf } from '../place.js';
import type { FoundProposal } from '../proposal-finder.js';
import type { HistoryEntry } from '../proposal-history.js';
import { movesIn, type Move } from '../proposal-moves.js';
import type { Named } from '../proposal-queries.js';
import { tasksIn, type TaskView } from '../proposal-tasks.js';
import type { Stay } from '../proposal-way.js';
import type { Delegation } from '../task-delegations.js';
import { endOfTurn, isExpectedOf, rolesOnSide, waitsForOtherSide } from '../turn.js';
import { trackStages } from './stage-tracker.js';
import type { ForwardStep, StandingObstacle, StandingTask } from './standing.js';
import { positionTo, type TaskReading } from './task-standing.js';
import type { WhoIsWho } from './who-is-who.js';

/** Everything that was read of a proposal, for whoever looks at it. */
export interface ReadProposal {
  readonly instance: Instance;
  readonly definition: WorkflowDefinition<ProposalContext>;
  readonly stored: StoredSnapshot<ProposalContext>;
  readonly current: AnyMachineSnapshot;
  readonly labels: Labels;
  readonly audience: Audience;
  readonly facts: Omit<Occurred, 'type'>;
  readonly proposal: FoundProposal;
  readonly roles: readonly string[];
  readonly who: WhoIsWho;
  readonly organisation: Named | null;
  readonly stays: readonly Stay[];
  readonly arrival: HistoryEntry | null;
  readonly delegations: readonly Delegation[];
  /** Keys of the tasks that something is kept with. */
  readonly started: readonly string[];
}

/** A {@link Standing} whose texts are still sealed. Pure: everything was read before. */
export function composeStanding(read: ReadProposal): object {
  const { definition, stored, labels, audience, facts, instance, who, stays, roles } = read;
  const { context } = stored;
  const place = placeOf(stored.value);
  const meta = deepestMeta(read.current);
  const since = stays.findLast(({ state, until }) => state === place && until === null)?.from ?? null;
  const moves = movesIn(definition, stored, facts, labels, audience);
  const named = (id: string | null): Named | null => (id === null ? null : { id, name: who.name(id) ?? '' });
  return {
    ...{ id: instance.id, ref: context.ref, title: context.answers.title ?? null },
    ...{ sequence: instance.sequence, stage: instance.stage, status: instance.status },
    ...{ place, placeName: phrase(labels.states[place], audience, { key: place }) },
    ...{ mover: instance.mover, since, today: facts.on, until: untilWhen(read, since, meta?.days ?? null) },
    organisation: read.organisation,
    ...{ lead: named(context.lead), coLead: named(context.coLead), coordinator: named(context.coordinator) },
    roles,
    tracker: trackStages(stays, context.stage, hasEndedWell(context)),
    tasks: tasksOf(read, moves),
    forward: forwardSteps(read, moves),
    moves,
    ofPlace: [...eventsOfPlace(definition, stored)],
    ...{ arrival: read.arrival, startOn: context.startOn, hold: context.hold, outcome: context.outcome },
    holdRequest: context.holdRequest && {
      ...context.holdRequest,
      by: who.name(context.holdRequest.by) ?? '',
    },
    ...{ format: context.format, template: context.template, parent: context.parent?.proposal ?? null },
  };
}

/** A day that was named counts before the days that a state allows. */
function untilWhen(
  { arrival, stored }: ReadProposal,
  since: string | null,
  days: number | null,
): string | null {
  const { dueOn } = (arrival?.payload ?? {}) as { readonly dueOn?: string };
  const end = endOfTurn(stored.context, since, days);
  return stored.context.hold ? end : (dueOn ?? end);
}

function hasEndedWell({ outcome }: ProposalContext): boolean {
  return outcome !== null && ['completed', 'renewed', 'converted', 'transferred'].includes(outcome.kind);
}

function forwardSteps(read: ReadProposal, moves: readonly Move[]): ForwardStep[] {
  const { definition, stored, facts, labels, audience, who, instance } = read;
  const looking = { by: facts.by, roles: read.roles };
  return waysForward(definition, stored, facts)
    .filter(({ type }) => isSentEvent(type))
    .map(({ type, roles, unmet }) => {
      const own = moves.find((move) => move.type === type);
      return {
        type,
        label: phrase(labels.moves[type], audience, { key: type }),
        mine: own !== undefined,
        expected:
          own !== undefined && isExpectedOf(looking, rolesOnSide(roles, instance.mover), stored.context),
        waitsForOtherSide: waitsForOtherSide(unmet, instance.mover),
        who: who.inRoles(roles),
        unmet: unmet.map((one) => obstacle(one, read)),
      };
    });
}

function obstacle({ message, owner, fix }: Unmet, { labels, audience, who }: ReadProposal): StandingObstacle {
  return {
    message: sentence(labels, audience, message),
    owner: owner === null ? null : who.inRole(owner),
    fix,
  };
}

function tasksOf(read: ReadProposal, moves: readonly Move[]): StandingTask[] {
  const { definition, stored, current, facts, labels, audience, delegations } = read;
  const stages: readonly string[] = checklistStages(stored.context.stage, stored.context);
  const delegated = delegations.filter(({ person }) => person === facts.by).map(({ task }) => task);
  const reading: TaskReading = { definition, stored, current, facts, delegated };
  const inOrder = tasksIn(definition, stored, labels, audience).toSorted(byPlace);
  return inOrder.map((task) => {
    const { obstacle: message, settledBy, ...position } = positionTo(reading, task.key, task.status);
    return {
      ...task,
      ...position,
      owners: read.who.inRoles(task.ownerRoles),
      obstacle: message && sentence(labels, audience, message),
      settledBy: settledBy.map(({ type, open }) => ({
        ...{ type, open, mine: moves.some((move) => move.type === type) },
        label: phrase(labels.moves[type], audience, { key: type }),
      })),
      started: read.started.includes(task.key),
      delegation: delegations.find((one) => one.task === task.key) ?? null,
      closedByName: closerOf(read, task),
      current: stages.includes(task.stage) && task.iteration === stored.context.items[task.key]?.iteration,
    };
  });
}

const places = new Map(checklist.map(({ key }, index) => [key, index]));

function byPlace(a: TaskView, b: TaskView): number {
  return (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0) || a.iteration - b.iteration;
}

function closerOf({ stored, who }: ReadProposal, { key, iteration }: TaskView): string | null {
  const { items, earlierItems } = stored.context;
  const now = items[key];
  const item =
    now?.iteration === iteration
      ? now
      : earlierItems.find((earlier) => earlier.key === key && earlier.iteration === iteration);
  return who.name(item?.by ?? null);
}
