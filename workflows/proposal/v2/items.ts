import type { LocalDate } from '../../kit/event.js';
import { checklist, checklistItem, itemsOf } from './checklists/index.js';
import { dueDate, type ChecklistItem, type Condition } from './checklists/checklist.js';
import type { Evidence, Item, ProposalContext, Stage } from './context.js';

type Items = ProposalContext['items'];

/** Whether an item is asked of this proposal: by its format, and by what was answered and decided. */
export function requirementOf(
  line: ChecklistItem,
  context: ProposalContext,
): 'required' | 'optional' | 'notApplicable' {
  const need = line.need[context.format];
  if (need === 'C') return line.when && holds(line.when, context) ? 'required' : 'notApplicable';
  return need === 'R' ? 'required' : need === 'O' ? 'optional' : 'notApplicable';
}

function holds(condition: Condition, context: ProposalContext): boolean {
  switch (condition) {
    case 'accreditationWanted':
      return (context.accreditation ?? context.answers.accreditation ?? 'none') !== 'none';
    case 'indigenousContent':
      return (context.answers.indigenousContent ?? 'no') !== 'no';
    case 'flippedTemplate':
      return context.template === 'flipped';
    case 'pilotHeld':
      return context.pilot !== null && context.pilot.mode !== 'rehearsal';
  }
}

/** Whether an item counts as settled on a date: done, or waived by a waiver that has not run out. */
export function isSettled(item: Item | undefined, on: LocalDate): boolean {
  if (item?.status !== 'waived') return item?.status === 'done';
  return item.waiver?.expiresOn == null || item.waiver.expiresOn >= on;
}

/** Required items of some stages that are neither done nor waived on a date. */
export function openRequiredItems(
  context: ProposalContext,
  stages: readonly Stage[],
  on: LocalDate,
): readonly ChecklistItem[] {
  return itemsOf(stages).filter(
    (line) => requirementOf(line, context) === 'required' && !isSettled(context.items[line.key], on),
  );
}

/** The stages whose checklists are open while a proposal is in one: a single session scopes and tailors at once. */
export function checklistStages(stage: Stage, context: Pick<ProposalContext, 'format'>): readonly Stage[] {
  return stage === 'scoping' && context.format === 'session' ? ['scoping', 'templateSelection'] : [stage];
}

/** Opens the checklist of a stage; what is there already stays as it is. */
export function openItems(context: ProposalContext, stage: Stage): Items {
  const added = itemsOf(checklistStages(stage, context))
    .filter((line) => !context.items[line.key])
    .map((line) => [line.key, blank(line, context)]);
  return { ...context.items, ...(Object.fromEntries(added) as Items) };
}

function blank(line: ChecklistItem, context: ProposalContext): Item {
  const dueOn = dueDate(line.due[context.format], context);
  return {
    status: 'open',
    iteration: context.iteration,
    dueOn,
    closedOn: null,
    by: null,
    evidence: null,
    waiver: null,
  };
}

/** Closes an open item; a done one is left as it is. */
export function complete(
  context: ProposalContext,
  key: string,
  { on, by }: { readonly on: LocalDate; readonly by: string },
  evidence: Evidence = { kind: 'tick' },
): Items {
  const line = checklistItem(key);
  const was = context.items[key] ?? (line && blank(line, context));
  if (!was || was.status === 'done') return context.items;
  return { ...context.items, [key]: { ...was, status: 'done', closedOn: on, by, evidence, waiver: null } };
}

/** Closes every item that an event of this type completes, in the stages reached so far. */
export function completeBy(
  context: ProposalContext,
  event: { readonly type: string; readonly on: LocalDate; readonly by: string },
  evidence?: Evidence,
): Items {
  return checklist
    .filter((line) => (line.closedBy as readonly string[] | undefined)?.includes(event.type))
    .filter((line) => requirementOf(line, context) !== 'notApplicable')
    .reduce<Items>(
      (items, line) => complete({ ...context, items }, line.key, event, evidence),
      context.items,
    );
}

/** Due dates of open items worked out anew, after T0 or the format changed; completed items stay as they were. */
export function replan(context: ProposalContext): Items {
  return mapOpen(context, (item, line) => plannedDue(item, line, context));
}

/** When an item falls due as things stand; what counts from entering a stage keeps its date. */
export function plannedDue(item: Item, line: ChecklistItem, context: ProposalContext): LocalDate | null {
  const due = line.due[context.format];
  return due?.from === 'entry' ? item.dueOn : dueDate(due, context);
}

/** Due dates of open items that count from entering the stage, counted anew. */
export function recount(context: ProposalContext): Items {
  return mapOpen(context, (item, line) => {
    const due = line.due[context.format];
    return due?.from === 'entry' ? dueDate(due, context) : item.dueOn;
  });
}

/** Due dates of open items moved by some days, after a hold. */
export function shift(context: ProposalContext, move: (date: LocalDate) => LocalDate): Items {
  return mapOpen(context, (item) => item.dueOn && move(item.dueOn));
}

function mapOpen(
  context: ProposalContext,
  due: (item: Item, line: ChecklistItem) => LocalDate | null,
): Items {
  return Object.fromEntries(
    Object.entries(context.items).map(([key, item]) => {
      const line = checklistItem(key);
      return [key, line && item.status === 'open' ? { ...item, dueOn: due(item, line) } : item];
    }),
  );
}
