import { phrase, type Audience, type Language } from '../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../workflows/proposal/proposal.workflow.js';

/** Where a proposal stands, in words: its stage while it is under way, otherwise that it is on hold or closed. */
export function placeInWords(
  { stage, status }: { readonly stage: string; readonly status: string },
  others: Readonly<Record<'onHold' | 'closed', string>>,
  language: Language,
  audience: Audience = 'staff',
): string {
  if (status === 'onHold' || status === 'closed') return others[status];
  return phrase(currentProposal.labels[language].stages[stage], audience, { key: stage });
}
