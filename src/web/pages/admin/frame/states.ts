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

/** Roles in words. */
export function rolesInWords(roles: readonly string[], language: Language, audience: Audience): string {
  const labels = currentProposal.labels[language].roles;
  return roles.map((role) => phrase(labels[role], audience, { key: role })).join(', ');
}
