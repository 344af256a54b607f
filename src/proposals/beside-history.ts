import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import type { FoundProposal } from './proposal-finder.js';

/** A letter that followed from an entry. */
export interface FollowingLetter {
  readonly sequence: number;
  readonly letter: string;
  /** Null once the person was erased. */
  readonly to: string | null;
  readonly personId: string;
  readonly status: string;
}

/** Somebody of the administration who looked at a proposal. */
export interface Reading {
  readonly by: string | null;
  readonly at: Date;
}

const LETTERS = `
  select m.sequence, m.letter, p.name as to, m.person_id as "personId", m.status
    from mail_message m join person p on p.id = m.person_id
   where m.instance_id = $1 and m.sequence = any($2::integer[]) and ($3::uuid is null or m.person_id = $3)
   order by m.sequence, m.created_at, p.name`;

const READINGS = `
  select p.name as by, a.at from access_log a left join person p on p.id = a.person_id
   where a.instance_id = $1 and a.kind in ('adminRead', 'historyVerified') order by a.at desc limit $2`;

/** What stands beside a history without being part of it: letters that followed, and who looked. */
@Injectable()
export class BesideHistory {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Letters that followed from some entries; with a person, those to them alone. */
  letters(
    { id }: Pick<FoundProposal, 'id'>,
    sequences: readonly number[],
    person: string | null,
  ): Promise<readonly FollowingLetter[]> {
    return this.database.query(LETTERS, [id, sequences, person]);
  }

  /** Who of the administration looked at the proposal, the latest first. */
  readings({ id }: Pick<FoundProposal, 'id'>, limit: number): Promise<readonly Reading[]> {
    return this.database.query(READINGS, [id, limit]);
  }
}
