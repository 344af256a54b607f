import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';

/** Proposals under way for which nobody in particular is expected to act, by what is missing. */
export interface ProposalGaps {
  /** It is the hub's move, and no coordinator is assigned. */
  readonly withoutCoordinator: number;
  /** It is the partner's move, and nobody leads it. */
  readonly withoutLead: number;
  /** Roles that wait for somebody who is free to help, over all proposals. */
  readonly withoutSupport: number;
}

const GAPS = `
  select
    count(*) filter (where i.mover = 'hub' and p.coordinator_id is null)::integer as "withoutCoordinator",
    count(*) filter (where i.mover = 'partner' and p.lead_id is null)::integer as "withoutLead",
    (select count(*) from waiting_list where resolved_at is null)::integer as "withoutSupport"
  from workflow_instance i join proposal p on p.instance_id = i.id
  where i.status = 'open' and (p.coordinator_id is null or p.lead_id is null)`;

/** Looks for proposals that would stand still because nobody is asked to go on with them. */
@Injectable()
export class ProposalGapFinder {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  async find(): Promise<ProposalGaps> {
    const [gaps] = await this.database.query<ProposalGaps[]>(GAPS);
    return gaps ?? { withoutCoordinator: 0, withoutLead: 0, withoutSupport: 0 };
  }
}
