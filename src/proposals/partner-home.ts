import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Language } from '../../workflows/kit/workflow.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { localDate } from '../platform/pacific-time.js';
import { HOME_PROPOSALS, type HomeRow } from './home-proposals.js';
import { hubZone } from './proposal-finder.js';
import type { Viewer } from './viewer.js';
import type { WaitingOn } from './waiting-on.js';
import { workOn, type ToDo } from './work-on.js';

/** A proposal as a partner's first page lists it. Dates are local. */
export interface HomeProposal {
  readonly ref: string;
  readonly title: string | null;
  readonly stage: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly organisation: string | null;
  readonly lead: string | null;
  /** Required tasks of the current stage. */
  readonly tasks: { readonly done: number; readonly total: number };
  readonly nextDueOn: string | null;
}

/** What a partner's first page shows. */
export interface Home {
  /** Overdue first, then by date, then what has none. */
  readonly doNext: readonly ToDo[];
  readonly waiting: readonly WaitingOn[];
  /** Those the partner has a part in. */
  readonly mine: readonly HomeProposal[];
  /** Those they have no part in and were asked to support. */
  readonly supported: readonly HomeProposal[];
  /** Others of the partner's organisations. */
  readonly others: readonly HomeProposal[];
  /** Whether there are more than are listed. */
  readonly more: boolean;
}

/** Most proposals on one page. */
const MOST = 100;

/** Reads what waits on somebody, and what they wait for, over all their proposals at once. */
@Injectable()
export class PartnerHome {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly registry: WorkflowRegistry,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, language: Language): Promise<Home> {
    const rows = await this.database.query<HomeRow[]>(HOME_PROPOSALS, [
      ...[viewer.id, viewer.organisations, hubZone, MOST + 1],
    ]);
    const listed = rows.slice(0, MOST);
    const at = this.clock.now().toISOString();
    const work = listed.map((row) => {
      const facts = { at, on: localDate(at, row.zone), by: viewer.id };
      return workOn(row, this.registry, facts, language);
    });
    return {
      doNext: work.flatMap(({ toDo }) => toDo).sort(bySoonest),
      waiting: work.flatMap(({ waiting }) => waiting ?? []),
      mine: listed.filter(({ mine }) => mine).map(listedProposal),
      supported: listed.filter(({ mine, supported }) => !mine && supported).map(listedProposal),
      others: listed.filter(({ mine, supported }) => !mine && !supported).map(listedProposal),
      more: rows.length > MOST,
    };
  }
}

/** What has no date is to be done now, but nothing is late about it: it comes after what is dated. */
function bySoonest(one: ToDo, other: ToDo): number {
  const [a, b] = [one, other].map(({ dueOn, optional }) => `${optional ? '1' : '0'} ${dueOn ?? '9'}`);
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1;
}

function listedProposal(row: HomeRow): HomeProposal {
  const { ref, title, stage, status, outcome, organisation, lead, done, total, nextDueOn } = row;
  return { ref, title, stage, status, outcome, organisation, lead, tasks: { done, total }, nextDueOn };
}
