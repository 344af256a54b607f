import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../../workflows/kit/event.js';
import { REPAIRED, repairedSnapshot } from '../../../workflows/kit/repair.js';
import { activeLeaves, restore, type StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import { moverOf } from '../../../workflows/kit/states.js';
import { VERSION_CHANGED } from '../../../workflows/kit/version-step.js';
import type { WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import { proposalVersion } from '../../../workflows/proposal/proposal.workflow.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import { seal, type Actor, type Committed, type SealedText } from '../../engine/command.js';
import { Engine } from '../../engine/engine.js';
import type { Instance } from '../../engine/instance.js';
import { Repairs } from '../../engine/repairs.js';
import { PeopleService } from '../../people/people.service.js';
import { BusinessCalendar } from '../../platform/business-calendar.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { localDate } from '../../platform/pacific-time.js';
import { addDays } from '../../../workflows/kit/local-date.js';
import { peopleIn, type Consequence } from '../consequences/consequence.js';
import { recordConsequences } from '../consequences/record-consequences.js';
import { isDay } from '../forms/fields.js';
import type { FoundProposal } from '../proposal-finder.js';
import { ProposalQueries, type ProposalView } from '../proposal-queries.js';
import { ProposalRefs } from '../proposal-refs.js';
import { openPlaces, ordinaryWay, type OrdinaryWay } from './ordinary-way.js';
import { askedAnswer, RepairRefusedError, type RepairForm } from './repair-form.js';
import { repairOf, type AskedRepair, type RepairKind, type WorkedOutRepair } from './repair-of.js';

/** What a repair would do; nothing has been done. */
export interface ForeseenRepair {
  readonly what: RepairKind;
  readonly sequence: number;
  readonly before: ProposalView;
  readonly after: ProposalView;
  /** State, dates and tasks that would change. */
  readonly consequences: readonly Consequence[];
  /** Stages whose support ends and begins. */
  readonly support: { readonly ends: string | null; readonly begins: string | null };
  readonly notifies: boolean;
  /** How one would come to the state by ordinary moves; null where none leads there, or no state is forced. */
  readonly ordinaryWay: OrdinaryWay | null;
  /** Type of the event that is taken back. */
  readonly undoes: string | null;
  /** Names of the people and references of the proposals that it speaks of, by id. */
  readonly names: ReadonlyMap<string, string>;
}

const LAST = `
  select h.type, h.sequence from workflow_instance i
    join history_event h on h.instance_id = i.id and h.sequence = i.decisive_sequence where i.id = $1`;

const REPAIRS = `
  select count(*)::integer as count from history_event where instance_id = $1 and type = '${REPAIRED}'`;

/** Moves that touch another proposal, or are no moves: they are not taken back. */
const notUndone: ReadonlySet<string> = new Set([
  ...['PROPOSAL_STARTED', 'RENEWAL_OPENED', 'PROPOSAL_MERGED', 'PROPOSAL_ABSORBED'],
  ...['PROPOSAL_RENEWED', 'FORMAT_CONVERTED', VERSION_CHANGED, REPAIRED],
]);

/** Puts right what is wrong with a proposal: shown first, with a reason, and kept in the history like anything else. */
@Injectable()
export class ProposalRepairs {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly engine: Engine,
    private readonly repairs: Repairs,
    private readonly queries: ProposalQueries,
    private readonly people: PeopleService,
    private readonly refs: ProposalRefs,
    private readonly calendar: BusinessCalendar,
    private readonly clock: Clock,
  ) {}

  /** How often a proposal was repaired. */
  async countOf({ id }: Pick<FoundProposal, 'id'>): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(REPAIRS, [id]);
    return row?.count ?? 0;
  }

  /** Dotted paths of the states that a proposal can be put into: every open one of its version but where it is. */
  async targetsOf({ id }: FoundProposal): Promise<readonly string[]> {
    const { version, snapshot } = await this.engine.load(id);
    const here = new Set(activeLeaves(snapshot.value));
    return openPlaces(proposalVersion(version)).filter((path) => !here.has(path));
  }

  /**
   * What a repair would do to a proposal as it stands; writes nothing.
   *
   * @throws {RepairRefusedError}
   */
  async foresee(proposal: FoundProposal, form: RepairForm): Promise<ForeseenRepair> {
    const current = await this.engine.load(proposal.id);
    const { asked, undoes } = await this.read(proposal, current, form);
    const on = this.today(proposal);
    const worked = repairOf(current, asked, on);
    const definition = proposalVersion(current.version) as WorkflowDefinition<ProposalContext>;
    const after = repairedSnapshot(definition, current.snapshot, worked.repair);
    const { stage, status } = definition.project(after as StoredSnapshot<ProposalContext>);
    const mover = moverOf(restore(definition.machine, after));
    const changed = { stage, status, mover, state: after.value, snapshot: after };
    const consequences = recordConsequences({
      definition,
      before: current.snapshot as StoredSnapshot<ProposalContext>,
      after: after as StoredSnapshot<ProposalContext>,
      event: { type: REPAIRED, at: `${on}T00:00:00.000Z`, on, by: 'system', as: [] },
      place: 'here',
    });
    return {
      what: asked.what,
      sequence: current.sequence,
      before: await this.queries.of(current),
      after: withWords(asked, form, await this.queries.of({ ...current, ...changed })),
      consequences,
      support: supportOf(worked),
      notifies: worked.effects.some(({ type }) => type === 'notifyNextMover'),
      ordinaryWay: asked.what === 'state' ? ordinaryWay(definition, current, asked.target) : null,
      undoes,
      names: await this.namesIn(consequences, [current.snapshot, after]),
    };
  }

  /**
   * Repairs a proposal as it was seen, for a reason.
   *
   * @param approvedBy who agreed, where two administrators must
   * @throws {RepairRefusedError}
   * @throws {InstanceChangedError} someone moved it since
   */
  async carryOut(
    actor: Actor,
    proposal: FoundProposal,
    form: RepairForm,
    {
      reason,
      sequence,
      key,
      approvedBy,
    }: {
      readonly reason: string;
      readonly sequence: number;
      readonly key: string;
      readonly approvedBy?: string;
    },
  ): Promise<Committed> {
    const current = await this.engine.load(proposal.id);
    const { asked, texts } = await this.read(proposal, current, form);
    const { repair, effects } = repairOf(current, asked, this.today(proposal));
    const why = seal(reason);
    return this.repairs.repair({
      ...{ instanceId: proposal.id, expectedSequence: sequence, repair, effects, reason: why.ref },
      ...{ actor, key, texts: [...texts, why.text], on: this.today(proposal) },
      ...(approvedBy !== undefined && { approvedBy }),
    });
  }

  private async read(
    proposal: FoundProposal,
    current: Instance,
    { what, fields }: RepairForm,
  ): Promise<{
    readonly asked: AskedRepair;
    readonly texts: readonly SealedText[];
    readonly undoes: string | null;
  }> {
    const nothing = { texts: [], undoes: null };
    switch (what) {
      case 'undo': {
        const { before, type } = await this.beforeLast(proposal, current);
        return { asked: { what, before }, texts: [], undoes: type };
      }
      case 'startOn': {
        const startOn = fields.startOn ?? '';
        if (!isDay(startOn)) throw new RepairRefusedError('noDay', 'startOn');
        if (startOn === (current.snapshot.context as ProposalContext).startOn)
          throw new RepairRefusedError('noChange', 'startOn');
        const closedDays = await this.calendar.closedDays(addDays(startOn, -35), addDays(startOn, 35));
        return { asked: { what, startOn, closedDays }, ...nothing };
      }
      case 'answer':
        return { ...askedAnswer(fields), undoes: null };
      case 'lead':
        return { asked: { what, lead: await this.leadOf(current, fields.lead ?? '') }, ...nothing };
      case 'state': {
        const target = fields.target ?? '';
        if (!openPlaces(proposalVersion(current.version)).includes(target))
          throw new RepairRefusedError('noSuchState', 'target');
        if (activeLeaves(current.snapshot.value).includes(target))
          throw new RepairRefusedError('thereAlready', 'target');
        return { asked: { what, target }, ...nothing };
      }
    }
  }

  /** The proposal before the last thing that somebody decided, where that can be taken back. */
  private async beforeLast(
    { id }: FoundProposal,
    current: Instance,
  ): Promise<{ readonly before: Instance; readonly type: string }> {
    const [last] = await this.database.query<{ type: string; sequence: number }[]>(LAST, [id]);
    if (!last || last.sequence === 1) throw new RepairRefusedError('nothingToUndo', null);
    if (notUndone.has(last.type)) throw new RepairRefusedError('undoneElsewhere', null);
    const before = await this.engine.at(id, { sequence: last.sequence - 1 });
    if (before.version !== current.version) throw new RepairRefusedError('undoneElsewhere', null);
    return { before, type: last.type };
  }

  private async leadOf(current: Instance, email: string): Promise<string> {
    const person = await this.people.findByEmail(email.trim());
    if (!person) throw new RepairRefusedError('noSuchPerson', 'lead');
    if (person.id === (current.snapshot.context as ProposalContext).lead)
      throw new RepairRefusedError('sameLead', 'lead');
    return person.id;
  }

  private async namesIn(
    consequences: readonly Consequence[],
    snapshots: readonly StoredSnapshot[],
  ): Promise<ForeseenRepair['names']> {
    const outcomes = snapshots.map(({ context }) => (context as ProposalContext).outcome);
    const proposals = outcomes.flatMap((outcome) => outcome?.successor ?? []);
    return new Map([
      ...(await this.refs.of(proposals)),
      ...(await this.people.namesOf(peopleIn(consequences))),
    ]);
  }

  private today({ zone }: FoundProposal): LocalDate {
    return localDate(this.clock.now(), zone);
  }
}

/** The words of an answer, which are not kept anywhere yet, in their place. */
function withWords(asked: AskedRepair, { fields }: RepairForm, view: ProposalView): ProposalView {
  if (asked.what !== 'answer' || typeof asked.answer === 'number') return view;
  const words = (fields.text ?? '').trim();
  const answers = { ...(view.answers as object), [asked.key]: words };
  return { ...view, answers, title: asked.key === 'title' ? words : view.title };
}

function supportOf({ effects }: WorkedOutRepair): ForeseenRepair['support'] {
  const stageOf = (wanted: 'releaseSupport' | 'assignSupport'): string | null => {
    const found = effects.find(({ type }) => type === wanted);
    return found && 'stage' in found ? found.stage : null;
  };
  return { ends: stageOf('releaseSupport'), begins: stageOf('assignSupport') };
}
