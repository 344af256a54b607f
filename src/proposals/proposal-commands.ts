import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/kit/event.js';
import { preview, type Preview } from '../../workflows/kit/preview.js';
import type { Answers } from '../../workflows/proposal/vocabulary.js';
import type { Actor, Committed, SealedText } from '../engine/command.js';
import { Engine } from '../engine/engine.js';
import { TransitionRefusedError } from '../engine/errors.js';
import type { Instance } from '../engine/instance.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { fingerprintOf } from '../platform/canonical.js';
import { Clock } from '../platform/clock.js';
import { uuidv7 } from '../platform/ids.js';
import { localDate } from '../platform/pacific-time.js';
import { InvalidFormError } from './errors.js';
import { EventPayloads } from './event-payloads.js';
import type { SentEvent } from './forms/read-form.js';
import { hubZone, type FoundProposal } from './proposal-finder.js';
import { ProposalReferences } from './references.js';
import { sealAll, sealForm } from './sealing.js';
import { TaskDelegations } from './task-delegations.js';

/** What a proposal begins with. */
export interface NewProposal {
  /** Answers of the idea form; free text is sealed on the way. */
  readonly answers: object;
  /** Answers that could not be read as asked, as they were given. */
  readonly unread?: Readonly<Record<string, string>>;
  readonly lead: string | null;
  readonly coLead?: string | null;
  readonly organisation: { readonly id: string; readonly zone: string } | null;
  /** sha256 of the natural key of an imported row. */
  readonly source?: string;
  /** The version of the workflow that it begins with; the current one, unless given. */
  readonly version?: number;
}

/** How an event is sent: what the sender saw, the key of the press, and when it happened if not now. */
export interface Press {
  readonly key: string;
  readonly expectedSequence: number | null;
  readonly at?: Instant;
}

/** An event about one task, before anything is said about it. */
export interface SentTask {
  readonly type: 'TASK_COMPLETED' | 'TASK_REOPENED';
  readonly task: string;
}

/** The one way in which proposals are started and moved: forms become events here, and nowhere else. */
@Injectable()
export class ProposalCommands {
  constructor(
    private readonly engine: Engine,
    private readonly registry: WorkflowRegistry,
    private readonly references: ProposalReferences,
    private readonly payloads: EventPayloads,
    private readonly delegations: TaskDelegations,
    private readonly clock: Clock,
  ) {}

  /** Starts a draft. A repeated key answers with the draft it started; it may have used up a reference number. */
  async start(
    actor: Actor,
    given: NewProposal,
    { key, at }: Omit<Press, 'expectedSequence'>,
  ): Promise<Committed> {
    const instant = at ?? this.clock.now().toISOString();
    const { payload, texts } = sealForm(given.answers);
    const unread = sealAll(given.unread ?? {});
    const answers = { ...payload, ...(given.unread && { unread: unread.payload }) } as Answers;
    const { lead, coLead = null, organisation, source } = given;
    const event = {
      type: 'PROPOSAL_STARTED',
      ref: await this.references.next(Number(instant.slice(0, 4))),
      lead,
      coLead,
      organisation: organisation?.id ?? null,
      ...(await this.payloads.withClosedDays({ answers }, answers.startOn)),
      ...(source && { source }),
    };
    return this.engine.start({
      workflow: 'proposal',
      ...(given.version !== undefined && { version: given.version }),
      instanceId: uuidv7(),
      event,
      actor,
      key,
      fingerprint: fingerprintOf([
        given.answers,
        given.unread ?? null,
        lead,
        coLead,
        organisation?.id ?? null,
        source ?? null,
      ]),
      texts: [...texts, ...unread.texts],
      at: instant,
      on: localDate(instant, organisation?.zone ?? hubZone),
    });
  }

  /** Sends an event to a proposal; refusals are thrown, see {@link Engine.dispatch}. */
  async send(actor: Actor, proposal: FoundProposal, event: SentEvent, press: Press): Promise<Committed> {
    const { payload, texts } = await this.eventOf(actor, proposal, event, press.key);
    const acting = await this.delegations.acting(actor, proposal, { ...payload, type: event.type });
    const at = press.at ?? this.clock.now().toISOString();
    return this.engine.dispatch({
      instanceId: proposal.id,
      event: { ...payload, type: event.type },
      actor: acting,
      expectedSequence: press.expectedSequence,
      key: press.key,
      // Of what was sent, not of what it became: closing days may change between a press and its repetition.
      fingerprint: fingerprintOf({ instanceId: proposal.id, type: event.type, form: event.form }),
      texts,
      at,
      on: localDate(at, proposal.zone),
    });
  }

  /** What an event would do to the proposal as it stands; nothing is written. */
  async preview(
    actor: Actor,
    proposal: FoundProposal,
    event: SentEvent,
  ): Promise<Preview & { readonly sequence: number; readonly current: Instance }> {
    const { payload } = await this.eventOf(actor, proposal, event, 'preview');
    const acting = await this.delegations.acting(actor, proposal, { ...payload, type: event.type });
    const current = await this.engine.load(proposal.id);
    const { definition } = this.registry.matching(current);
    const at = this.clock.now().toISOString();
    const occurred = {
      ...payload,
      type: event.type,
      at,
      on: localDate(at, proposal.zone),
      by: actor.id,
      as: acting.roles,
    };
    return { ...preview(definition, current.snapshot, occurred), sequence: current.sequence, current };
  }

  /** @throws {TransitionRefusedError} an event of this type is not theirs to send, whatever it would say */
  async assertSender(actor: Actor, proposal: FoundProposal, event: SentTask): Promise<void> {
    const acting = await this.delegations.acting(actor, proposal, event);
    const on = localDate(this.clock.now(), proposal.zone);
    const { decision } = await this.engine.preview({ instanceId: proposal.id, event, actor: acting, on });
    if (decision.kind === 'refused' && decision.reason === 'notPermitted')
      throw new TransitionRefusedError(event.type, decision);
  }

  private async eventOf(
    actor: Actor,
    proposal: FoundProposal,
    { type, form }: SentEvent,
    key: string,
  ): Promise<{ readonly payload: Readonly<Record<string, unknown>>; readonly texts: readonly SealedText[] }> {
    const { payload, texts } = sealForm(form);
    try {
      return {
        payload: await this.payloads.complete(type, payload, { instanceId: proposal.id, key }),
        texts,
      };
    } catch (error) {
      // Whether somebody or some proposal exists is told only to those who may send the event that names them.
      if (error instanceof InvalidFormError && !(await this.mayEverSend(actor, proposal, type)))
        return { payload, texts };
      throw error;
    }
  }

  private async mayEverSend(actor: Actor, { id, zone }: FoundProposal, type: string): Promise<boolean> {
    const on = localDate(this.clock.now(), zone);
    const { decision } = await this.engine.preview({ instanceId: id, event: { type }, actor, on });
    return decision.kind === 'accepted' || decision.reason !== 'notPermitted';
  }
}
