import type { Stage } from '../context.js';
import type { ChecklistItem } from './checklist.js';
import { evaluationChecklist } from './evaluation.js';
import { ideaChecklist } from './idea.js';
import { launchChecklist } from './launch.js';
import { pilotChecklist } from './pilot.js';
import { scopingChecklist } from './scoping.js';
import { templateSelectionChecklist } from './template-selection.js';

/** Every checklist item of version 2, in the order of the stages. */
export const checklist: readonly ChecklistItem[] = [
  ...ideaChecklist,
  ...scopingChecklist,
  ...templateSelectionChecklist,
  ...pilotChecklist,
  ...launchChecklist,
  ...evaluationChecklist,
];

const byKey = new Map(checklist.map((line) => [line.key, line]));

/** The checklist item of a key; undefined when there is none. */
export function checklistItem(key: string): ChecklistItem | undefined {
  return byKey.get(key);
}

/** The checklist items of some stages. */
export function itemsOf(stages: readonly Stage[]): readonly ChecklistItem[] {
  return checklist.filter((line) => stages.includes(line.stage));
}
