import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import type { StandingRole } from './roles.js';

/** Somebody to choose, with a few words that tell people of one name apart. */
export interface PersonChoice {
  readonly id: string;
  readonly name: string;
  readonly what: string | null;
}

const HOLDERS = `
  select p.id, p.name, null as what from person_role r join person p on p.id = r.person_id
  where r.role = $1 and p.erased_at is null order by p.name, p.id limit 100`;

const MEMBERS = `
  select p.id, p.name, m.role_title as what from membership m join person p on p.id = m.person_id
  where m.organisation_id = $1 and p.erased_at is null order by p.name, p.id limit 100`;

/** People that a form offers to choose from. */
@Injectable()
export class PersonChoices {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Whoever holds a role everywhere. */
  holdersOf(role: StandingRole): Promise<PersonChoice[]> {
    return this.database.query(HOLDERS, [role]);
  }

  /** Whoever belongs to an organisation; nobody where there is none. */
  async membersOf(organisationId: string | null): Promise<PersonChoice[]> {
    return organisationId === null ? [] : this.database.query(MEMBERS, [organisationId]);
  }
}
