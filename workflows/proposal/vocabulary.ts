/** The words in which everybody outside the versions speaks of a proposal: those of the current version. */
export * from './v1/answers.js';
export * from './v1/checklists/index.js';
export { dueDate, type ChecklistItem, type Due } from './v1/checklists/checklist.js';
export * from './v1/context.js';
export { templatesFor } from './v1/criteria/scoping.js';
export * from './v1/effects.js';
export * from './v1/events.js';
export { checklistStages } from './v1/items.js';
export { readModelColumns } from './v1/project.js';
export * from './v1/roles.js';
