import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import type { Language } from '../../workflows/kit/workflow.js';
import type { Actor } from '../engine/command.js';
import { enqueue } from '../engine/outbox.js';
import { noteChange, latestChanges } from '../people/directory/directory-log.js';
import { DetailsChangedError } from '../people/directory/errors.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { isUuid, uuidv7 } from '../platform/ids.js';
import { SERVE_WAITING } from './release-support.js';
import type { SupportRole } from './support-rules.js';

/** What somebody offers in one role, and what they have now. */
export interface KnownOffer {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly role: SupportRole;
  /** Proposals at a time. */
  readonly capacity: number;
  /** Proposals that the person has in this role now. */
  readonly load: number;
  readonly regions: readonly string[];
  readonly languages: readonly Language[];
  /** Whether they are given new proposals. */
  readonly active: boolean;
  readonly revision: number;
}

/** A role that nobody is free for, and the proposal that waits. */
export interface WaitingProposal {
  readonly role: SupportRole;
  readonly ref: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly stage: string;
  readonly since: Instant;
}

/** What can be changed of an offer. */
export interface OfferDetails {
  readonly capacity: number;
  /** Regions they know; none means all of them alike. */
  readonly regions: readonly string[];
  /** At least one. */
  readonly languages: readonly Language[];
  readonly active: boolean;
}

/** In the order in which statements take them. */
const fields = [
  'capacity',
  'regions',
  'languages',
  'active',
] as const satisfies readonly (keyof OfferDetails)[];

const OFFERS = `
  select s.person_id as person, p.name, p.email, s.role, s.capacity, s.regions, s.languages, s.active, s.revision,
    (select count(*)::integer from assignment a
      join workflow_instance i on i.id = a.instance_id and i.status <> 'closed'
      where a.person_id = s.person_id and a.role = s.role and a.released_at is null) as load
  from support_person s join person p on p.id = s.person_id and p.erased_at is null
  where ($1::uuid is null or s.person_id = $1) and ($2::text is null or s.role = $2)
  order by s.role, s.active desc, lower(p.name), p.id`;

const WAITING = `
  select w.role, p.ref, title.body as title, o.name as organisation, w.stage, min(w.since) as since
  from waiting_list w
  join workflow_instance i on i.id = w.instance_id and i.status <> 'closed'
  join proposal p on p.instance_id = w.instance_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
  where w.resolved_at is null
  group by w.role, p.ref, title.body, o.name, w.stage order by min(w.since), p.ref`;

const ADD = `
  insert into support_person (person_id, role, capacity, regions, languages, active) values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing returning person_id`;

const CHANGE = `
  update support_person set capacity = $3, regions = $4, languages = $5, active = $6 where person_id = $1 and role = $2`;

const LOCK = `
  select capacity, regions, languages, active, revision from support_person where person_id = $1 and role = $2 for update`;

/** Who gives support, how much of it is taken, and who waits: as the hub looks after it. */
@Injectable()
export class SupportDirectory {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Every offer by role, those who take new proposals first. */
  all(): Promise<readonly KnownOffer[]> {
    return this.database.query<KnownOffer[]>(OFFERS, [null, null]);
  }

  /** What one person offers. */
  ofPerson(person: string): Promise<readonly KnownOffer[]> {
    return this.database.query<KnownOffer[]>(OFFERS, [person, null]);
  }

  async find(person: string, role: string): Promise<KnownOffer | null> {
    if (!isUuid(person)) return null;
    const [row] = await this.database.query<KnownOffer[]>(OFFERS, [person, role]);
    return row ?? null;
  }

  /** Proposals that wait for somebody, the longest wait first. */
  async waiting(): Promise<readonly WaitingProposal[]> {
    const rows = await this.database.query<(Omit<WaitingProposal, 'since'> & { since: Date })[]>(WAITING);
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }

  /**
   * Notes that somebody gives support in a role; whoever waits for it is served.
   *
   * @returns false when the person offers it already: then nothing is changed
   */
  async add(actor: Actor, person: string, role: SupportRole, given: OfferDetails): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [added] = await tx.query<object[]>(ADD, [person, role, ...fields.map((key) => given[key])]);
      if (added) await this.changed(tx, actor, person, role, ['role', ...fields]);
      return added !== undefined;
    });
  }

  /**
   * Changes an offer, as it was seen at a revision; whoever waits for the role is served.
   *
   * What the person has now stays with them, however few places are left.
   *
   * @throws {DetailsChangedError} somebody changed it meanwhile
   */
  async change(
    actor: Actor,
    person: string,
    role: SupportRole,
    given: OfferDetails,
    revision: number,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [before] = await tx.query<(OfferDetails & { revision: number })[]>(LOCK, [person, role]);
      const changed = fields.filter((key) => String(before?.[key]) !== String(given[key]));
      // The same again, by a second click say, is no change.
      if (changed.length === 0) return;
      if (before?.revision !== revision) throw await staleness(tx, person);
      await tx.query(CHANGE, [person, role, ...fields.map((key) => given[key])]);
      await this.changed(tx, actor, person, role, changed);
    });
  }

  private async changed(
    tx: EntityManager,
    actor: Actor,
    person: string,
    role: SupportRole,
    changed: readonly string[],
  ): Promise<void> {
    await noteChange(tx, actor, this.clock.now(), { what: 'supportChanged', person, fields: changed });
    await enqueue(tx as unknown as Pick<Pool, 'query'>, {
      kind: SERVE_WAITING,
      payload: { role },
      dedupeKey: `${SERVE_WAITING}:offer:${uuidv7()}`,
    });
  }
}

async function staleness(tx: EntityManager, person: string): Promise<DetailsChangedError> {
  const [latest] = await latestChanges(tx, 'person', person, 1);
  return new DetailsChangedError(latest?.by ?? null, latest?.at ?? null);
}
