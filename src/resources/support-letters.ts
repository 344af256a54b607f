import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { MailNotes } from '../mail/mail-notes.js';
import { hubOf, leadsOf } from '../mail/recipients.js';
import { SendChecks, type SendCheck } from '../mail/send-checks.js';
import type { Choice } from './choose-support.js';
import type { Place } from './support-rows.js';

const HELD = `
  select from assignment a join mail_message m on m.instance_id = a.instance_id and m.person_id = a.person_id
  where m.id = $1 and a.released_at is null`;

const WAITS = `
  select from waiting_list w join mail_message m on m.instance_id = w.instance_id
  where m.id = $1 and w.resolved_at is null`;

/** Tells people that they support a proposal, and the hub where nobody does. */
@Injectable()
export class SupportLetters implements OnModuleInit {
  constructor(
    private readonly notes: MailNotes,
    private readonly checks: SendChecks,
  ) {}

  onModuleInit(): void {
    this.checks.register('supportAsked', unlessNone(HELD, 'supportOver'));
    this.checks.register('supportWaits', unlessNone(WAITS, 'waitOver'));
  }

  /** Tells whoever was chosen, and the hub whom nobody was found for. The same choice is told once. */
  async chosen(tx: PoolClient, place: Place, context: ProposalContext, choice: Choice): Promise<void> {
    for (const [person, roles] of rolesByPerson(choice))
      await this.tell(tx, place, { kind: 'supportAsked', person, by: context.coordinator, roles });
    if (choice.waiting.length === 0) return;
    for (const { person } of await hubOf(tx, context))
      await this.tell(tx, place, { kind: 'supportWaits', person, by: null, roles: choice.waiting });
  }

  /** Tells the leads who helps them from now on, where that changed within a stage. */
  async changed(tx: PoolClient, place: Place, context: ProposalContext, choice: Choice): Promise<void> {
    for (const [by, roles] of rolesByPerson(choice))
      for (const { person } of leadsOf(context))
        await this.tell(tx, place, { kind: 'supporterChanged', person, by, roles });
  }

  /** Tells somebody that another was asked in their place. */
  async ended(tx: PoolClient, place: Place, ended: Pick<Telling, 'person' | 'by' | 'roles'>): Promise<void> {
    await this.tell(tx, place, { kind: 'supportEnded', ...ended });
  }

  private async tell(tx: PoolClient, place: Place, telling: Telling): Promise<void> {
    const { instanceId, stage, askedSequence } = place;
    const { kind, person, roles } = telling;
    const key = [kind, instanceId, stage, askedSequence, roles.join('+'), person].join('|');
    await this.notes.write({ ...telling, instanceId, stage }, key, tx);
  }
}

interface Telling {
  readonly kind: 'supportAsked' | 'supportEnded' | 'supporterChanged' | 'supportWaits';
  readonly person: string;
  readonly by: string | null;
  readonly roles: readonly string[];
}

/** Somebody chosen for two roles is one person. */
export function rolesByPerson({ people }: Pick<Choice, 'people'>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { person, role } of people) found.set(person, [...(found.get(person) ?? []), role]);
  return found;
}

function unlessNone(sql: string, why: string): SendCheck {
  return async ({ id }, tx) => {
    const { rowCount } = await tx.query(sql, [id]);
    return rowCount === 0 ? { why } : null;
  };
}
