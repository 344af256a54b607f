import type { Refused } from '../../workflows/kit/decide.js';
import type { Instant } from '../../workflows/kit/event.js';
import type { VersionOutcome } from '../../workflows/kit/version-step.js';

/** There is no instance under this id. */
export class InstanceNotFoundError extends Error {
  override readonly name = 'InstanceNotFoundError';
  constructor(readonly instanceId: string) {
    super(`There is no instance ${instanceId}.`);
  }
}

/** An instance was to be started under an id that is taken. */
export class InstanceExistsError extends Error {
  override readonly name = 'InstanceExistsError';
  constructor(readonly instanceId: string) {
    super(`Instance ${instanceId} was started before, by another command.`);
  }
}

/** What happened since the actor looked. */
export interface Change {
  readonly expected: number | null;
  readonly actual: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
  readonly eventType: string;
}

/** Someone moved the instance since the expected sequence was read; names who, when and how. */
export class InstanceChangedError extends Error implements Change {
  override readonly name = 'InstanceChangedError';
  readonly expected!: number | null;
  readonly actual!: number;
  readonly changedBy!: string;
  readonly changedAt!: Instant;
  readonly eventType!: string;

  constructor(
    readonly instanceId: string,
    change: Change,
  ) {
    super(
      `Instance ${instanceId} is at ${String(change.actual)}, not ${String(change.expected ?? 'as read')}: ` +
        `${change.changedBy} sent ${change.eventType} at ${change.changedAt}.`,
    );
    Object.assign(this, change);
  }
}

/** The workflow does not take this event now; carries every unmet criterion, ready to show. */
export class TransitionRefusedError extends Error {
  override readonly name = 'TransitionRefusedError';
  constructor(
    readonly eventType: string,
    readonly refused: Refused,
  ) {
    const unmet = refused.unmet.map(({ criterion }) => criterion).join(', ');
    super(`${eventType} is refused: ${refused.reason}${unmet ? ` (${unmet})` : ''}.`);
  }
}

/** An instance does not go to another version; `outcome` says why, where its workflow has something to say. */
export class VersionRefusedError extends Error {
  override readonly name = 'VersionRefusedError';
  constructor(
    readonly instanceId: string,
    readonly to: number,
    readonly outcome: Exclude<VersionOutcome, { readonly kind: 'moves' }> | null,
    reason: string = outcome?.kind ?? 'refused',
  ) {
    super(`Instance ${instanceId} does not go to version ${String(to)}: ${reason}.`);
  }
}

/** An idempotency key was used before, by the same actor, for something else. */
export class KeyReusedError extends Error {
  override readonly name = 'KeyReusedError';
  constructor(readonly key: string) {
    super(`The key ${key} was used before for another command.`);
  }
}

/** What is stored was decided by a definition that this program does not have. */
export class DefinitionMismatchError extends Error {
  override readonly name = 'DefinitionMismatchError';
  constructor(
    readonly what: 'workflow' | 'version' | 'hash',
    readonly workflow: string,
    readonly version: number | null,
    readonly known: string,
  ) {
    super(`${mismatch(what, workflow, version)} ${known}`);
  }
}

function mismatch(what: DefinitionMismatchError['what'], workflow: string, version: number | null): string {
  switch (what) {
    case 'workflow':
      return `This program has no workflow "${workflow}".`;
    case 'version':
      return `This program has no version ${String(version)} of workflow "${workflow}".`;
    case 'hash':
      return `Version ${String(version)} of workflow "${workflow}" was changed after it was published.`;
  }
}
