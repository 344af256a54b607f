import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { decide, start, type Accepted } from '../../../workflows/kit/decide.js';
import type { Effect, Occurred } from '../../../workflows/kit/event.js';
import { restore, type StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import { moverOf } from '../../../workflows/kit/states.js';
import type { WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import type { ProposalContext, ProposalEffect } from '../../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { Engine } from '../../engine/engine.js';
import type { Instance } from '../../engine/instance.js';
import { poolOf } from '../../engine/pool.js';
import { nextMovers } from '../../mail/recipients.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { firstEvent, type Starting } from '../effects/first-event.js';
import { EventPayloads } from '../event-payloads.js';
import { peopleIn, type Consequence } from './consequence.js';
import { effectConsequences, type Outlook } from './effect-consequences.js';
import { recordConsequences, untilOf, type Step } from './record-consequences.js';

type AcceptedProposal = Accepted<ProposalContext>;

const NAMES = 'select id, name from person where id = any($1::uuid[]) and erased_at is null';

/** Everything that follows from an event that would be accepted now, in the order in which people care for it. */
@Injectable()
export class ProposalConsequences {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly engine: Engine,
    private readonly payloads: EventPayloads,
  ) {}

  /** @param current the instance that was decided on */
  async of(
    current: Instance,
    definition: WorkflowDefinition<ProposalContext>,
    accepted: AcceptedProposal,
  ): Promise<readonly Consequence[]> {
    const before = current.snapshot as StoredSnapshot<ProposalContext>;
    const step: Step = {
      definition,
      before,
      after: accepted.snapshot,
      event: accepted.event,
      place: 'here',
    };
    const found = await this.ofStep(step, current.id, accepted.effects);
    // Nobody writes to whoever was erased.
    const names = await this.names(found);
    return found.filter((one) => one.kind !== 'letter' || names.has(one.person));
  }

  /** Names of the people that consequences name, without those that were erased. */
  async names(consequences: readonly Consequence[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(peopleIn(consequences))];
    if (ids.length === 0) return new Map();
    const { rows } = await this.pool.query<{ id: string; name: string }>(NAMES, [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async ofStep(
    step: Step,
    instanceId: string,
    effects: readonly Effect[],
  ): Promise<readonly Consequence[]> {
    const { definition, before, after, place } = step;
    const mover = moverOf(restore(definition.machine, after));
    const outlook: Outlook = {
      instanceId,
      place,
      context: after.context,
      event: step.event.type,
      next: await nextMovers(this.pool, { mover, snapshot: after }),
      formerLead: before?.context.lead ?? null,
    };
    const found: Consequence[] = [...recordConsequences(step)];
    // One after the other: they share the connection pool with everybody else.
    for (const effect of effects as readonly ProposalEffect[])
      found.push(...(await this.ofEffect(effect, outlook, step.event)));
    const people = outlook.next.recipients.map(({ person }) => person);
    return [...found, { place, kind: 'nextMove', mover, people, until: untilOf(step) }];
  }

  private ofEffect(
    effect: ProposalEffect,
    outlook: Outlook,
    event: Occurred,
  ): Promise<readonly Consequence[]> {
    switch (effect.type) {
      case 'startSuccessor':
        return this.successor(outlook, event as Starting);
      case 'absorbIntoSurvivor':
        return this.survivor(outlook);
      default:
        return effectConsequences(this.pool, effect, outlook);
    }
  }

  /** The proposal that carries on, as it will be started: see `StartSuccessor`. */
  private async successor(
    { instanceId, context }: Outlook,
    event: Starting,
  ): Promise<readonly Consequence[]> {
    const renewal = event.type === 'PROPOSAL_RENEWED';
    const { at, on } = event;
    const asSystem = { at, on, by: 'system', as: ['system'] } as const;
    const given = firstEvent(context, instanceId, '', event);
    const first = await this.payloads.withClosedDays({ ...given, ...asSystem }, given.answers.startOn);
    const begun = start<ProposalContext>(currentProposal, first);
    const opened = renewal
      ? decide(currentProposal, begun.snapshot, { type: 'RENEWAL_OPENED', ...asSystem })
      : null;
    const last = opened?.kind === 'accepted' ? opened : begun;
    const step: Step = {
      definition: currentProposal,
      before: null,
      after: last.snapshot,
      event: last.event,
      place: 'successor',
    };
    const effects = last === begun ? begun.effects : [...begun.effects, ...last.effects];
    const relation = renewal ? 'renewal' : 'conversion';
    return [
      { place: 'successor', kind: 'successorStarts', relation, format: last.snapshot.context.format },
      ...(await this.ofStep(step, event.successor, effects)),
    ];
  }

  private async survivor({ context }: Outlook): Promise<readonly Consequence[]> {
    const id = context.outcome?.successor;
    if (id === undefined) return [];
    const survivor = (await this.engine.load(id)).snapshot.context as ProposalContext;
    const coLead = survivor.coLead === null ? context.lead : null;
    return [{ place: 'survivor', kind: 'absorbed', survivor: survivor.ref, coLead }];
  }

  private get pool(): ReturnType<typeof poolOf> {
    return poolOf(this.database);
  }
}
