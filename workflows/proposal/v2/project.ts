import type { StoredSnapshot } from '../../kit/snapshot.js';
import type { ProjectedTask, Projection } from '../../kit/workflow.js';
import { checklistItem } from './checklists/index.js';
import type { Item, ProposalContext } from './context.js';
import { requirementOf } from './items.js';

/** What lists and pages show of a proposal. Column types: see `readModelColumns`. */
export function project({ value, context }: StoredSnapshot<ProposalContext>): Projection {
  const open = typeof value === 'object' && 'open' in value;
  return {
    stage: context.stage,
    status: open ? 'open' : value === 'onHold' ? 'onHold' : 'closed',
    tasks: tasksOf(context),
    model: {
      ref: context.ref,
      title_id: context.answers.title?.text ?? null,
      format: context.format,
      organisation_id: context.organisation,
      programme_id: context.programme,
      lead_id: context.lead,
      co_lead_id: context.coLead,
      coordinator_id: context.coordinator,
      people: [...new Set([...Object.values(context.people).flat(), ...guests(context)])],
      start_on: context.startOn,
      parent_id: context.parent?.proposal ?? null,
      successor_id: context.outcome?.successor ?? null,
      outcome: context.outcome?.kind ?? null,
      iteration: context.iteration,
      source_key: context.source,
    },
  };
}

/** Columns of the proposal read model beside `instance_id`, with their SQL types. */
export const readModelColumns = {
  ref: 'text',
  title_id: 'uuid',
  format: 'text',
  organisation_id: 'uuid',
  programme_id: 'uuid',
  lead_id: 'uuid',
  co_lead_id: 'uuid',
  coordinator_id: 'uuid',
  people: 'uuid[]',
  start_on: 'date',
  parent_id: 'uuid',
  successor_id: 'uuid',
  outcome: 'text',
  iteration: 'integer',
  source_key: 'text',
} as const;

/** People who may see a proposal because something waits on them: the lead whose proposal is to survive a merge. */
function guests({ merge }: ProposalContext): readonly string[] {
  return merge ? [merge.survivorLead] : [];
}

/** Every item once per iteration, as it stands now; a reopened one was set aside in the same iteration. */
function tasksOf(context: ProposalContext): ProjectedTask[] {
  const earlier = context.earlierItems.map((item) => [item.key, item] as const);
  const byName = new Map(
    [...earlier, ...Object.entries(context.items)].map(([key, item]) => [
      `${key}#${String(item.iteration)}`,
      [key, item] as const,
    ]),
  );
  return [...byName.values()].flatMap(([key, item]) => task(context, key, item));
}

function task(context: ProposalContext, key: string, item: Item): ProjectedTask[] {
  const line = checklistItem(key);
  if (!line) return [];
  const { iteration, status, dueOn, closedOn } = item;
  const requirement = requirementOf(line, context);
  return [
    { key, iteration, stage: line.stage, ownerRoles: line.owners, requirement, status, dueOn, closedOn },
  ];
}
