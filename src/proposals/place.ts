import type { StateValue } from 'xstate';
import type { Audience, Language } from '../../workflows/kit/workflow.js';
import { phrase } from '../../workflows/kit/words.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';

/** Where a launch waits for a new date: what is dated by the old one is nobody's to do, and is not late. */
export const postponed = 'open.launch.postponed';

/** The same state as a value in SQL. */
export const POSTPONED = `'{"open": {"launch": "postponed"}}'::jsonb`;

/** Dotted path of the one state that says where a proposal is; of regions side by side, the state around them. */
export function placeOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [only, ...more] = Object.entries(value);
  if (!only || more.length > 0) return '';
  const [key, inner] = only;
  const within = inner === undefined ? '' : placeOf(inner);
  return within === '' ? key : `${key}.${within}`;
}

/** Where a proposal is, in words: "Scope awaiting approval". */
export function placeInWords(value: StateValue, language: Language, audience: Audience): string {
  const key = placeOf(value);
  return phrase(currentProposal.labels[language].states[key], audience, { key });
}
