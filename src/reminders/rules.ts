import type { LocalDate } from '../../workflows/kit/event.js';
import { addBusinessDays, addDays } from '../../workflows/kit/local-date.js';

/** Whom a nudge goes to; an owner whose part nobody has is stood in for by the coordinator. */
export const nudged = ['owner', 'lead', 'coordinator', 'hubLead'] as const;
export type Nudged = (typeof nudged)[number];

/** When somebody is reminded of what, as data. */
export interface ReminderRule {
  readonly key: string;
  /** A required task that is open; a proposal in which nobody has done anything; one that is on hold. */
  readonly about: 'task' | 'idle' | 'hold';
  /** This task alone; every task, unless given. */
  readonly task?: string;
  /** The day it counts from: when the task is due, the first session, or since when nothing has happened. */
  readonly from: 'due' | 'start' | 'since';
  /** Days after that day, negative before it. */
  readonly days: number;
  /** Count business days instead of calendar days. */
  readonly business?: true;
  readonly to: readonly Nudged[];
}

/**
 * Every rule, the mildest first: of several that have come for one thing, the last one is said.
 *
 * Source: house defaults of domain.md 3.7; UBC CPD's rule that nothing is accredited in the last 10 business days.
 */
export const reminderRules = [
  { key: 'dueSoon', about: 'task', from: 'due', days: -7, business: true, to: ['owner'] },
  {
    key: 'accreditation9w',
    about: 'task',
    task: 'tp.cpdapp',
    from: 'start',
    days: -63,
    to: ['owner', 'coordinator'],
  },
  {
    key: 'accreditation8w',
    about: 'task',
    task: 'tp.cpdapp',
    from: 'start',
    days: -56,
    to: ['owner', 'coordinator'],
  },
  { key: 'dueToday', about: 'task', from: 'due', days: 0, to: ['owner'] },
  { key: 'late3', about: 'task', from: 'due', days: 3, to: ['owner', 'coordinator'] },
  { key: 'late7', about: 'task', from: 'due', days: 7, to: ['owner', 'hubLead'] },
  { key: 'atRisk', about: 'task', from: 'due', days: 14, to: ['owner', 'coordinator', 'hubLead'] },
  {
    key: 'accreditation6w',
    about: 'task',
    task: 'tp.cpdapp',
    from: 'start',
    days: -42,
    to: ['owner', 'coordinator', 'hubLead'],
  },
  {
    key: 'accreditationOver',
    about: 'task',
    task: 'tp.cpdapp',
    from: 'start',
    days: -10,
    business: true,
    to: ['owner', 'coordinator', 'hubLead', 'lead'],
  },
  { key: 'idle14', about: 'idle', from: 'since', days: 14, to: ['coordinator'] },
  { key: 'idle30', about: 'idle', from: 'since', days: 30, to: ['coordinator', 'hubLead'] },
  { key: 'hold60', about: 'hold', from: 'since', days: 60, to: ['lead', 'coordinator'] },
  { key: 'hold120', about: 'hold', from: 'since', days: 120, to: ['lead', 'coordinator', 'hubLead'] },
] as const satisfies readonly ReminderRule[];

export type RuleKey = (typeof reminderRules)[number]['key'];

const byKey: ReadonlyMap<string, ReminderRule> = new Map(reminderRules.map((rule) => [rule.key, rule]));

/** @throws {Error} there is no such rule */
export function ruleOf(key: string): ReminderRule {
  const rule = byKey.get(key);
  if (!rule) throw new Error(`there is no rule for reminders "${key}"`);
  return rule;
}

/** Whether a proposal with a required task due on a day counts as at risk: as late as the last reminder waits for. */
export function isAtRisk(dueOn: LocalDate, today: LocalDate): boolean {
  return addDays(dueOn, ruleOf('atRisk').days) <= today;
}

/** How pressing a rule is beside another: the greater, the more. */
export function weightOf(key: string): number {
  return reminderRules.findIndex((rule) => rule.key === key);
}

/** The local date on which a rule says something, counted from its anchor. */
export function plannedOn(
  { days, business }: Pick<ReminderRule, 'days' | 'business'>,
  anchor: LocalDate,
  closed: readonly LocalDate[],
): LocalDate {
  return business ? addBusinessDays(anchor, days, closed) : addDays(anchor, days);
}

/** The day on which mail may go that is planned for a day: that one, or the first business day after. */
export function mailDay(planned: LocalDate, closed: readonly LocalDate[]): LocalDate {
  return addBusinessDays(addDays(planned, -1), 1, closed);
}

/** The last anchor for which a rule has come by a day: an earlier one has come too. */
export function latestAnchor(
  rule: Pick<ReminderRule, 'days' | 'business'>,
  today: LocalDate,
  closed: readonly LocalDate[],
): LocalDate {
  let anchor = addDays(today, -rule.days);
  if (!rule.business) return anchor;
  while (plannedOn(rule, addDays(anchor, 1), closed) <= today) anchor = addDays(anchor, 1);
  return anchor;
}
