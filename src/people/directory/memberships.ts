import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../engine/command.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { isUuid } from '../../platform/ids.js';
import { checked, MembershipDetails } from '../details.js';
import { noteChange } from './directory-log.js';
import { StillLeadsError } from './errors.js';

/** Somebody as a member of an organisation. */
export interface KnownMember {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

/** What leaving an organisation means to somebody. */
export interface Leaving {
  /** Proposals under way that the person leads: they must be handed over first. */
  readonly leads: readonly { readonly ref: string; readonly title: string | null }[];
  /** Other proposals in which the person has, or had, a part: they can still be read afterwards. */
  readonly keeps: readonly { readonly ref: string; readonly title: string | null }[];
  /** Number of proposals that the person could read as a member alone, and can't read any more. */
  readonly loses: number;
}

interface Row {
  readonly ref: string;
  readonly title: string | null;
  readonly leads: boolean;
  readonly part: boolean;
}

const FIND = `
  select p.id, p.name, m.role_title as title from membership m join person p on p.id = m.person_id
  where m.organisation_id = $1 and m.person_id = $2 and p.erased_at is null`;

// As the viewer's rule has it: lead, co-lead or any other part. A coordinator is of the hub, and reads everything.
const PROPOSALS = `
  select q.ref, title.body as title, coalesce(q.lead_id = $2 and i.status <> 'closed', false) as leads,
    coalesce(q.lead_id = $2, false) or coalesce(q.co_lead_id = $2, false) or q.people @> array[$2::uuid] as part
  from proposal q
  join workflow_instance i on i.id = q.instance_id
  left join sealed_text title on title.id = q.title_id
  where q.organisation_id = $1 order by q.ref`;

const ENTITLE = `
  update membership set role_title = $3
  where organisation_id = $1 and person_id = $2 and role_title is distinct from $3 returning person_id`;

const REMOVE = 'delete from membership where organisation_id = $1 and person_id = $2 returning person_id';

/** Who belongs to which organisation, and what ends when somebody leaves it. */
@Injectable()
export class Memberships {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async find(organisation: string, person: string): Promise<KnownMember | null> {
    if (!isUuid(organisation) || !isUuid(person)) return null;
    const [row] = await this.database.query<KnownMember[]>(FIND, [organisation, person]);
    return row ?? null;
  }

  leaving(organisation: string, person: string): Promise<Leaving> {
    return leavingOf(this.database.manager, organisation, person);
  }

  /**
   * Notes what somebody is in an organisation, in a few words.
   *
   * @throws {InvalidDetailsError} the words can't be taken
   */
  async entitle(actor: Actor, organisation: string, person: string, given: MembershipDetails): Promise<void> {
    const { title } = checked(MembershipDetails, given);
    await this.database.transaction(async (tx) => {
      const [changed] = await tx.query<[object[], number]>(ENTITLE, [
        organisation,
        person,
        title === '' ? null : (title ?? null),
      ]);
      if (changed.length > 0)
        await noteChange(tx, actor, this.clock.now(), {
          ...{ what: 'personChanged', organisation, person, fields: ['title'] },
        });
    });
  }

  /**
   * Ends a membership: from the next request on, the organisation's proposals are out of reach.
   *
   * @throws {StillLeadsError} a proposal that is under way would be left without a lead who may see it
   */
  async remove(actor: Actor, organisation: string, person: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { leads } = await leavingOf(tx, organisation, person);
      if (leads.length > 0) throw new StillLeadsError(leads.map(({ ref }) => ref));
      const [removed] = await tx.query<[object[], number]>(REMOVE, [organisation, person]);
      if (removed.length > 0)
        await noteChange(tx, actor, this.clock.now(), { what: 'personRemoved', organisation, person });
    });
  }
}

async function leavingOf(
  db: Pick<EntityManager, 'query'>,
  organisation: string,
  person: string,
): Promise<Leaving> {
  const rows = await db.query<Row[]>(PROPOSALS, [organisation, person]);
  const named = (chosen: readonly Row[]): Leaving['leads'] =>
    chosen.map(({ ref, title }) => ({ ref, title }));
  return {
    leads: named(rows.filter(({ leads }) => leads)),
    keeps: named(rows.filter(({ leads, part }) => part && !leads)),
    loses: rows.filter(({ part }) => !part).length,
  };
}
