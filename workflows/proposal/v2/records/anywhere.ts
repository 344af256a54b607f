import { addDays, daysBetween } from '../../../kit/local-date.js';
import type { LocalDate } from '../../../kit/event.js';
import { checklistItem } from '../checklists/index.js';
import { dueDate } from '../checklists/checklist.js';
import type { Item, ProposalContext } from '../context.js';
import type { ProposalRole } from '../roles.js';
import { plannedDue, replan, shift } from '../items.js';
import { outcome } from './idea.js';
import type { Records } from './record.js';

/** Takes a pause out of the plan: dates still ahead, and open due dates, move by its length. */
function afterPause(
  context: ProposalContext,
  since: LocalDate,
  on: LocalDate,
  startOn?: LocalDate,
): Partial<ProposalContext> {
  const length = daysBetween(since, on);
  const move = (date: LocalDate): LocalDate => addDays(date, length);
  const ahead = (date: LocalDate | null): LocalDate | null =>
    date !== null && date > since ? move(date) : date;
  const paused = {
    ...context,
    stageEnteredOn: move(context.stageEnteredOn),
    items: shift(context, move),
    hold: null,
  };
  if (startOn === undefined)
    return { ...paused, startOn: ahead(context.startOn), endOn: ahead(context.endOn) };
  const restarted = { ...paused, startOn, endOn: null };
  return { ...restarted, items: replan(restarted) };
}

function without(people: readonly string[] | undefined, person: string): readonly string[] {
  return (people ?? []).filter((other) => other !== person);
}

function given(context: ProposalContext, role: ProposalRole, person: string): Partial<ProposalContext> {
  return { people: { ...context.people, [role]: [...without(context.people[role], person), person] } };
}

function reopened(context: ProposalContext, key: string): Partial<ProposalContext> {
  const line = checklistItem(key);
  const item = context.items[key];
  if (!line || !item) return {};
  const open: Item = {
    ...item,
    status: 'open',
    dueOn: plannedDue(item, line, context) ?? dueDate(line.due[context.format], context),
    closedOn: null,
    by: null,
    evidence: null,
    waiver: null,
  };
  return { items: { ...context.items, [key]: open } };
}

export const anywhereRecords = {
  TASK_REOPENED: (context, { task }) => ({
    ...reopened(context, task),
    earlierItems: context.items[task]
      ? [...context.earlierItems, { key: task, ...context.items[task] }]
      : context.earlierItems,
  }),
  TASKS_WAIVED: (context, { tasks, reason, by, on, expiresOn = null }) => {
    const waived = tasks.map((key): [string, Item] => {
      const was = context.items[key];
      const dueOn = was?.dueOn ?? null;
      const waiver = { reason, by, expiresOn };
      const iteration = was?.iteration ?? context.iteration;
      return [key, { status: 'waived', iteration, dueOn, closedOn: on, by, evidence: null, waiver }];
    });
    return { items: { ...context.items, ...(Object.fromEntries(waived) as ProposalContext['items']) } };
  },
  WAIVER_LIFTED: (context, { task }) => reopened(context, task),
  LEAD_CHANGED: (context, { lead }) => ({ lead, coLead: context.coLead === lead ? null : context.coLead }),
  CO_LEAD_NAMED: (_, { coLead }) => ({ coLead }),
  COORDINATOR_ASSIGNED: (_, { coordinator }) => ({ coordinator }),
  ROLE_GIVEN: (context, { role, person }) => given(context, role, person),
  ROLE_ENDED: (context, { role, person }) => ({
    people: { ...context.people, [role]: without(context.people[role], person) },
  }),
  HOLD_REQUESTED: (_, { on, by, reason }) => ({ holdRequest: { on, by, reason } }),
  PUT_ON_HOLD: (_, { on, reason, expectedOn = null }) => ({
    hold: { since: on, reason, expectedOn },
    holdRequest: null,
  }),
  RESUMED: (context, { on, startOn, closedDays }) =>
    afterPause(
      { ...context, closedDays: closedDays ?? context.closedDays },
      context.hold?.since ?? on,
      on,
      startOn,
    ),
  PROPOSAL_WITHDRAWN: (_, event) => outcome('withdrawn', event),
  PROPOSAL_REOPENED: (context, { on }) => ({
    ...afterPause(context, context.hold?.since ?? context.outcome?.on ?? on, on),
    outcome: null,
  }),
  ESCALATED: (context, { rule, about, anchor, on }) => ({
    escalations: [...context.escalations, { rule, about, anchor, on }],
  }),
  SUPPORT_ASSIGNED: (context, { stage, on, resources, people, waiting }) => ({
    support: [...context.support, { stage, on, resources, people, waiting }],
  }),
} satisfies Records;
