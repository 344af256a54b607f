import type { AnyMachineSnapshot, StateValue } from 'xstate';
import type { Message } from '../../../workflows/kit/criterion.js';
import type { Occurred } from '../../../workflows/kit/event.js';
import { permits, rolesFor } from '../../../workflows/kit/permission.js';
import { candidatesFor, explainRefusal } from '../../../workflows/kit/refusal.js';
import type { StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import type { WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import {
  checklistItem,
  proposalRoles,
  type ProposalContext,
} from '../../../workflows/proposal/vocabulary.js';
import { isExpectedOf } from '../turn.js';

const ownedByPartners: readonly string[] = proposalRoles;

/** Where somebody stands to the tasks of a proposal. */
export interface TaskReading {
  readonly definition: WorkflowDefinition<ProposalContext>;
  readonly stored: StoredSnapshot<ProposalContext>;
  readonly current: AnyMachineSnapshot;
  readonly facts: Omit<Occurred, 'type'>;
  /** Keys of the tasks that were delegated to them. */
  readonly delegated: readonly string[];
}

/** What somebody has to do with a task, and what stands in its way. */
export interface TaskPosition {
  /** It is expected of them as its owner, or was given to them. */
  readonly mine: boolean;
  /** They may say that it is done, or not done after all. */
  readonly mayComplete: boolean;
  /** They may ask a colleague to do it, or take it back. */
  readonly mayDelegate: boolean;
  /** Why it can't be done yet; null when it can, or is done. */
  readonly obstacle: Message | null;
  /** Events that settle it instead of a tick, with whether the workflow knows them here. */
  readonly settledBy: readonly { readonly type: string; readonly open: boolean }[];
}

/** Somebody's position to one task. Pure: everything was read before. */
export function positionTo(reading: TaskReading, key: string, status: string): TaskPosition {
  const { definition, stored, current, facts, delegated } = reading;
  const line = checklistItem(key);
  const asked = { ...facts, type: 'TASK_COMPLETED', task: key };
  const held = rolesFor(definition, stored.context, asked);
  const as = delegated.includes(key) ? [...held, 'taskOwner'] : held;
  const settledBy = (line?.closedBy ?? []).map((type) => ({
    type,
    open: candidatesFor(current, type).length > 0,
  }));
  const byHand = settledBy.length === 0;
  const known = candidatesFor(current, 'TASK_COMPLETED').length > 0;
  const mayComplete =
    byHand && known && permits(definition, 'TASK_COMPLETED', as, current.value as StateValue);
  return {
    mine:
      delegated.includes(key) ||
      isExpectedOf({ by: facts.by, roles: held }, line?.owners ?? [], stored.context),
    mayComplete,
    mayDelegate: mayComplete && status === 'open' && mayGiveAway(line?.owners ?? [], held),
    obstacle: status === 'open' && byHand && known ? obstacleTo(reading, key) : null,
    settledBy,
  };
}

/** Owners give away what is theirs; the hub does it for them when they ask. What was given can't be given on. */
function mayGiveAway(owners: readonly string[], held: readonly string[]): boolean {
  const partners = owners.filter((owner) => ownedByPartners.includes(owner));
  const asked = [...partners, 'hubLead', 'hubCoordinator'];
  return partners.length > 0 && held.some((role) => asked.includes(role));
}

/** What a completion would be refused for, its evidence given. */
function obstacleTo({ definition, current, facts }: TaskReading, key: string): Message | null {
  const kind = checklistItem(key)?.evidence;
  const event = { ...facts, type: 'TASK_COMPLETED', task: key, evidence: { kind } };
  if (current.can(event)) return null;
  return explainRefusal(definition, current, event).unmet[0]?.message ?? null;
}
