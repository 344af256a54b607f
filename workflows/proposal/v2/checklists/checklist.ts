import type { LocalDate } from '../../../kit/event.js';
import { addBusinessDays, addDays, daysBetween } from '../../../kit/local-date.js';
import type { Format } from '../answers.js';
import type { Evidence, ProposalContext, Stage } from '../context.js';
import type { ProposalEventType } from '../events.js';
import type { Role } from '../roles.js';

/** When something is due, counted from T0 (`start`), the middle or end of the sessions, or entering the stage. */
export interface Due {
  readonly from: 'start' | 'middle' | 'end' | 'entry';
  readonly days: number;
  /** Count business days instead of calendar days. */
  readonly business?: true;
}

/** R required, O optional, C conditional on `when`, - not applicable. */
export type Need = 'R' | 'O' | 'C' | '-';

/** What makes a conditional item required. */
export type Condition = 'accreditationWanted' | 'indigenousContent' | 'flippedTemplate' | 'pilotHeld';

/** One line of a checklist, for the three formats. Source: domain.md 3.1–3.6. */
export interface ChecklistItem {
  readonly key: string;
  readonly stage: Stage;
  readonly owners: readonly Role[];
  readonly need: Readonly<Record<Format, Need>>;
  readonly when?: Condition;
  readonly due: Readonly<Record<Format, Due | null>>;
  readonly evidence: Evidence['kind'];
  /** Completed by these events and not by hand. */
  readonly closedBy?: readonly ProposalEventType[];
  /** After this date the item can't be completed any more. */
  readonly hardStop?: Due;
}

type Rest = Pick<ChecklistItem, 'when' | 'evidence' | 'closedBy' | 'hardStop'>;
type DuePerFormat = Due | null | readonly [Due | null, Due | null, Due | null];

/** Builds a checklist line; needs and due dates in the order series, session, workshop. */
export function item(
  key: string,
  stage: Stage,
  owners: readonly Role[],
  [series, session, workshop]: readonly [Need, Need, Need],
  due: DuePerFormat,
  rest: Partial<Rest> = {},
): ChecklistItem {
  const [bySeries, bySession, byWorkshop] = due === null || 'from' in due ? [due, due, due] : due;
  return {
    key,
    stage,
    owners,
    need: { series, session, workshop },
    due: { series: bySeries, session: bySession, workshop: byWorkshop },
    evidence: 'tick',
    ...rest,
  };
}

export const beforeStart = (weeks: number): Due => ({ from: 'start', days: -7 * weeks });
export const fromStart = (days: number): Due => ({ from: 'start', days });
export const afterEntry = (days: number): Due => ({ from: 'entry', days });
export const afterEnd = (days: number): Due => ({ from: 'end', days });

/** What due dates are reckoned from. */
type Plan = Pick<
  ProposalContext,
  'answers' | 'closedDays' | 'endOn' | 'format' | 'stageEnteredOn' | 'startOn'
>;

/** The local date on which something falls due; null while its anchor has no date. */
export function dueDate(due: Due | null, context: Plan): LocalDate | null {
  const anchor = due && anchorOf(due.from, context);
  if (!due || !anchor) return null;
  return due.business ? addBusinessDays(anchor, due.days, context.closedDays) : addDays(anchor, due.days);
}

function anchorOf(from: Due['from'], context: Plan): LocalDate | null {
  if (from === 'entry') return context.stageEnteredOn;
  if (from === 'start' || !context.startOn) return context.startOn;
  const end = context.endOn ?? plannedEnd(context) ?? context.startOn;
  return from === 'end' ? end : addDays(context.startOn, Math.floor(daysBetween(context.startOn, end) / 2));
}

const daysPerCadence = { once: 0, weekly: 7, biweekly: 14, monthly: 28 } as const;

function plannedEnd({ startOn, answers, format }: Plan): LocalDate | null {
  if (!startOn || format !== 'series') return startOn;
  return addDays(startOn, ((answers.sessions ?? 1) - 1) * daysPerCadence[answers.cadence ?? 'monthly']);
}
