import { Injectable } from '@nestjs/common';
import { canonicalText } from '../../workflows/kit/canonical-text.js';
import type { VersionLookup } from '../../workflows/kit/version-step.js';
import type { WorkflowDefinition } from '../../workflows/kit/workflow.js';
import { sha256 } from '../platform/canonical.js';
import { DefinitionMismatchError } from './errors.js';
import type { ReadModel } from './read-model.js';
import { writeStatements, type WriteStatements } from './write-statement.js';

export type AnyDefinition = WorkflowDefinition;

/** A version of a workflow as the engine runs it. */
export interface Registered {
  readonly definition: AnyDefinition;
  /** sha256 of the definition's canonical text; stored with every event. */
  readonly hash: string;
  readonly readModel: ReadModel | null;
  readonly statements: WriteStatements;
}

/** What a workflow brings along: its definition, and the table its projection fills. */
export interface Registration {
  readonly definition: AnyDefinition;
  readonly readModel?: ReadModel;
}

/** The workflows this program can run, each in every version that instances may be pinned to. */
@Injectable()
export class WorkflowRegistry {
  private readonly workflows = new Map<string, Map<number, Registered>>();

  /** Adds one version. The highest version of a workflow is the one new instances begin with. */
  register({ definition, readModel }: Registration): void {
    const versions = this.workflows.get(definition.name) ?? new Map<number, Registered>();
    versions.set(definition.version, {
      definition,
      hash: sha256(canonicalText(definition)),
      readModel: readModel ?? null,
      statements: writeStatements(readModel ?? null),
    });
    this.workflows.set(definition.name, versions);
  }

  /** Every version of every workflow, in the order in which they were registered. */
  versions(): readonly Registered[] {
    return [...this.workflows.values()].flatMap((versions) => [...versions.values()]);
  }

  /** The version that new instances begin with. */
  current(workflow: string): Registered {
    return this.find(workflow, Math.max(...this.allOf(workflow).keys()));
  }

  /**
   * The version that an instance is pinned to.
   *
   * @throws {DefinitionMismatchError} this program lacks the workflow or the version
   */
  find(workflow: string, version: number): Registered {
    const versions = this.allOf(workflow);
    const found = versions.get(version);
    if (!found)
      throw new DefinitionMismatchError('version', workflow, version, `It has: ${list(versions.keys())}.`);
    return found;
  }

  /**
   * The version that decided what is stored, the very same.
   *
   * @throws {DefinitionMismatchError} it is missing, or differs from the one that decided
   */
  matching(stored: {
    readonly workflow: string;
    readonly version: number;
    readonly definitionHash: string;
  }): Registered {
    const found = this.find(stored.workflow, stored.version);
    if (found.hash === stored.definitionHash) return found;
    const hashes = `Stored: ${stored.definitionHash}; this program's: ${found.hash}.`;
    throw new DefinitionMismatchError('hash', stored.workflow, stored.version, hashes);
  }

  /** Looks versions of one workflow up by their number, as a step from one to the other needs them. */
  versionsOf(workflow: string): VersionLookup {
    return (version) => this.find(workflow, version).definition;
  }

  private allOf(workflow: string): ReadonlyMap<number, Registered> {
    const versions = this.workflows.get(workflow);
    if (!versions)
      throw new DefinitionMismatchError(
        'workflow',
        workflow,
        null,
        `It has: ${list(this.workflows.keys()) || 'none'}.`,
      );
    return versions;
  }
}

function list(names: Iterable<string | number>): string {
  return [...names].join(', ');
}
