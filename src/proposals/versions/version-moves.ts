import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Unmet } from '../../../workflows/kit/criterion.js';
import type { LocalDate } from '../../../workflows/kit/event.js';
import { activeLeaves, restore, type StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import { moverOf } from '../../../workflows/kit/states.js';
import type { VersionOutcome } from '../../../workflows/kit/version-step.js';
import type { Mover, WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import { VERSION_CHANGED } from '../../../workflows/kit/version-step.js';
import { proposalVersion } from '../../../workflows/proposal/proposal.workflow.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import { seal, type Actor } from '../../engine/command.js';
import { Engine } from '../../engine/engine.js';
import { VersionRefusedError } from '../../engine/errors.js';
import type { Instance } from '../../engine/instance.js';
import { VersionChanges } from '../../engine/version-changes.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { BEFORE_ALL_IDS } from '../../platform/ids.js';
import { localDate } from '../../platform/pacific-time.js';
import type { Consequence } from '../consequences/consequence.js';
import { recordConsequences } from '../consequences/record-consequences.js';
import { hubZone } from '../proposal-finder.js';
import { plannedReminders, type PlannedReminder } from './planned-reminders.js';

/** Why a proposal stays where it is, or what must be done before it can move. */
export type Hindrance = Pick<Unmet, 'message' | 'owner' | 'fix'>;

/** What would become of one proposal. */
export interface ForeseenMove {
  readonly id: string;
  readonly ref: string;
  /** `damaged`: its history does not lead to what is stored, or cannot be taken along. */
  readonly verdict: VersionOutcome['kind'] | 'damaged';
  readonly why: readonly Hindrance[];
  readonly states: { readonly now: readonly string[]; readonly then: readonly string[] };
  readonly mover: { readonly now: Mover; readonly then: Mover };
  /** State, dates and tasks that would change. */
  readonly consequences: readonly Consequence[];
  readonly reminders: {
    readonly ending: readonly PlannedReminder[];
    readonly beginning: readonly PlannedReminder[];
  };
  /** Catalogue keys and people that it has been given; a change of version gives and takes nothing. */
  readonly support: { readonly resources: number; readonly people: number };
  /** Events that were replayed, each under its own version and taken to the other. */
  readonly events: number;
}

/** What became of one proposal. */
export interface TakenMove {
  readonly ref: string;
  readonly verdict: VersionOutcome['kind'];
  readonly why: readonly Hindrance[];
}

/** A change of version that is asked for. */
export interface AskedMove {
  readonly to: number;
  readonly reason: string;
}

interface Candidate {
  readonly id: string;
  readonly ref: string;
  readonly zone: string;
}

const AT_ONCE = 100;

const CANDIDATES = `
  select i.id, p.ref, coalesce(o.zone, $1) as zone
    from workflow_instance i
    join proposal p on p.instance_id = i.id
    left join organisation o on o.id = p.organisation_id
   where i.workflow = 'proposal' and i.version = $2 and i.id > $3 %
   order by i.id limit ${String(AT_ONCE)}`;

const ALL = CANDIDATES.replace('%', '');

// The last thing that happened to them is that they came.
const UNTOUCHED = CANDIDATES.replace(
  '%',
  `and exists (select from history_event h where h.instance_id = i.id and h.sequence = i.sequence
     and h.type = '${VERSION_CHANGED}')`,
);

/** Takes proposals from one version of the workflow to the next, and back; can be ended at any time and begun anew. */
@Injectable()
export class VersionMoves {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly engine: Engine,
    private readonly changes: VersionChanges,
    private readonly clock: Clock,
  ) {}

  /** What would become of every proposal of the version before, one after the other; writes nothing. */
  async *rehearse(to: number): AsyncGenerator<ForeseenMove> {
    for await (const one of this.candidates(ALL, to - 1)) yield await this.foreseen(one, to);
  }

  /** Moves every proposal of the version before that can be moved, each by an event of its own. */
  async *move(actor: Actor, asked: AskedMove): AsyncGenerator<TakenMove> {
    for await (const one of this.candidates(ALL, asked.to - 1)) yield await this.taken(actor, one, asked);
  }

  /** Takes those back to the version before to which nothing has happened since they came. */
  async *back(actor: Actor, asked: AskedMove): AsyncGenerator<TakenMove> {
    for await (const one of this.candidates(UNTOUCHED, asked.to + 1))
      yield await this.taken(actor, one, asked);
  }

  private async foreseen({ id, ref, zone }: Candidate, to: number): Promise<ForeseenMove> {
    const on = localDate(this.clock.now(), zone);
    const instance = await this.engine.load(id);
    const outcome = this.changes.foreseen(instance, to, on);
    const { events, isWhole, unplaced } = await this.changes.replayed(instance, to);
    const sound = isWhole && unplaced === null;
    return {
      id,
      ref,
      verdict: sound ? outcome.kind : 'damaged',
      why: hindrancesOf(outcome),
      ...difference(instance, outcome.kind === 'moves' ? outcome.snapshot : null, to, on),
      events,
    };
  }

  private async taken(
    actor: Actor,
    { id, ref, zone }: Candidate,
    { to, reason }: AskedMove,
  ): Promise<TakenMove> {
    const { ref: sealed, text } = seal(reason);
    const on = localDate(this.clock.now(), zone);
    try {
      await this.changes.change({ instanceId: id, to, actor, on, reason: sealed, texts: [text] });
      return { ref, verdict: 'moves', why: [] };
    } catch (error) {
      if (!(error instanceof VersionRefusedError)) throw error;
      // Without a word of the workflow's it is there already, or was touched meanwhile: it stays.
      const { outcome } = error;
      return { ref, verdict: outcome?.kind ?? 'stays', why: outcome ? hindrancesOf(outcome) : [] };
    }
  }

  private async *candidates(sql: string, version: number): AsyncGenerator<Candidate> {
    for (let last: string | undefined = BEFORE_ALL_IDS; last !== undefined;) {
      const rows: Candidate[] = await this.database.query(sql, [hubZone, version, last]);
      yield* rows;
      last = rows.at(-1)?.id;
    }
  }
}

function hindrancesOf(outcome: VersionOutcome): readonly Hindrance[] {
  switch (outcome.kind) {
    case 'moves':
      return [];
    case 'stays':
      return [{ message: outcome.why, owner: null, fix: null }];
    case 'blocked':
      return outcome.unmet;
  }
}

/** How a proposal would differ afterwards; with `null`, not at all. */
function difference(
  instance: Instance,
  after: StoredSnapshot | null,
  to: number,
  on: LocalDate,
): Pick<ForeseenMove, 'states' | 'mover' | 'consequences' | 'reminders' | 'support'> {
  const was = proposalVersion(instance.version) as WorkflowDefinition<ProposalContext>;
  const definition = proposalVersion(to) as WorkflowDefinition<ProposalContext>;
  const before = instance.snapshot as StoredSnapshot<ProposalContext>;
  const { closedDays, support } = before.context;
  const now = activeLeaves(before.value);
  const given = {
    resources: support.flatMap(({ resources }) => resources).length,
    people: support.flatMap(({ people }) => people).length,
  };
  if (after === null)
    return {
      states: { now, then: now },
      mover: { now: instance.mover, then: instance.mover },
      consequences: [],
      reminders: { ending: [], beginning: [] },
      support: given,
    };
  const next = after as StoredSnapshot<ProposalContext>;
  const event = { type: VERSION_CHANGED, at: `${on}T00:00:00.000Z`, on, by: 'system', as: [] };
  const [planned, replanned] = [
    plannedReminders(was.project(before), on, closedDays),
    plannedReminders(definition.project(next), on, closedDays),
  ];
  return {
    states: { now, then: activeLeaves(next.value) },
    mover: { now: instance.mover, then: moverOf(restore(definition.machine, next)) },
    consequences: recordConsequences({ definition, was, before, after: next, event, place: 'here' }),
    reminders: { ending: without(planned, replanned), beginning: without(replanned, planned) },
    support: given,
  };
}

function without(
  some: readonly PlannedReminder[],
  others: readonly PlannedReminder[],
): readonly PlannedReminder[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return some.filter((one) => !known.has(JSON.stringify(one)));
}
