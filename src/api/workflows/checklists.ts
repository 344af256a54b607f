import type { WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import { checklistOf, currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { formats, type ChecklistItem, type Due } from '../../../workflows/proposal/vocabulary.js';
import type { ChecklistItemResponse, ChecklistResponse, DueResponse, Named } from './responses.js';

const needs = { R: 'required', O: 'optional', C: 'conditional', '-': 'notApplicable' } as const;

/** The checklist of each stage that has one. */
export function checklistsOf(
  { name, version, stages }: WorkflowDefinition,
  label: (key: string) => Named,
): ChecklistResponse[] {
  // The kit knows tasks by key alone.
  const items = name === currentProposal.name ? checklistOf(version) : [];
  return stages
    .map((stage) => ({ stage, items: items.filter((item) => item.stage === stage) }))
    .filter((list) => list.items.length > 0)
    .map((list) => ({
      stage: list.stage,
      items: list.items.map((item) => described(item, label(item.key))),
    }));
}

function described(item: ChecklistItem, labelled: Named): ChecklistItemResponse {
  const { owners, evidence, when, closedBy, need, due } = item;
  const asked = formats.map(
    (format) => [format, { need: needs[need[format]], due: dueOf(due[format]) }] as const,
  );
  return {
    ...labelled,
    owners,
    evidence,
    condition: when ?? null,
    closedBy: closedBy ?? [],
    formats: Object.fromEntries(asked),
  };
}

function dueOf(due: Due | null): DueResponse | null {
  return due && { from: due.from, days: due.days, business: due.business ?? false };
}
