import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../../workflows/kit/event.js';
import { addDays } from '../../../workflows/kit/local-date.js';
import type { Reached } from '../../../workflows/kit/replay.js';
import type { StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import { historyOf, parseRecord, reachedBy } from '../../engine/history-log.js';
import { occurredOf } from '../../engine/history-text.js';
import { poolOf } from '../../engine/pool.js';
import { WorkflowRegistry } from '../../engine/registry.js';
import { BusinessCalendar } from '../../platform/business-calendar.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/pacific-time.js';
import { hubZone } from '../proposal-finder.js';
import type { PastLife, Spell } from './past-life.js';

const PROPOSALS = `
  select p.instance_id as id, p.ref from proposal p order by p.instance_id`;

const YEARS = 5;

/** Lives past proposals again, event by event, under the rules that decided then. */
@Injectable()
export class PastLives {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: WorkflowRegistry,
    private readonly calendar: BusinessCalendar,
    private readonly clock: Clock,
  ) {}

  /** Every proposal, one after the other. */
  async *all(): AsyncGenerator<PastLife> {
    const proposals = await this.dataSource.query<{ id: string; ref: string }[]>(PROPOSALS);
    for (const { id, ref } of proposals) yield { ref, spells: await this.spellsOf(id) };
  }

  /** Days on which the office was closed, over the years that histories reach back. */
  closedDays(): Promise<readonly LocalDate[]> {
    const today = this.today();
    return this.calendar.closedDays(addDays(today, -YEARS * 365), addDays(today, 365));
  }

  private async spellsOf(id: string): Promise<readonly Spell[]> {
    const spells: Spell[] = [];
    let reached: Reached | null = null;
    for await (const row of historyOf(poolOf(this.dataSource), id)) {
      const record = parseRecord(row);
      const event = occurredOf(record);
      const last = spells.at(-1);
      if (last) spells[spells.length - 1] = { ...last, until: event.on, ended: event };
      reached = reachedBy(this.registry, reached, record);
      const { definition } = this.registry.find(record.workflow, record.version);
      const snapshot = reached.snapshot as StoredSnapshot<ProposalContext>;
      const projection = definition.project(snapshot);
      spells.push({ definition, snapshot, projection, from: event.on, until: this.today(), ended: null });
    }
    return spells;
  }

  private today(): LocalDate {
    return localDate(this.clock.now(), hubZone);
  }
}
