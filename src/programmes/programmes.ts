import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../engine/command.js';
import { AlreadyTakenError } from '../people/directory/errors.js';
import { checked } from '../people/details.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { isUuid } from '../platform/ids.js';
import { LinkDetails, ProgrammeDetails, type LinkKind } from './details.js';

/** A programme, and how much belongs to it. */
export interface ListedProgramme {
  readonly id: string;
  readonly name: string;
  readonly proposals: number;
  readonly links: number;
  readonly people: number;
}

/** A named group of series and sessions, with links and people of its own. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly proposals: readonly ProgrammeProposal[];
  readonly links: readonly ProgrammeLink[];
  readonly people: readonly ProgrammePerson[];
}

export interface ProgrammeProposal {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly stage: string;
  readonly status: string;
}

export interface ProgrammeLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly name: string;
  readonly address: string;
}

export interface ProgrammePerson {
  readonly id: string;
  readonly name: string;
  /** Roles in which they give support. */
  readonly roles: readonly string[];
}

const LIST = `
  select g.id, g.name,
    (select count(*)::integer from programme_proposal m where m.programme_id = g.id) as proposals,
    (select count(*)::integer from programme_link l where l.programme_id = g.id) as links,
    (select count(*)::integer from programme_person x join person p on p.id = x.person_id and p.erased_at is null
      where x.programme_id = g.id) as people
  from programme g order by lower(g.name)`;

const PROPOSALS = `
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'ref', p.ref, 'title', title.body, 'organisation', o.name,
    'stage', i.stage, 'status', i.status) order by i.status = 'closed', p.ref), '[]')
  from programme_proposal m join workflow_instance i on i.id = m.instance_id join proposal p on p.instance_id = i.id
    left join organisation o on o.id = p.organisation_id left join sealed_text title on title.id = p.title_id
  where m.programme_id = g.id`;

const LINKS = `
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'name', l.name, 'address', l.address)
    order by lower(l.name), l.id), '[]')
  from programme_link l where l.programme_id = g.id`;

const PEOPLE = `
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'roles',
    (select coalesce(jsonb_agg(s.role order by s.role), '[]') from support_person s where s.person_id = p.id and s.active))
    order by lower(p.name), p.id), '[]')
  from programme_person x join person p on p.id = x.person_id and p.erased_at is null where x.programme_id = g.id`;

const FIND = `select g.id, g.name, (${PROPOSALS}) as proposals, (${LINKS}) as links, (${PEOPLE}) as people from programme g`;

const ADD =
  'insert into programme (id, name, made_by, made_at) values ($1, $2, $3, $4) on conflict (id) do nothing';

const SAME_NAME = 'select id, name from programme where lower(name) = lower($1) and id <> $2';

// Later proposals take the place of none, so where it was before needs no trace.
const PUT = `
  insert into programme_proposal (instance_id, programme_id, by_person, at) values ($1, $2, $3, $4)
  on conflict (instance_id) do update set programme_id = excluded.programme_id, by_person = excluded.by_person,
    at = excluded.at`;

const ADD_LINK = `
  insert into programme_link (id, programme_id, kind, name, address, by_person, at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (id) do nothing`;

const ADD_PERSON = `
  insert into programme_person (programme_id, person_id, by_person, at) values ($1, $2, $3, $4) on conflict do nothing`;

/** What may be taken out of a programme again, and by what it is known. */
const TAKE_OUT = {
  proposal: 'delete from programme_proposal where programme_id = $1 and instance_id = $2',
  link: 'delete from programme_link where programme_id = $1 and id = $2',
  person: 'delete from programme_person where programme_id = $1 and person_id = $2',
} as const;

export type Part = keyof typeof TAKE_OUT;
export const programmeParts = Object.keys(TAKE_OUT) as readonly Part[];

/** Programmes as the hub looks after them. */
@Injectable()
export class Programmes {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  list(): Promise<readonly ListedProgramme[]> {
    return this.database.query<ListedProgramme[]>(LIST);
  }

  async find(id: string): Promise<Programme | null> {
    if (!isUuid(id)) return null;
    const [found] = await this.database.query<Programme[]>(`${FIND} where g.id = $1`, [id]);
    return found ?? null;
  }

  /** The programme that a proposal belongs to; null where it belongs to none. */
  async ofProposal(instanceId: string): Promise<Programme | null> {
    const [found] = await this.database.query<Programme[]>(
      `${FIND} join programme_proposal mine on mine.programme_id = g.id where mine.instance_id = $1`,
      [instanceId],
    );
    return found ?? null;
  }

  /**
   * @param id chosen by whoever adds it: asked for twice under one, there is one programme
   * @throws {InvalidDetailsError} names what can't be taken
   * @throws {AlreadyTakenError} another programme has this name
   */
  async add(actor: Actor, given: ProgrammeDetails, id: string): Promise<void> {
    const { name } = checked(ProgrammeDetails, given);
    await this.database.transaction(async (tx) => {
      await this.assertFree(tx, name, id);
      await tx.query(ADD, [id, name, actor.id, this.clock.now()]);
    });
  }

  /**
   * @throws {InvalidDetailsError} names what can't be taken
   * @throws {AlreadyTakenError} another programme has this name
   */
  async rename(id: string, given: ProgrammeDetails): Promise<void> {
    const { name } = checked(ProgrammeDetails, given);
    await this.database.transaction(async (tx) => {
      await this.assertFree(tx, name, id);
      await tx.query('update programme set name = $2 where id = $1', [id, name]);
    });
  }

  /** Puts a proposal into a programme; it leaves the one it was in. */
  async putProposal(actor: Actor, id: string, instanceId: string): Promise<void> {
    await this.database.query(PUT, [instanceId, id, actor.id, this.clock.now()]);
  }

  /**
   * @param linkId chosen by whoever adds it: asked for twice under one, there is one link
   * @throws {InvalidDetailsError} names what can't be taken
   */
  async addLink(actor: Actor, id: string, given: LinkDetails, linkId: string): Promise<void> {
    const { kind, name, address } = checked(LinkDetails, given);
    await this.database.query(ADD_LINK, [linkId, id, kind, name, address, actor.id, this.clock.now()]);
  }

  /** Names somebody who is asked first when one of the programme's proposals needs support that they offer. */
  async addPerson(actor: Actor, id: string, person: string): Promise<void> {
    await this.database.query(ADD_PERSON, [id, person, actor.id, this.clock.now()]);
  }

  /** Takes something out of a programme. What is not in it stays out of it. */
  async takeOut(id: string, part: Part, what: string): Promise<void> {
    if (isUuid(what)) await this.database.query(TAKE_OUT[part], [id, what]);
  }

  private async assertFree(tx: Pick<DataSource, 'query'>, name: string, id: string): Promise<void> {
    const [taken] = await tx.query<{ id: string; name: string }[]>(SAME_NAME, [name, id]);
    if (taken) throw new AlreadyTakenError('name', taken);
  }
}
