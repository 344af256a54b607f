import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { LocalDate } from '../../workflows/kit/event.js';
import { addDays } from '../../workflows/kit/local-date.js';
import { BusinessCalendar } from '../platform/business-calendar.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/pacific-time.js';
import { hubZone } from '../proposals/proposal-finder.js';
import { escalationRules, type EscalationRule } from '../../workflows/proposal/vocabulary.js';
import { ESCALATING, PENDING } from './nudge-sql.js';
import { latestAnchor, mailDay, plannedOn, reminderRules, ruleOf, weightOf, type RuleKey } from './rules.js';
import { beginsWeek, isSendingTime } from './sending-hours.js';

type Queryable = Pick<Pool, 'query'>;

/** Something that somebody is to be nudged about, and was not yet. */
export interface PendingNudge {
  readonly rule: RuleKey;
  readonly instanceId: string;
  /** Key of the task; empty where it is about the whole proposal. */
  readonly task: string;
  readonly iteration: number;
  /** The day it is counted from. */
  readonly anchor: LocalDate;
  readonly person: string;
  readonly zone: string;
  /** Why it will not be sent; null where it will. */
  readonly why: 'wantsNone' | 'stopped' | null;
  readonly putOffUntil: LocalDate | null;
  readonly weekly: boolean;
  /** Whose task it is; nobody where it is about the whole proposal, or its owner's part is not filled. */
  readonly owners: readonly string[];
  /** The day that the rule names. */
  readonly plannedOn: LocalDate;
}

/** Whose nudges, about what. Neither: everybody's. */
export interface NudgeFilter {
  readonly person?: string;
  readonly instanceId?: string;
}

/** Something that has waited so long that the history is to say so, and does not yet. */
export interface PendingEscalation {
  readonly instanceId: string;
  readonly rule: EscalationRule;
  /** Key of the task; null where it is about the whole proposal. */
  readonly about: string | null;
  readonly anchor: LocalDate;
  /** Zone of the proposal's organisation. */
  readonly zone: string;
}

// No rule looks further ahead than this many days.
const AHEAD = 120;
const BEHIND = 180;

/**
 * What there is to nudge about, derived each time from what stands: a due date that moved, a hold or a week in which
 * the program did not run needs no repair.
 */
@Injectable()
export class PendingNudges {
  constructor(
    private readonly calendar: BusinessCalendar,
    private readonly clock: Clock,
  ) {}

  /** What is to be sent now, to people for whom it is a time at which mail may go. */
  async due(db: Queryable, filter: NudgeFilter = {}): Promise<readonly PendingNudge[]> {
    const closed = await this.closedDays();
    const zones = await this.awake(db, closed);
    if (zones.length === 0) return [];
    return this.pending(db, filter, zones, closed, true);
  }

  /** What the history is to say now, at a time at which the letters about it go too. */
  async escalations(db: Queryable): Promise<readonly PendingEscalation[]> {
    const closed = await this.closedDays();
    const zones = await this.awake(db, closed);
    const known: readonly string[] = escalationRules;
    const rules = this.rulesIn(zones, closed, true).filter(({ rule }) => known.includes(rule));
    const { rows } = await db.query<PendingEscalation>(ESCALATING, [
      JSON.stringify(rules),
      hubZone,
      null,
      null,
    ]);
    return rows;
  }

  /** Everything that is to come as things stand, the next first. */
  async coming(
    db: Queryable,
    filter: NudgeFilter,
  ): Promise<readonly (PendingNudge & { mailOn: LocalDate })[]> {
    const closed = await this.closedDays();
    const all = await this.pending(db, filter, await zonesOf(db), closed, false);
    return all
      .map((nudge) => {
        const today = localDate(this.clock.now(), nudge.zone);
        const earliest = [nudge.plannedOn, nudge.putOffUntil ?? '', today].sort().at(-1) ?? today;
        return { ...nudge, mailOn: mailDay(earliest, closed) };
      })
      .sort((a, b) => a.mailOn.localeCompare(b.mailOn) || a.anchor.localeCompare(b.anchor));
  }

  private async pending(
    db: Queryable,
    {
      person = null,
      instanceId = null,
    }: { readonly person?: string | null; readonly instanceId?: string | null },
    zones: readonly string[],
    closed: readonly LocalDate[],
    onlyToday: boolean,
  ): Promise<readonly PendingNudge[]> {
    const rules = this.rulesIn(zones, closed, onlyToday);
    const { rows } = await db.query<Omit<PendingNudge, 'plannedOn'>>(PENDING, [
      JSON.stringify(rules),
      hubZone,
      person,
      instanceId,
      onlyToday,
    ]);
    return rows.map((row) => ({ ...row, plannedOn: plannedOn(ruleOf(row.rule), row.anchor, closed) }));
  }

  /** Every rule as it stands today in each zone. */
  private rulesIn(zones: readonly string[], closed: readonly LocalDate[], onlyToday: boolean) {
    return zones.flatMap((zone) => {
      const today = localDate(this.clock.now(), zone);
      return reminderRules.map(({ key, about, from, to, ...rule }) => ({
        rule: key,
        about,
        task: 'task' in rule ? rule.task : null,
        from,
        to,
        zone,
        today,
        latest: onlyToday ? latestAnchor(rule, today, closed) : addDays(today, AHEAD),
        weekBegins: beginsWeek(today, closed),
        weight: weightOf(key),
      }));
    });
  }

  /** Zones in which mail may go now. */
  private async awake(db: Queryable, closed: readonly LocalDate[]): Promise<readonly string[]> {
    const now = this.clock.now();
    return (await zonesOf(db)).filter((zone) => isSendingTime(now, zone, closed));
  }

  private closedDays(): Promise<LocalDate[]> {
    const today = localDate(this.clock.now(), hubZone);
    return this.calendar.closedDays(addDays(today, -BEHIND), addDays(today, BEHIND));
  }
}

async function zonesOf(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ zone: string }>(
    'select distinct zone from organisation union select $1',
    [hubZone],
  );
  return rows.map(({ zone }) => zone);
}
