import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../engine/command.js';
import { MailNotes } from '../../mail/mail-notes.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { uuidv7 } from '../../platform/ids.js';
import { checked, InviteeDetails, type PersonDetails } from '../details.js';
import { noteChange } from './directory-log.js';

/** What an invitation came to. */
export interface Invited {
  readonly id: string;
  /** As it is kept; what was typed is not taken for somebody who is known. */
  readonly name: string;
  /** Whether the person was known here before. */
  readonly known: boolean;
  /** Whether they belonged to the organisation before: then nothing was done, and no letter written. */
  readonly member: boolean;
}

const INSERT = `
  insert into person (id, name, email, phone, language) values ($1, $2, $3, $4, $5)
  on conflict (lower(email)) do nothing returning id`;

const FIND = 'select id, name from person where lower(email) = lower($1)';

const JOIN = `
  insert into membership (person_id, organisation_id, role_title) values ($1, $2, $3)
  on conflict do nothing returning person_id`;

/** Makes people members of organisations, and writes to them. */
@Injectable()
export class Invitations {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly notes: MailNotes,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes somebody a member of an organisation, known here or not. What is known of a person is never overwritten.
   *
   * Whoever calls has made sure that the actor may do so.
   *
   * @param key of the press: repeated, it writes no second letter
   * @throws {InvalidDetailsError} names every field that can't be taken
   */
  async invite(actor: Actor, organisation: string, given: InviteeDetails, key: string): Promise<Invited> {
    const { title, ...details } = checked(InviteeDetails, given);
    return this.database.transaction(async (tx) => {
      const person = await findOrAdd(tx, details);
      const joined = await tx.query<object[]>(JOIN, [
        person.id,
        organisation,
        title === '' ? null : (title ?? null),
      ]);
      const invited = { ...person, member: joined.length === 0 };
      if (!invited.member) await this.tell(tx, actor, invited, organisation, key);
      return invited;
    });
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    { id, known }: Invited,
    organisation: string,
    key: string,
  ): Promise<void> {
    const what = known ? 'personJoined' : 'personInvited';
    await noteChange(tx, actor, this.clock.now(), { what, organisation, person: id });
    const note = { kind: 'invitation', person: id, by: actor.id, organisation } as const;
    await this.notes.write(note, `invitation|${organisation}|${id}|${key}`, tx);
  }
}

async function findOrAdd(
  tx: EntityManager,
  { name, email, phone, language }: PersonDetails,
): Promise<Pick<Invited, 'id' | 'name' | 'known'>> {
  const values = [uuidv7(), name, email, phone ?? null, language ?? 'en'];
  const [added] = await tx.query<{ id: string }[]>(INSERT, values);
  if (added) return { id: added.id, name, known: false };
  const [person] = await tx.query<{ id: string; name: string }[]>(FIND, [email]);
  if (!person) throw new Error('an address that is taken belongs to nobody');
  return { ...person, known: true };
}
