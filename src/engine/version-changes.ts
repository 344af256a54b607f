import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../workflows/kit/event.js';
import type { Reached } from '../../workflows/kit/replay.js';
import { foreseenChange, VERSION_CHANGED, type VersionOutcome } from '../../workflows/kit/version-step.js';
import { inCanonicalOrder } from '../platform/canonical.js';
import { Clock } from '../platform/clock.js';
import { uuidv7 } from '../platform/ids.js';
import type { Committed, VersionCommand } from './command.js';
import { InstanceChangedError, VersionRefusedError } from './errors.js';
import { historyOf, parseRecord, reachedBy } from './history-log.js';
import { snapshotHash } from './history-text.js';
import { lastChange, loadInstance, write } from './instance-store.js';
import type { Instance } from './instance.js';
import { poolOf } from './pool.js';
import { occurred, preparedDispatch } from './prepare.js';
import { WorkflowRegistry } from './registry.js';
import { committedOf, parametersOf, type Step } from './step.js';

/** How often a change is decided anew after losing a race. */
const MAX_ROUNDS = 20;

/** What a history says when each of its moments is taken to another version. */
export interface ReplayedChange {
  readonly events: number;
  /** Whether replaying it leads to what is stored. */
  readonly isWhole: boolean;
  /** The first moment for which the other version has no place; null when it has one for each. */
  readonly unplaced: { readonly sequence: number; readonly message: string } | null;
}

/** Takes instances from one version of their workflow to another, each by an event of its own. */
@Injectable()
export class VersionChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: WorkflowRegistry,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one instance to the next version, or back to the one before while nothing has happened since.
   *
   * @throws {InstanceNotFoundError}
   * @throws {InstanceChangedError} others moved it whenever it was looked at
   * @throws {VersionRefusedError} it stays, is blocked, is there already, or something has happened since
   */
  async change(command: VersionCommand): Promise<Committed> {
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const before = await loadInstance(this.pool, command.instanceId);
      const step = await this.stepOf(command, before);
      if (await write(this.pool, step.registered.statements.move, parametersOf(step)))
        return committedOf(step);
    }
    throw new InstanceChangedError(command.instanceId, await lastChange(this.pool, command.instanceId, null));
  }

  /** What a change would do to an instance as it stands; writes nothing. */
  foreseen(instance: Instance, to: number, on: LocalDate): VersionOutcome {
    const { workflow, version: from, snapshot } = instance;
    this.registry.matching(instance);
    const outcome = foreseenChange(this.registry.versionsOf(workflow), snapshot, { from, to, on });
    return outcome.kind === 'moves' ? { ...outcome, snapshot: inCanonicalOrder(outcome.snapshot) } : outcome;
  }

  /** Replays an instance's history, and takes each of its moments to another version; writes nothing. */
  async replayed({ id, workflow, snapshot }: Instance, to: number): Promise<ReplayedChange> {
    let at: Reached | null = null;
    let unplaced: ReplayedChange['unplaced'] = null;
    let events = 0;
    for await (const row of historyOf(this.pool, id)) {
      const record = parseRecord(row);
      at = reachedBy(this.registry, at, record);
      events += 1;
      if (record.version === to) continue;
      try {
        const change = { from: record.version, to, on: record.on };
        foreseenChange(this.registry.versionsOf(workflow), at.snapshot, change);
      } catch (error) {
        unplaced ??= { sequence: row.sequence, message: (error as Error).message };
      }
    }
    return { events, isWhole: at !== null && snapshotHash(at.snapshot) === snapshotHash(snapshot), unplaced };
  }

  private async stepOf(command: VersionCommand, before: Instance): Promise<Step> {
    const { instanceId, to, reason, actor, on } = command;
    const { workflow, version: from } = before;
    if (from === to) throw new VersionRefusedError(instanceId, to, null, 'it is there already');
    if (to < from && !(await this.isUntouched(before)))
      throw new VersionRefusedError(instanceId, to, null, 'something has happened since it came');
    const outcome = this.foreseen(before, to, on);
    if (outcome.kind !== 'moves') throw new VersionRefusedError(instanceId, to, outcome);
    // Each change is an intention of its own: one that has happened is not asked for again.
    const key = `version-${uuidv7()}`;
    const event = { type: VERSION_CHANGED, from, to, reason };
    const asked = preparedDispatch({ ...command, event, key, expectedSequence: null }, this.clock);
    return {
      asked,
      before,
      was: this.registry.matching(before),
      accepted: {
        kind: 'accepted',
        event: occurred({ event: asked.event, at: asked.at, on, actor }),
        from: before.state,
        snapshot: outcome.snapshot,
        effects: [],
      },
      registered: this.registry.find(workflow, to),
    };
  }

  /** Whether the last thing that happened to an instance is that it came to its version. */
  private async isUntouched({ id, sequence, version }: Instance): Promise<boolean> {
    for await (const row of historyOf(this.pool, id, sequence - 1)) {
      const { event } = parseRecord(row) as { event: { type: string; to?: unknown } };
      return event.type === VERSION_CHANGED && event.to === version;
    }
    return false;
  }

  private get pool() {
    return poolOf(this.dataSource);
  }
}
