import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { decide, start, type Accepted, type Decision } from '../../workflows/kit/decide.js';
import type { Instant } from '../../workflows/kit/event.js';
import { Clock } from '../platform/clock.js';
import type { Committed, DispatchCommand, PreviewCommand, StartCommand } from './command.js';
import {
  InstanceChangedError,
  InstanceExistsError,
  InstanceNotFoundError,
  KeyReusedError,
  TransitionRefusedError,
} from './errors.js';
import { lastSequenceAt } from './history-log.js';
import { findForCommand, lastChange, loadInstance, write, type Receipt } from './instance-store.js';
import { isFresh, type Instance } from './instance.js';
import { committedAt, instanceAt } from './past.js';
import { poolOf } from './pool.js';
import { occurred, occurredInPreview, preparedDispatch, preparedStart } from './prepare.js';
import { WorkflowRegistry, type Registered } from './registry.js';
import { committedOf, parametersOf, type Prepared, type Step } from './step.js';

/** How often a command that nobody's view stands against is decided anew after losing a race. */
const MAX_ROUNDS = 100;

/** Runs any registered workflow durably: each accepted event is one transaction, a refused one writes nothing. */
@Injectable()
export class Engine {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: WorkflowRegistry,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts an instance, in the workflow's current version unless another is given.
   *
   * @throws {InstanceExistsError} the id is taken
   * @throws {TransitionRefusedError} the event is not the one that starts this workflow
   * @throws {KeyReusedError} the actor used the key for something else
   */
  async start(command: StartCommand): Promise<Committed> {
    const { workflow, version } = command;
    const registered =
      version === undefined ? this.registry.current(workflow) : this.registry.find(workflow, version);
    const asked = preparedStart(command, this.clock);
    const accepted = firstDecision(registered, asked);
    const found = await findForCommand(this.pool, asked.instanceId, asked.actor.id, asked.key);
    if (found.receipt) return this.replayed(asked, found.receipt);
    const step: Step = { asked, before: null, was: null, accepted, registered };
    if (await write(this.pool, registered.statements.start, parametersOf(step))) return committedOf(step);
    const { receipt } = await findForCommand(this.pool, asked.instanceId, asked.actor.id, asked.key);
    if (receipt) return this.replayed(asked, receipt);
    throw new InstanceExistsError(asked.instanceId);
  }

  /**
   * Moves an instance by one event, or refuses and writes nothing.
   *
   * Quiet events between what was seen and now are no reason to refuse; anything else is.
   *
   * @throws {InstanceNotFoundError}
   * @throws {InstanceChangedError} someone moved it since `expectedSequence` was read
   * @throws {TransitionRefusedError} carries every unmet criterion, ready to show
   * @throws {KeyReusedError} the actor used the key for something else
   * @throws {DefinitionMismatchError} this program lacks the definition the instance is pinned to
   */
  async dispatch(command: DispatchCommand): Promise<Committed> {
    const asked = preparedDispatch(command, this.clock);
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const committed = await this.attempt(asked, command.expectedSequence);
      if (committed) return committed;
    }
    throw await this.changed(asked.instanceId, command.expectedSequence);
  }

  /** Decides as `dispatch` would, on what stands now, and writes nothing. */
  async preview(
    command: PreviewCommand,
  ): Promise<{ readonly decision: Decision; readonly current: Instance }> {
    const current = await this.load(command.instanceId);
    const { definition } = this.registry.matching(current);
    const event = occurredInPreview(command, this.clock);
    return { decision: decide(definition, current.snapshot, event), current };
  }

  /** @throws {InstanceNotFoundError} */
  load(instanceId: string): Promise<Instance> {
    return loadInstance(this.pool, instanceId);
  }

  /**
   * The instance as it stood after an event, or at an instant, derived again from its history.
   *
   * @throws {InstanceNotFoundError} it had not begun, or has no such event
   */
  async at(
    instanceId: string,
    when: { readonly sequence: number } | { readonly at: Instant },
  ): Promise<Instance> {
    const sequence =
      'sequence' in when ? when.sequence : await lastSequenceAt(this.pool, instanceId, when.at);
    if (sequence === null) throw new InstanceNotFoundError(instanceId);
    return instanceAt(this.pool, this.registry, instanceId, sequence);
  }

  /** One round: read, decide, write. Null when another writer was first. */
  private async attempt(asked: Prepared, expectedSequence: number | null): Promise<Committed | null> {
    const { instance, receipt } = await findForCommand(
      this.pool,
      asked.instanceId,
      asked.actor.id,
      asked.key,
    );
    if (receipt) return this.replayed(asked, receipt);
    if (!instance) throw new InstanceNotFoundError(asked.instanceId);
    const registered = this.registry.matching(instance);
    if (!isFresh(instance, expectedSequence)) throw await this.changed(asked.instanceId, expectedSequence);
    const decision = decide(registered.definition, instance.snapshot, occurred(asked));
    if (decision.kind === 'refused') throw new TransitionRefusedError(asked.event.type, decision);
    const step: Step = { asked, before: instance, was: registered, accepted: decision, registered };
    return (await write(this.pool, registered.statements.move, parametersOf(step)))
      ? committedOf(step)
      : null;
  }

  private replayed(asked: Prepared, receipt: Receipt): Promise<Committed> {
    if (receipt.fingerprint !== asked.fingerprint) throw new KeyReusedError(asked.key);
    return committedAt(this.pool, this.registry, receipt.instanceId, receipt.sequence);
  }

  private async changed(instanceId: string, expectedSequence: number | null): Promise<InstanceChangedError> {
    return new InstanceChangedError(instanceId, await lastChange(this.pool, instanceId, expectedSequence));
  }

  private get pool(): Pool {
    return poolOf(this.dataSource);
  }
}

function firstDecision({ definition }: Registered, asked: Prepared): Accepted {
  if (asked.event.type === definition.startedBy) return start(definition, occurred(asked));
  const refused = {
    kind: 'refused',
    reason: 'unknownEvent',
    unmet: [],
    allowedEvents: [definition.startedBy],
  } as const;
  throw new TransitionRefusedError(asked.event.type, refused);
}
