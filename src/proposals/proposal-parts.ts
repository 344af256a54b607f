import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ProposalRole } from '../../workflows/proposal/vocabulary.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { viewerParameters, visibleTo, type Viewer } from './viewer.js';

/** What somebody is in a proposal; the lead of a proposal that is to survive a merge is a guest in the other one. */
export type Part = ProposalRole | 'hubCoordinator' | 'survivorLead';

/** A proposal in which somebody has a part. */
export interface ProposalPart {
  readonly ref: string;
  readonly title: string | null;
  readonly stage: string;
  readonly status: string;
  readonly organisation: string | null;
  readonly parts: readonly Part[];
}

interface Row extends Omit<ProposalPart, 'parts'> {
  readonly lead: boolean;
  readonly coLead: boolean;
  readonly coordinator: boolean;
  readonly roles: readonly ProposalRole[];
}

const PARTS = `
  select p.ref, title.body as title, i.stage, i.status, o.name as organisation,
    coalesce(p.lead_id = $1, false) as lead, coalesce(p.co_lead_id = $1, false) as "coLead",
    coalesce(p.coordinator_id = $1, false) as coordinator,
    array(select part.key from jsonb_each(i.snapshot #> '{context,people}') as part (key, held)
      where part.held @> to_jsonb($1::text) order by part.key) as roles
  from proposal p
  join workflow_instance i on i.id = p.instance_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
  where (p.lead_id = $1 or p.co_lead_id = $1 or p.coordinator_id = $1 or p.people @> array[$1::uuid])
    and ${visibleTo(2)}
  order by i.status = 'closed', p.ref desc`;

/** In which proposals somebody has a part, and which. */
@Injectable()
export class ProposalParts {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Those that the viewer may see, the ones under way first. */
  async ofPerson(viewer: Viewer, person: string): Promise<readonly ProposalPart[]> {
    const rows = await this.database.query<Row[]>(PARTS, [person, ...viewerParameters(viewer)]);
    return rows.map(({ lead, coLead, coordinator, roles, ...proposal }) => {
      const parts: Part[] = [
        ...(lead ? (['partnerLead'] as const) : []),
        ...(coLead ? (['coLead'] as const) : []),
        ...(coordinator ? (['hubCoordinator'] as const) : []),
        ...roles,
      ];
      return { ...proposal, parts: parts.length > 0 ? parts : ['survivorLead'] };
    });
  }
}
