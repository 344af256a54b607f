import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StateValue } from 'xstate';
import { APP_DATABASE } from '../../platform/database-names.js';
import { hubZone, type FoundProposal } from '../proposal-finder.js';
import { viewerParameters, visibleTo, type Viewer } from '../viewer.js';

/** A proposal that was picked out of a list. */
export interface PickedProposal extends FoundProposal {
  readonly title: string | null;
  /** The version of the workflow that it is pinned to. */
  readonly version: number;
  readonly state: StateValue;
}

/** Proposals that are worked on together, at most. */
export const mostPicked = 100;

/** Finds the proposals that somebody picked, in one go. */
@Injectable()
export class PickedProposals {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** In the order of their references; those that there are not, or not for this viewer, are left out. */
  find(viewer: Viewer, refs: readonly string[]): Promise<PickedProposal[]> {
    return this.database.query(
      `select p.instance_id as id, p.ref, p.lead_id as "leadId", p.organisation_id as "organisationId",
              coalesce(o.zone, $5) as zone, title.body as title, i.version, i.state
         from proposal p
         join workflow_instance i on i.id = p.instance_id
         left join organisation o on o.id = p.organisation_id
         left join sealed_text title on title.id = p.title_id
        where ${visibleTo(1)} and p.ref = any($4::text[]) order by p.ref limit $6`,
      [...viewerParameters(viewer), refs, hubZone, mostPicked],
    );
  }
}
