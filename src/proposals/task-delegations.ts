import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import type { Actor } from '../engine/command.js';
import { MailNotes } from '../mail/mail-notes.js';
import { SendChecks, type SendCheck } from '../mail/send-checks.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { mapped, readFrom, rowsOf, type Read } from '../platform/database/index.js';
import { isUuid, uuidv7 } from '../platform/ids.js';
import type { FoundProposal } from './proposal-finder.js';

/** That somebody asked a colleague to do a task. */
export interface Delegation {
  readonly id: string;
  readonly task: string;
  readonly person: string;
  readonly personName: string | null;
  readonly by: string;
  readonly byName: string | null;
  readonly since: Instant;
}

/** Somebody of the organisation that a proposal belongs to. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

// One counts only as long as the colleague belongs to the organisation of the proposal.
const STANDING = `
  from task_delegation d
  join proposal p on p.instance_id = d.instance_id
  join membership m on m.person_id = d.person_id and m.organisation_id = p.organisation_id
  where d.instance_id = $1 and d.ended_at is null`;

const LIST = `
  select d.id, d.task_key as task, d.person_id as person, d.by, d.created_at as since,
    (select name from person where id = d.person_id) as "personName",
    (select name from person where id = d.by) as "byName" ${STANDING} order by d.created_at`;

const HELD = `select 1 ${STANDING} and d.task_key = $2 and d.person_id = $3`;

const COLLEAGUES = `
  select person.id, person.name from membership m join person on person.id = m.person_id
  where m.organisation_id = $1 and person.erased_at is null order by person.name, person.id limit 500`;

const END = `
  update task_delegation set ended_at = $3, ended_by = $4
  where instance_id = $1 and task_key = $2 and ended_at is null`;

const BEGIN = `
  insert into task_delegation (id, instance_id, task_key, person_id, by, created_at) values ($1, $2, $3, $4, $5, $6)`;

const OVER = `
  select from mail_message m join task_delegation d on m.dedupe_key = 'delegated|' || d.id
  where m.id = $1 and (d.ended_at is not null or 'open' <> (
    select status from task where instance_id = d.instance_id and key = d.task_key order by iteration desc limit 1))`;

const delegated: ReadonlySet<string> = new Set(['TASK_COMPLETED', 'TASK_REOPENED']);

/** Tasks that their owners gave to colleagues. Who may give one, and take it back, is asked before. */
@Injectable()
export class TaskDelegations implements OnModuleInit {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly notes: MailNotes,
    private readonly checks: SendChecks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.checks.register('taskDelegated', stillTheirs);
  }

  /** Delegations of a proposal that stand. */
  of(proposal: Pick<FoundProposal, 'id'>): Promise<readonly Delegation[]> {
    return readFrom(this.database, delegationsOf(proposal));
  }

  /**
   * The actor of an event about one task, with the role of its owner where the task was delegated to them.
   *
   * That role comes with this event alone, and the history says it was the one in which they acted.
   */
  async acting<A extends Actor>(
    actor: A,
    { id }: Pick<FoundProposal, 'id'>,
    event: { readonly type: string; readonly task?: unknown },
  ): Promise<A> {
    if (!delegated.has(event.type) || typeof event.task !== 'string' || !isUuid(actor.id)) return actor;
    const held = await this.database.query<object[]>(HELD, [id, event.task, actor.id]);
    return held.length > 0 ? { ...actor, roles: [...new Set([...actor.roles, 'taskOwner'])] } : actor;
  }

  /** Everybody a task of this proposal may be given to; nobody, where it belongs to no organisation. */
  colleagues({ organisationId }: Pick<FoundProposal, 'organisationId'>): Promise<readonly Colleague[]> {
    return this.database.query<Colleague[]>(COLLEAGUES, [organisationId]);
  }

  /**
   * Gives a task to a colleague, and writes to them; whoever had it before has it no more.
   *
   * @returns false where the person does not belong to the organisation of the proposal
   */
  async give(proposal: FoundProposal, task: string, person: string, by: string): Promise<boolean> {
    const colleagues = await this.colleagues(proposal);
    if (person === by || !colleagues.some(({ id }) => id === person)) return false;
    const id = uuidv7();
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      // Two at once: the second waits for the first one's row, and ends it.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `task ${proposal.id} ${task}`,
      ]);
      // A second click gives it to whoever has it already: nothing more is written to them.
      const held = await tx.query<object[]>(HELD, [proposal.id, task, person]);
      if (held.length > 0) return;
      await tx.query(END, [proposal.id, task, now, by]);
      await tx.query(BEGIN, [id, proposal.id, task, person, by, now]);
      const note = { kind: 'taskDelegated', person, by, instanceId: proposal.id, task } as const;
      await this.notes.write(note, `delegated|${id}`, tx);
    });
    return true;
  }

  /** Takes a task back from whoever it was given to. */
  async takeBack({ id }: Pick<FoundProposal, 'id'>, task: string, by: string): Promise<void> {
    await this.database.query(END, [id, task, this.clock.now(), by]);
  }
}

/** Delegations of a proposal that stand. */
export function delegationsOf({ id }: Pick<FoundProposal, 'id'>): Read<readonly Delegation[]> {
  const rows = rowsOf<Omit<Delegation, 'since'> & { readonly since: Date }>(LIST, [id], { since: 'date' });
  return mapped(rows, (found) => found.map((row) => ({ ...row, since: row.since.toISOString() })));
}

/** Nobody is asked for a task that was taken back, given to somebody else or closed meanwhile. */
const stillTheirs: SendCheck = async ({ id }, tx) => {
  const { rowCount } = await tx.query(OVER, [id]);
  return rowCount === 0 ? null : { why: 'taskOver' };
};
