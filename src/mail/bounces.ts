import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { MailNotes } from './mail-notes.js';

/** A letter that the relay refused because of its address. */
interface BouncedLetter {
  readonly id: string;
  readonly person_id: string;
  readonly address: string;
  readonly why: string;
}

/** An address that takes no mail. */
export interface BouncedAddress {
  readonly address: string;
  /** What the relay said, in its words, without the address. */
  readonly why: string;
  readonly at: Instant;
}

// A letter may go to an address that its reader had once: that one is not theirs any more, and marks nothing.
const MARK = `
  insert into bounced_address (person_id, address, why, bounced_at)
  select id, email, $3, $4 from person where id = $1 and lower(email) = lower($2)
  on conflict (person_id) do nothing`;

// Whoever coordinates for them; all coordinators where nobody does, and the hub leads where there are none.
const TOLD = `
  with able as (
    select p.id from person p where p.erased_at is null and p.id <> $1
      and not exists (select from bounced_address b where b.person_id = p.id)
  ), candidates as (
    select q.coordinator_id as id, 1 as rank
      from proposal q join workflow_instance i on i.id = q.instance_id and i.status <> 'closed'
      where q.lead_id = $1 or q.co_lead_id = $1 or q.people @> array[$1::uuid]
    union select person_id, 2 from person_role where role = 'hubCoordinator'
    union select person_id, 3 from person_role where role = 'hubLead'
  ), reached as (select able.id, rank from candidates join able using (id))
  select distinct id from reached where rank = (select min(rank) from reached) order by id`;

const FIND = `
  select address, why, bounced_at as at from bounced_address where person_id = $1`;

/** Addresses that the relay refused for good: noted once, told to whoever can ask the person, and forgotten when mended. */
@Injectable()
export class Bounces {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly notes: MailNotes,
    private readonly clock: Clock,
  ) {}

  /** Notes it and tells the hub, in the transaction that settles the letter. A second letter to it changes nothing. */
  async note(tx: PoolClient, { id, person_id: whose, address, why }: BouncedLetter): Promise<void> {
    const { rowCount } = await tx.query(MARK, [whose, address, why, this.clock.now()]);
    if (rowCount !== 1) return;
    const { rows } = await tx.query<{ id: string }>(TOLD, [whose]);
    for (const { id: person } of rows)
      await this.notes.write({ kind: 'addressBounced', person, whose }, `addressBounced|${id}|${person}`, tx);
  }

  /** What is known against somebody's address; null where it works, as far as we know. */
  async of(person: string): Promise<BouncedAddress | null> {
    const [row] = await this.database.query<(Omit<BouncedAddress, 'at'> & { at: Date })[]>(FIND, [person]);
    return row ? { ...row, at: row.at.toISOString() } : null;
  }
}
