import type { Repaired } from '../kit/repair.js';
import type { VersionChanged } from '../kit/version-step.js';
import type { ProposalContext as Context1 } from './v1/context.js';
import type { ProposalContext as Context2 } from './v2/context.js';
import type { criteria } from './v2/criteria/index.js';
import type { ProposalEventType, ProposalStarted } from './v2/events.js';

/*
 * The words in which everybody outside the versions speaks of a proposal: those of the current version, which says
 * everything that the ones before it said.
 */

export * from './v2/answers.js';
export * from './v2/checklists/index.js';
export { dueDate, type ChecklistItem, type Due } from './v2/checklists/checklist.js';
export {
  escalationRules,
  pilotModes,
  stages,
  templates,
  type Escalation,
  type EscalationRule,
  type Evidence,
  type Item,
  type Outcome,
  type PilotMode,
  type Stage,
  type Support,
  type Template,
  type Waiver,
} from './v2/context.js';
export { templatesFor } from './v2/criteria/scoping.js';
export * from './v2/effects.js';
export * from './v2/events.js';
export { checklistStages } from './v2/items.js';
export { readModelColumns } from './v2/project.js';
export * from './v2/roles.js';

/** What a proposal remembers, whichever version it is pinned to: what only a later one knows may be missing. */
export type ProposalContext = Context1 & Partial<Context2>;

/** Every type of event that a history may hold. */
export type LoggedEventType =
  ProposalEventType | ProposalStarted['type'] | VersionChanged['type'] | Repaired['type'];

/** Every criterion that any version has. */
export type CriterionName = keyof typeof criteria;
