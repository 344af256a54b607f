import type { WorkflowDefinition } from '../kit/workflow.js';
import { checklist as checklist1 } from './v1/checklists/index.js';
import { proposalV1 } from './v1/definition.js';
import * as items1 from './v1/items.js';
import { checklist as checklist2 } from './v2/checklists/index.js';
import type { ChecklistItem } from './v2/checklists/checklist.js';
import { proposalV2 } from './v2/definition.js';
import * as items2 from './v2/items.js';
import type { ProposalContext, Stage } from './vocabulary.js';

/** Published versions of the proposal workflow, oldest first; the last one is what new proposals begin with. */
export const proposalVersions = [proposalV1, proposalV2] as const;

/** The version that new proposals begin with. */
export const currentProposal = proposalV2;

const checklists: ReadonlyMap<number, readonly ChecklistItem[]> = new Map([
  [1, checklist1],
  [2, checklist2],
]);

/** Every checklist item of a version, in the order of the stages; none for a version that there is not. */
export function checklistOf(version: number): readonly ChecklistItem[] {
  return checklists.get(version) ?? [];
}

/** What a version makes of the checklist of a proposal. */
export interface ChecklistRules {
  /** Opens the checklist of a stage; what is there already stays as it is. */
  openItems(context: ProposalContext, stage: Stage): ProposalContext['items'];
  /** Due dates of open items worked out anew from the first session. */
  replan(context: ProposalContext): ProposalContext['items'];
}

const checklistRules = new Map<number, unknown>([
  [1, items1],
  [2, items2],
]);

/**
 * The rules of a version about checklists.
 *
 * @throws {Error} there is no such version
 */
export function checklistRulesOf(version: number): ChecklistRules {
  const rules = checklistRules.get(version);
  if (!rules) throw new Error(`there is no version ${String(version)} of the proposal`);
  // Contexts of a version are what its own rules take.
  return rules as ChecklistRules;
}

/**
 * A published version by its number.
 *
 * @throws {Error} there is no such version
 */
export function proposalVersion(version: number): WorkflowDefinition {
  const found = proposalVersions.find((definition) => definition.version === version);
  if (!found) throw new Error(`there is no version ${String(version)} of the proposal`);
  return found;
}
