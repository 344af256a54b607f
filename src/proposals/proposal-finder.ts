import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import { ProposalNotFoundError } from './errors.js';
import { viewerParameters, visibleTo, type Viewer } from './viewer.js';

/** A proposal found by its reference: enough to send it an event. */
export interface FoundProposal {
  readonly id: string;
  readonly ref: string;
  readonly leadId: string | null;
  readonly organisationId: string | null;
  /** Zone in which its dates are local. */
  readonly zone: string;
}

/** Zone of proposals that belong to no organisation. */
export const hubZone = 'America/Vancouver';

/** Finds one proposal for somebody; what they may not see is not there. */
@Injectable()
export class ProposalFinder {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /**
   * @param ref `ECHO-2026-014`, in any case, or the instance's id
   * @throws {ProposalNotFoundError} there is none, or not for this viewer
   */
  async find(ref: string, viewer: Viewer): Promise<FoundProposal> {
    const rows = await this.database.query<FoundProposal[]>(
      `select p.instance_id as id, p.ref, p.lead_id as "leadId", p.organisation_id as "organisationId",
              coalesce(o.zone, $2) as zone
         from proposal p left join organisation o on o.id = p.organisation_id
        where (p.ref = upper($1) or p.instance_id::text = lower($1)) and ${visibleTo(3)}`,
      [ref, hubZone, ...viewerParameters(viewer)],
    );
    if (!rows[0]) throw new ProposalNotFoundError(ref);
    return rows[0];
  }
}
