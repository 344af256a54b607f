import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { LocalDate } from '../../../workflows/kit/event.js';
import type { Answers } from '../../../workflows/proposal/v1/answers.js';
import type { ProposalContext } from '../../../workflows/proposal/v1/context.js';
import type { EventOf, PayloadOf, ProposalStarted } from '../../../workflows/proposal/v1/events.js';
import { isIn } from '../../../workflows/kit/snapshot.js';
import { system } from '../../engine/command.js';
import { Engine } from '../../engine/engine.js';
import { InstanceNotFoundError } from '../../engine/errors.js';
import type { Instance } from '../../engine/instance.js';
import { EventPayloads } from '../event-payloads.js';
import { momentFor } from './moment.js';
import type { Occasion } from './occasion.js';
import { ReservedReferences } from './reserved-references.js';

type Starting = EventOf<'PROPOSAL_RENEWED'> | EventOf<'FORMAT_CONVERTED'>;
type FirstEvent = Omit<ProposalStarted, 'at' | 'on' | 'by' | 'as'>;

/** Starts the proposal that carries on: the next cohort, or the same idea in another format. */
@Injectable()
export class StartSuccessor {
  constructor(
    private readonly engine: Engine,
    private readonly references: ReservedReferences,
    private readonly payloads: EventPayloads,
  ) {}

  /** A retry finds what it started and goes on from there. */
  async start(occasion: Occasion, tx: PoolClient): Promise<void> {
    const { id, event } = occasion;
    const starting = event as Starting;
    const { successor } = starting;
    const found = (await this.find(successor)) ?? (await this.startNew(occasion, starting));
    if (starting.type !== 'PROPOSAL_RENEWED' || !isIn(found.snapshot.value, 'open.idea.draft')) return;
    await this.engine.dispatch({
      instanceId: successor,
      event: { type: 'RENEWAL_OPENED' } satisfies { type: 'RENEWAL_OPENED' } & PayloadOf<'RENEWAL_OPENED'>,
      actor: system(),
      expectedSequence: null,
      key: `renewal-${id}`,
      ...(await momentFor(tx, successor, event)),
    });
  }

  private async startNew(
    { id, instanceId, context, event }: Occasion,
    starting: Starting,
  ): Promise<Instance> {
    const { at, on } = event;
    const ref = await this.references.of(starting.successor, Number(on.slice(0, 4)));
    const first = firstEvent(context, instanceId, ref, starting);
    await this.engine.start({
      workflow: 'proposal',
      instanceId: starting.successor,
      event: { ...(await this.payloads.withClosedDays({ ...first }, first.answers.startOn)) },
      actor: system(),
      key: `successor-${id}`,
      at,
      on,
    });
    return this.engine.load(starting.successor);
  }

  private async find(instanceId: string): Promise<Instance | null> {
    try {
      return await this.engine.load(instanceId);
    } catch (error) {
      if (error instanceof InstanceNotFoundError) return null;
      throw error;
    }
  }
}

function firstEvent(context: ProposalContext, proposal: string, ref: string, starting: Starting): FirstEvent {
  const renewal = starting.type === 'PROPOSAL_RENEWED';
  const answers = renewal ? answersAgain(context, starting.startOn) : answersIn(context, starting);
  const { lead, coLead, organisation, programme, template, accreditation } = context;
  return {
    type: 'PROPOSAL_STARTED',
    ref,
    lead,
    coLead,
    organisation,
    programme,
    answers,
    parent: { proposal, relation: renewal ? 'renewal' : 'conversion' },
    ...(renewal && { carried: { template, accreditation } }),
  };
}

/** The answers as they were; the dates of the first cohort are over. */
function answersAgain({ answers }: ProposalContext, startOn: LocalDate | undefined): Answers {
  const { startOn: _, ...kept } = answers;
  return startOn === undefined ? kept : { ...kept, startOn };
}

/** The answers that hold in another format too; number, length and rhythm of the sessions are asked anew. */
function answersIn({ answers }: ProposalContext, { format }: EventOf<'FORMAT_CONVERTED'>): Answers {
  const { startOn: _s, sessions: _n, minutes: _m, cadence: _c, ...kept } = answers;
  return { ...kept, format };
}
