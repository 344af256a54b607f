import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessLog } from '../audit/access-log.js';
import { instanceOf, type Instance, type InstanceRow } from '../engine/instance.js';
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

/** A proposal that somebody looks at. */
export interface SeenProposal extends FoundProposal {
  readonly organisationName: string | null;
  readonly title: string | null;
  /** As it stood when it was found. */
  readonly instance: Instance;
}

type Row = Omit<SeenProposal, 'instance'> & InstanceRow & { readonly takesPart: boolean };

/** Zone of proposals that belong to no organisation. */
export const hubZone = 'America/Vancouver';

/** Finds one proposal for somebody; what they may not see is not there. */
@Injectable()
export class ProposalFinder {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * An administrator may look at every proposal; that they look at one in which they have no part is noted.
   *
   * @param ref `ECHO-2026-014`, in any case, or the instance's id
   * @throws {ProposalNotFoundError} there is none, or not for this viewer
   */
  async find(ref: string, viewer: Viewer): Promise<SeenProposal> {
    const [all, ...mine] = viewerParameters(viewer);
    const rows = await this.database.query<Row[]>(
      `select i.*, p.ref, p.lead_id as "leadId", p.organisation_id as "organisationId", o.name as "organisationName",
              title.body as title,
              coalesce(o.zone, $2) as zone,
              coalesce(${visibleTo(6)}, false) as "takesPart"
         from proposal p join workflow_instance i on i.id = p.instance_id
         left join organisation o on o.id = p.organisation_id
         left join sealed_text title on title.id = p.title_id
        where (p.ref = upper($1) or p.instance_id::text = lower($1)) and ${visibleTo(3)}`,
      [ref, hubZone, all, ...mine, false, ...mine],
    );
    const [row] = rows;
    if (!row) throw new ProposalNotFoundError(ref);
    const { id, zone, leadId, organisationId, organisationName, title, takesPart } = row;
    if (!takesPart && onlyAdministers(viewer)) await this.accessLog.noteReading(viewer, id);
    const instance = instanceOf(row);
    return { id, ref: row.ref, leadId, organisationId, zone, organisationName, title, instance };
  }
}

/** Whether somebody sees a proposal for no other reason than that administrators see everything. */
function onlyAdministers({ roles }: Viewer): boolean {
  return roles.length > 0 && roles.every((role) => role === 'administrator');
}
