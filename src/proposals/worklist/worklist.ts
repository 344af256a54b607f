import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StateValue } from 'xstate';
import type { LocalDate } from '../../../workflows/kit/event.js';
import { addDays } from '../../../workflows/kit/local-date.js';
import type { StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import { waysForward } from '../../../workflows/kit/ways-forward.js';
import { proposalVersion } from '../../../workflows/proposal/proposal.workflow.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import type { Actor } from '../../engine/command.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { localDate } from '../../platform/pacific-time.js';
import { hubZone } from '../proposal-finder.js';
import { waitsForOtherSide } from '../turn.js';
import { hubPlaces, movingEvents } from './hub-places.js';
import { COUNTS, rowsOf, sections } from './worklist-sql.js';

export type WorkSection = keyof typeof sections;
export const workSections = Object.keys(sections) as readonly WorkSection[];

/** One thing that waits for somebody. */
export interface WorkRow {
  /** A move to make, a pause that was asked for, a task, a coordinator to name, or the partner to wait for. */
  readonly kind: 'move' | 'hold' | 'task' | 'assign' | 'waiting';
  /** Whether nobody but the hub lead may decide it. */
  readonly decision: boolean;
  /** The event that takes the proposal on, where one does. */
  readonly event: string | null;
  /** How much stands in the way of that event. */
  readonly obstacles: number;
  /** Whether the partner, whose move it is, waits for the hub alone. */
  readonly waitsForHub: boolean;
  readonly task: string | null;
  readonly ownerRoles: readonly string[];
  readonly dueOn: LocalDate | null;
  /** Local date since which the proposal has stood where it stands. */
  readonly sinceOn: LocalDate | null;
  readonly ref: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly lead: string | null;
  readonly coordinator: string | null;
  /** The version of the workflow that it is pinned to. */
  readonly version: number;
  readonly state: StateValue;
  /** Required tasks of the stage that are open, whoever owns them. */
  readonly openTasks: number;
}

/** A page of one section, and how many rows each section has. */
export interface WorkPage {
  readonly rows: readonly WorkRow[];
  readonly more: boolean;
  readonly counts: Readonly<Record<WorkSection, number>>;
}

/** Which part of the worklist. `own` leaves out what others coordinate, where a section shows everybody's. */
export interface WorkAsked {
  readonly section: WorkSection;
  readonly own: boolean;
  /** Whether somebody's own tasks that fall due much later are meant too. */
  readonly later: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Days within which a task must fall due to be somebody's work now. */
const DAYS_AHEAD = 30;

type FoundRow = Omit<WorkRow, 'decision' | 'event' | 'obstacles' | 'waitsForHub'> & {
  readonly rank: number;
  readonly zone: string;
  readonly snapshot: StoredSnapshot<ProposalContext> | null;
};

/** What waits for somebody at the hub, over all proposals. */
@Injectable()
export class Worklist {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, { section, own, later, limit, offset }: WorkAsked): Promise<WorkPage> {
    const at = this.clock.now().toISOString();
    const today = localDate(at, hubZone);
    const soon = addDays(today, DAYS_AHEAD);
    const given = [actor.id, actor.roles, JSON.stringify(hubPlaces), movingEvents, today];
    const [found, [counts]] = await Promise.all([
      this.database.query<FoundRow[]>(rowsOf(section), [
        ...[...given, own, later ? 'infinity' : soon, hubZone, limit + 1, offset],
      ]),
      this.database.query<[WorkPage['counts']]>(COUNTS, [...given, false, soon]),
    ]);
    return {
      rows: found.slice(0, limit).map((row) => workRow(row, at)),
      more: found.length > limit,
      counts,
    };
  }
}

function workRow({ rank, zone, snapshot, ...row }: FoundRow, at: string): WorkRow {
  const ways =
    snapshot && waysForward(proposalVersion(row.version), snapshot, { at, on: localDate(at, zone) });
  const [way] = ways ?? [];
  return {
    ...row,
    decision: rank === 0 && row.kind === 'move',
    event: way?.type ?? eventOf[row.kind] ?? null,
    obstacles: way?.unmet.length ?? 0,
    waitsForHub: row.kind === 'waiting' && waitsForOtherSide(way?.unmet ?? [], 'partner'),
  };
}

const eventOf: Readonly<Partial<Record<WorkRow['kind'], string>>> = {
  hold: 'PUT_ON_HOLD',
  assign: 'COORDINATOR_ASSIGNED',
};
