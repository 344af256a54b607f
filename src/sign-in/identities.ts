import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';

/** What an issuer calls somebody. Neither changes, unlike an e-mail address. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Somebody an identity belongs to. */
export interface Identified {
  readonly personId: string;
  /** Whether they hold a role everywhere. */
  readonly staff: boolean;
}

const FIND = `
  select p.id as "personId", exists (select from person_role r where r.person_id = p.id) as staff
  from person_identity i join person p on p.id = i.person_id
  where i.issuer = $1 and i.subject = $2 and p.erased_at is null`;

// Somebody who has an identity at this issuer keeps it: a second account with the same address is somebody else.
const LINK = `
  insert into person_identity (issuer, subject, person_id, linked_at)
  select $1, $2, p.id, $4 from person p
  where lower(p.email) = lower($3) and p.erased_at is null
    and exists (select from person_role r where r.person_id = p.id)
  on conflict do nothing`;

/** Who is who at an OpenID Connect issuer. Why a first link may go by e-mail: docs/decisions/0020. */
@Injectable()
export class Identities {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async find({ issuer, subject }: Identity): Promise<Identified | null> {
    const [row] = await this.database.query<Identified[]>(FIND, [issuer, subject]);
    return row ?? null;
  }

  /** Links an identity to the member of staff with this verified address, unless they have one at this issuer. */
  async link({ issuer, subject }: Identity, verifiedEmail: string): Promise<Identified | null> {
    await this.database.query(LINK, [issuer, subject, verifiedEmail, this.clock.now()]);
    return this.find({ issuer, subject });
  }
}
