import type { StateValue } from 'xstate';
import { activeLeaves } from '../../../../../workflows/kit/snapshot.js';
import { phrase, type Audience, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';

/** Where a proposal stands, in words: several states at a time where work goes on side by side. */
export function statesInWords(value: StateValue | null, language: Language, audience: Audience): string {
  if (value === null) return '';
  const { states } = currentProposal.labels[language];
  return activeLeaves(value)
    .map((path) => phrase(states[path], audience, { key: path }))
    .join(', ');
}

// The workflow counts whoever may own any task; it says something of a person only where a task is closed or opened.
const aboutTasks = new Set(['TASK_COMPLETED', 'TASK_REOPENED']);

/** The roles in which somebody did something, as an event of this type tells them. */
export function rolesFor(
  type: string,
  roles: readonly string[],
  language: Language,
  audience: Audience,
): string {
  const telling = roles.filter((role) => role !== 'taskOwner' || aboutTasks.has(type));
  return rolesInWords(telling, language, audience);
}

/** Roles in words. */
export function rolesInWords(roles: readonly string[], language: Language, audience: Audience): string {
  const labels = currentProposal.labels[language].roles;
  return roles.map((role) => phrase(labels[role], audience, { key: role })).join(', ');
}
